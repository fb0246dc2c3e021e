package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Parquet file gives the answer of the CSV file with the same rows; a broken one is refused. */
class ParquetFileTests {

    private static final String LOGISTIC = " --outcome outcome --covariates age,parity --factors induced,spontaneous";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "survival;data/km-late-entry.csv; --start from --stop to --event cause",
                "cox;cox/veteran-data.csv; --time to --event cause --covariates x_karno,x_age --factors x_trt",
                "logistic;regression/infert-data.csv;" + LOGISTIC
            })
    void sameRowsGiveTheSameAnswer(String asked) throws SQLException {
        var parts = asked.split(";", -1);
        var csv = AnalyseRun.REFERENCE.resolve(parts[1]);
        var parquet = parquet("from read_csv(?, comment='#', header=true)", csv);
        assertThat(AnalyseRun.numbers(new AnalyseRun(folder).json(parts[0] + " " + parquet + parts[2])))
                .isEqualTo(AnalyseRun.numbers(new AnalyseRun(folder).json(parts[0] + " " + csv + parts[2])));
    }

    @Test
    void wordsNothingsWholeDoublesAndFractionsAreRead() throws SQLException, IOException {
        var rows = "1,0,7.5,man,x\n2,1,,vrouw,y\n";
        var csv = Files.writeString(folder.resolve("rows.csv"), "t,e,n,g,s\n" + rows, StandardCharsets.UTF_8);
        var parquet =
                parquet("select t::double as t, e::boolean as e, n::decimal(9,3) as n, g, s from read_csv(?)", csv);
        var run = new AnalyseRun(folder);
        assertThat(run.run("survival " + parquet + " --time t --event e --by g"))
                .as(run.err())
                .isZero();
        assertThat(run.run("linear " + parquet + " --outcome t --covariates n")).isEqualTo(2);
        assertThat(run.err()).contains("line 2", "n");
        assertThat(run.run("survival " + parquet + " --time t --event s")).isEqualTo(2);
        assertThat(run.run("survival " + parquet + " --time t --event missing")).isEqualTo(2);
        assertThat(run.err()).contains("missing", "t, e, n, g, s");
    }

    @Test
    void listIsNoCell() throws SQLException, IOException {
        var csv = Files.writeString(folder.resolve("rows.csv"), "t,e\n1,0\n2,1\n");
        var parquet = parquet("select [t, t] as t, e from read_csv(?)", csv);
        var run = new AnalyseRun(folder);
        assertThat(run.run("survival " + parquet + " --time t --event e")).isEqualTo(2);
        assertThat(run.err()).contains("a list or something composed");
    }

    @Test
    void brokenFilesAreRefusedInOneSentence() throws SQLException, IOException {
        var whole = Files.readAllBytes(parquet(
                "from read_csv(?, comment='#', header=true)", AnalyseRun.REFERENCE.resolve("data/km-lung.csv")));
        refused(new byte[0]);
        refused("PAR1PAR1".getBytes(StandardCharsets.US_ASCII));
        refused("time,event\n1,1\n".getBytes(StandardCharsets.US_ASCII));
        refused(Arrays.copyOf(whole, whole.length / 2));
        var lying = whole.clone();
        lying[whole.length - 5] = (byte) 0x7F;
        refused(lying);
    }

    private void refused(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("broken.parquet"), content);
        var run = new AnalyseRun(folder);
        assertThat(run.run("survival " + file + " --time to --event cause")).isEqualTo(2);
        assertThat(run.err().strip()).contains("Was it copied as a whole?").hasLineCount(2);
    }

    /** Bytes changed here and there give an answer or a refusal, and never a failure. */
    @Test
    void changedBytesNeverBringTheProgrammeDown() throws SQLException, IOException {
        var whole = Files.readAllBytes(parquet(
                "from read_csv(?, comment='#', header=true)", AnalyseRun.REFERENCE.resolve("data/km-lung.csv")));
        var random = new Random(5);
        for (var trial = 0; trial < 200; trial++) {
            var changed = whole.clone();
            for (var bytes = 0; bytes < 3; bytes++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            var file = Files.write(folder.resolve("changed.parquet"), changed);
            assertThat(new AnalyseRun(folder).run("survival " + file + " --time to --event cause"))
                    .isIn(0, 2);
        }
    }

    @Test
    void nameThatIsAPatternIsRefused() throws IOException {
        var file = Files.write(folder.resolve("all*.parquet"), new byte[] {1});
        var run = new AnalyseRun(folder);
        assertThat(run.run("survival " + file + " --time t --event e")).isEqualTo(2);
        assertThat(run.err()).contains("a pattern");
    }

    private Path parquet(String query, Path csv) throws SQLException {
        var to = folder.resolve("rows.parquet");
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            statement.execute("copy (" + query.replace("?", "'" + csv.toAbsolutePath() + "'") + ") to '" + to
                    + "' (format parquet)");
        }
        return to;
    }
}
