package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code analyse trial}: R's numbers, and a refusal with line, column and day where the file cannot hold the trial. */
class AnalyseTrialTests {

    private static final String COLUMNS =
            " --person person --known-from from --begin begin --until until --event cause --covariates ";
    private static final String ONE = "trial @trials/one-data.csv" + COLUMNS + "a,x --zeros 0 --horizon 24";
    private static final String MANY = "trial @trials/many-data.csv" + COLUMNS
            + "x,a --zeros 4,9,14 --horizon 20 --contrast per-protocol --grace 6 --alike 4 --where x:-1.5:100"
            + " --treated-before leave-out";
    private static final String SMALL =
            "--person p --known-from f --begin b --until u --event e --covariates x --horizon 9 ";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "itt, one,",
        "itt-pooled, one, --alike 6 --estimator pooled-logistic",
        "protocol, one, --alike 5 --contrast per-protocol",
        "sequence, many,",
        "sequence-pooled, many, --estimator pooled-logistic",
        "sequence-cut, many, --largest-weight 2.5"
    })
    void givesTheNumbersOfR(String values, String data, String options) throws IOException {
        var line = (data.equals("one") ? ONE : MANY) + (options == null ? "" : " " + options);
        var answer = new AnalyseRun(folder).json(line);
        var expected = AnalyseRun.reference("trials/" + values + "-values.csv");
        for (var i = 0; i < expected.size(); i++) {
            var row = answer.path("effects").path(i);
            var value = Double.parseDouble(expected.get(i).get("value"));
            var found = i == 3
                    ? Math.log(row.path("estimate").asDouble())
                    : row.path("estimate").asDouble();
            assertThat(found).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
            assertThat(row.path("standard_error").asDouble())
                    .isCloseTo(Double.parseDouble(expected.get(i).get("se")), within(1e-8));
        }
        assertThat(answer.path("entries").asInt())
                .isEqualTo((int) Double.parseDouble(expected.getFirst().get("entries")));
        assertThat(answer.path("verdict").asString()).isEqualTo("unknown");
        assertThat(answer.path("gates")).hasSize(4);
    }

    @Test
    void aSequenceIsWrittenInTwoWays() {
        var days = new AnalyseRun(folder).json(MANY);
        assertThat(new AnalyseRun(folder).json(MANY.replace("4,9,14", "4:5:3")).path("effects"))
                .isEqualTo(days.path("effects"));
        assertThat(new AnalyseRun(folder).json(MANY + " --at 5,20").path("shares"))
                .hasSize(2);
    }

    @Test
    void theOutcomeMayBeAStateWithAName() throws IOException {
        var named = folder.resolve("named.csv");
        var lines = Files.readAllLines(AnalyseRun.REFERENCE.resolve("trials/many-data.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var place = List.of(lines.getFirst().split(",", -1)).indexOf("cause");
        var names = List.of("0", "work", "moved");
        Files.write(
                named,
                lines.stream()
                        .map(line -> {
                            var cells = line.split(",", -1);
                            if (!cells[place].equals("cause")) {
                                cells[place] = names.get((int) Double.parseDouble(cells[place]));
                            }
                            return String.join(",", cells);
                        })
                        .toList());
        var numbered = new AnalyseRun(folder).json(MANY);
        var line = MANY.replace("@trials/many-data.csv", named.toString());
        assertThat(new AnalyseRun(folder).json(line + " --state work").path("effects"))
                .isEqualTo(numbered.path("effects"));
        var run = new AnalyseRun(folder);
        assertThat(run.run(line)).isEqualTo(2);
        assertThat(run.err()).contains("column cause", "0, 1 or 2", "--state");
        assertThat(run.run(line + " --state works")).isEqualTo(2);
        assertThat(run.err()).contains("no state with the name after --state");
    }

    private String refused(String rows, String options) throws IOException {
        var file = Files.writeString(folder.resolve("f.csv"), rows.replace('|', '\n') + "\n");
        var run = new AnalyseRun(folder);
        var words = List.of(("trial " + file + " " + options).strip().split(" ", -1));
        assertThat(run.run(Locale.of("nl"), words)).isEqualTo(2);
        assertThat(run.err())
                .doesNotContain("estimates.")
                .doesNotContain("{")
                .doesNotContain("expected")
                .doesNotContain("refused");
        assertThat(run.run(Locale.ENGLISH, words)).isEqualTo(2);
        assertThat(run.err()).doesNotContain("estimates.").doesNotContain("{").doesNotContain("Jansen");
        return run.err();
    }

    @ParameterizedTest
    @CsvSource({
        "'Jansen,0,4,8,1,2,4,1', --zero z --where x:0:9, 'line 6, column z, day 4', immortal time",
        "'Jansen,0,4,8,1,2,0,1', --zeros 0 --group g, 'line 6, column g, day 4', immortal time",
        "'Jansen,0,4,8,1,2,0,1', --zeros 0 --grace 5, 'line 6, column b, day 4', immortal time",
        "'Jansen,0,-4,8,1,2,0,1', --zeros 0, 'line 6, column b, day -4', treated already",
        "'Jansen,0,,8,1,,0,0', --zeros 0, 'line 6, column x, day 0', not known at time zero",
        "'Jansen,0,,8,1,,0,0|Jansen,3,,8,1,7,0,0', --zeros 0, 'line 6, column x, day 3', not known at time zero",
        "'Jansen,0,0,8,1,2,0,0', --zeros 0 --group g, 'line 6, column g, day 0', a treated control"
    })
    void dataThatCannotHoldATrialAreRefusedByLineColumnAndDay(String row, String options, String where, String why)
            throws IOException {
        var others =
                "p,f,b,u,e,x,z,g|Jansen-a,0,0,9,0,1,0,1|Jansen-b,0,,9,1,2,0,0|Jansen-c,0,0,7,1,3,0,1|Jansen-d,0,,9,0,1,0,0|";
        assertThat(refused(others + row, SMALL + options)).contains(where, why);
    }

    @Test
    void ofManyTheFirstFewAreTold() throws IOException {
        var rows = new StringBuilder("p,f,b,u,e,x");
        for (var i = 0; i < 9; i++) {
            rows.append("|Jansen").append(i).append(",0,-").append(1 + i).append(",9,0,1");
        }
        assertThat(refused(rows.toString(), SMALL + "--zeros 0"))
                .contains("treated already", "of prevalent_user there are 6 more")
                .hasLineCount(5);
    }

    @ParameterizedTest
    @CsvSource({
        "'p,f,b,u,e,x|1,0,0,9,3,1', --zeros 0, 'line 2, column e: 0, 1 or 2'",
        "'p,f,b,u,e,x|1,0.5,0,9,1,1', --zeros 0, 'line 2, column f: whole days'",
        "'p,f,b,u,e,x|1,0,Jansen,9,1,1', --zeros 0, 'line 2, column b: a number'",
        "'p,f,b,u,e,x|1,0,0,,1,1', --zeros 0, 'line 2, column u: a value is missing'",
        "'p,f,b,u,e,x|1,0,0,9,1,1e309', --zeros 0, 'line 2, column x: a number'",
        "'p,f,b,u,e,x|1,0,0,9,1,1|1,0,0,9,1,2', --zeros 0, 'is the same day as on line 2'",
        "'p,f,b,u,e,x|1,0,0,9,1,1|1,2,3,9,1,2', --zeros 0, 'line 3: --begin is another than on line 2'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', '', '--zeros or --zero'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0:1, '--zeros or --zero'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0:0:3, '--zeros expects a whole number from 1'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros x, '--zeros expects a whole number'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0 --grace 9, '--grace expects a whole number from 0 to 8'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0 --where x:9:1, '--where expects'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0 --where y:0:1, 'there is no column y'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0 --contrast both, 'itt, per-protocol'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0 --largest-weight 0, 'of 1 or more'",
        "'p,f,b,u,e,x|1,0,0,9,1,1', --zeros 0, 'of 1 entries into a trial 1 begin'"
    })
    void whatIsAskedOrWrittenWronglyIsTold(String rows, String options, String told) throws IOException {
        assertThat(refused(rows, SMALL + options)).contains(told);
    }
}
