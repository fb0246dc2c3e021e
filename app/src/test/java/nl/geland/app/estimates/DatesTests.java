package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as a register writes them are days since a date that is named; without a name they are refused. */
class DatesTests {

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** The same histories as days and as dates, of which each row has a clock of its own. */
    private void write(String pattern) throws IOException {
        var chance = new Random(7);
        var form = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        var days = new StringBuilder("s,t,e,c,x,g\n");
        var dates = new StringBuilder("since,s,t,e,c,x,g\n");
        for (var row = 0; row < 200; row++) {
            var since = LocalDate.of(2019, 12, 1).plusDays(chance.nextInt(900));
            var start = chance.nextInt(30);
            var stop = start + 1 + chance.nextInt(400);
            var rest = ",%d,%d,%d,%d%n"
                    .formatted(chance.nextInt(2), chance.nextInt(3), chance.nextInt(9), chance.nextInt(2));
            days.append(start).append(',').append(stop).append(rest);
            dates.append(form.format(since))
                    .append(',')
                    .append(form.format(since.plusDays(start)))
                    .append(',')
                    .append(form.format(since.plusDays(stop)))
                    .append(rest);
        }
        file("days.csv", days.toString());
        file("dates.csv", dates.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, survival FILE --start s --stop t --event e --at 100",
        "d-M-yyyy, survival FILE --time t --event e --at 100",
        "dd-MM-yyyy, aalen-johansen FILE --start s --stop t --event c --at 100",
        "yyyy-MM-dd, gray FILE --time t --event c --by g",
        "dd-MM-yyyy, fine-gray FILE --start s --stop t --event c --covariates x",
        "d-M-yyyy, cox FILE --start s --stop t --event e --covariates x",
        "yyyy-MM-dd, aft FILE --time t --event e --covariates x",
        "dd-MM-yyyy, logrank FILE --start s --stop t --event e --by g"
    })
    void datesAnswerAsTheirDays(String pattern, String line) throws IOException {
        write(pattern);
        var run = new AnalyseRun(folder);
        var days = AnalyseRun.numbers(run.json(line.replace("FILE", folder.resolve("days.csv") + "")));
        var dates = run.json(line.replace("FILE", folder.resolve("dates.csv") + "") + " --since since");
        assertThat(dates.path("days_since").asString()).isEqualTo("since");
        assertThat(dates.path("asked").path("since").asString()).isEqualTo("since");
        var numbers = ((tools.jackson.databind.node.ObjectNode) AnalyseRun.numbers(dates)).without("days_since");
        assertThat(numbers).isEqualTo(days);
    }

    @Test
    void aRowMayCountFromItsOwnBeginning() throws IOException {
        var rows = file("f.csv", "b,t,e\n2024-02-28,2024-03-01,1\n28-2-2023,01-03-2023,1\n2024-01-01,2024-01-01,0\n");
        var curve = new AnalyseRun(folder)
                .json("survival " + rows + " --time t --event e --since b")
                .path("curve");
        assertThat(curve.path(0).path("day").asInt()).isEqualTo(1);
        assertThat(curve.path(1).path("day").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--time t --event e", "--start s --stop t --event e"})
    void datesWithoutAClockAreRefusedWithTheWayOut(String options) throws IOException {
        var rows = file("f.csv", "s,t,e,x\n2024-03-01,2024-05-01,1,1\n01-03-2024,2-5-2024,0,2\n");
        for (var method : List.of("survival", "cox", "aft", "logrank")) {
            var more = method.equals("survival") ? "" : method.equals("logrank") ? " --by x" : " --covariates x";
            assertThat(refused("nl", method + " " + rows + " " + options + more))
                    .contains("regel 2, kolom t: dit is een datum, en hier horen dagen", "--since begin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'2024-02-30,2024-05-01', kolom b, die bestaat",
        "'30-02-2024,2024-05-01', kolom b, die bestaat",
        "'03/04/2024,2024-05-01', kolom b, dag-maand-jaar",
        "'45231,2024-05-01', kolom b, staan er dagen",
        "'2024-01-01,2024-05-01 10:00', kolom t, zonder tijd",
        "'2024-01-01,', kolom t, Laat de regel niet weg",
        "',2024-01-01', kolom b, ontbreekt",
        "'2024-01-02,2024-01-01', kolom t, ligt voor de datum van --since"
    })
    void whatIsNoDateIsToldWithItsLine(String cells, String column, String wayOut) throws IOException {
        var rows = file("f.csv", "b,t,e\n2024-01-01,2024-03-01,1\n" + cells + ",0\n");
        assertThat(refused("nl", "survival " + rows + " --time t --event e --since b"))
                .contains("regel 3, " + column, wayOut)
                .doesNotContain("45231", "03/04");
        assertThat(refused("en", "survival " + rows + " --time t --event e --since b"))
                .contains("line 3, " + column.replace("kolom", "column"));
    }

    private String refused(String language, String line) {
        var run = new AnalyseRun(folder);
        assertThat(run.run(Locale.of(language), List.of(line.split(" ", -1)))).isEqualTo(2);
        assertThat(run.err()).doesNotContain("estimates.", "Exception");
        return run.err();
    }
}
