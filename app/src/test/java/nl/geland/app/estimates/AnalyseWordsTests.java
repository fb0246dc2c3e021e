package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cautions, ways out and values say which column they are about and what to do, in words of the reader. */
class AnalyseWordsTests {

    @TempDir
    private Path folder = Path.of("");

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("f.csv"), rows.replace('|', '\n') + "\n");
    }

    private String printed(String language, String line) {
        var run = new AnalyseRun(folder);
        var words = List.of(line.replace("@", AnalyseRun.REFERENCE + "/").split(" ", -1));
        assertThat(run.run(Locale.of(language), words)).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("estimates.");
        return run.out();
    }

    private String refused(String language, String line) {
        var run = new AnalyseRun(folder);
        assertThat(run.run(Locale.of(language), List.of(line.split(" ", -1)))).isEqualTo(2);
        assertThat(run.err()).doesNotContain("estimates.", "Exception");
        return run.err();
    }

    @Test
    void firthNamesTheColumnThatTellsTheEventsApart() throws IOException {
        // in group c nothing happens; x and group b say nothing for certain
        var rows = file(
                "t,e,s,x,g|5,1,1,3,a|6,1,2,1,b|7,0,2,2,a|8,1,1,4,b|9,0,2,2,b|4,0,1,1,c|9,0,2,4,c|8,0,1,2,c|3,1,1,2,a"
                        + "|2,1,2,3,b|6,0,1,5,a|7,1,2,1,a");
        var cox = "cox " + rows + " --time t --event e --covariates x --factors g";
        for (var more : List.of("", " --ties breslow", " --cluster s")) {
            var answer = new AnalyseRun(folder).json(cox + more);
            assertThat(answer.path("monotone").toString()).as(more).isEqualTo("[\"g=c\"]");
            assertThat(answer.path("cautions").toString()).contains("monotone");
        }
        assertThat(printed("nl", cox)).contains("Let op: g=c verdeelt de gebeurtenissen volledig", "Firth");
        assertThat(printed("en", "fine-gray " + rows + " --time t --event e --covariates x --factors g"))
                .contains("Mind: g=c tells the events apart");
        assertThat(new AnalyseRun(folder)
                        .json("cox " + rows + " --time t --event e --covariates x")
                        .has("monotone"))
                .isFalse();
    }

    @Test
    void firthNamesAllColumnsThatOnlyTogetherTellTheEventsApart() throws IOException {
        var rows = file("t,e,x,z|1,1,3,2|2,1,1,4|3,1,4,1|4,1,2,3|9,0,1,3|9,0,3,1|9,0,2,2|9,0,0,4|9,0,4,0");
        var options = " " + rows + " --time t --event e --covariates x,z";
        var answer = new AnalyseRun(folder).json("cox" + options);
        assertThat(answer.path("monotone").toString()).isEqualTo("[\"x\",\"z\"]");
        assertThat(answer.path("coefficients").path(0).path("hazard_ratio").asDouble())
                .isLessThan(1000);
        assertThat(refused("nl", "cox" + options + " --federated"))
                .contains("x, z verdeelt de gebeurtenissen volledig");
        assertThat(refused("nl", "aft" + options)).contains("x, z verdeelt de gebeurtenissen volledig");
    }

    @Test
    void aReferenceOfOneRowIsNamedByItsOtherGroups() throws IOException {
        var rows = new StringBuilder("t,e,y,x,g|9,0,0,2,a");
        for (var row = 0; row < 60; row++) {
            rows.append("|%d,%d,%d,%d,%s"
                    .formatted(
                            1 + row * 7 % 23,
                            row * 5 % 3 % 2,
                            row * 11 % 7 % 2,
                            row * 3 % 11,
                            row % 2 == 0 ? "b" : "c"));
        }
        var file = file(rows.toString());
        assertThat(refused("nl", "logistic " + file + " --outcome y --covariates x --factors g"))
                .contains(": g=b, g=c verdeelt de uitkomsten volledig");
        assertThat(refused("nl", "aipw " + file + " --treatment y --outcome t --covariates x --factors g"))
                .contains(": g=b, g=c zegt volledig");
        assertThat(new AnalyseRun(folder)
                        .json("cox " + file + " --time t --event e --covariates x --factors g")
                        .path("monotone")
                        .toString())
                .isEqualTo("[\"g=b\",\"g=c\"]");
    }

    @Test
    void aSlipInAColumnOfEventsIsTold() throws IOException {
        var rows = file("t,e,s|5,1,0|6,0,0|7,l,0|8,1,0|9,0,0");
        assertThat(refused("nl", "survival " + rows + " --time t --event e")).contains("f.csv, regel 4");
        assertThat(refused("en", "cox " + rows + " --time t --event e --covariates s"))
                .contains("f.csv, line 4");
    }

    @Test
    void aCellThatIsNoDayIsToldOnce() throws IOException {
        var rows = file("s,t,e|0,5,1|0,veel,0|0,7,1");
        assertThat(refused("nl", "survival " + rows + " --start s --stop t --event e"))
                .contains("regel 3, kolom t")
                .doesNotContain("niet na --start");
    }

    @Test
    void aGroupWithoutEventsIsRefusedWhereThereIsNoFirth() throws IOException {
        var rows = file("t,e,x,z|5,1,0,3|6,1,0,2|7,0,0,3|8,1,0,4|3,1,0,2|9,0,1,1|4,0,1,3|8,0,1,2|7,0,1,5");
        for (var method : List.of("aft", "cox --federated")) {
            var words = method.split(" ", 2);
            var line = words[0] + " " + rows + " --time t --event e --covariates z,x"
                    + (words.length > 1 ? " " + words[1] : "");
            assertThat(refused("nl", line)).contains(": x verdeelt de gebeurtenissen volledig", "voeg groepen samen");
            assertThat(refused("en", line)).contains(": x tells the events apart completely");
        }
    }

    @Test
    void whatHasNoEstimateIsSaidOfTimesToo() throws IOException {
        var rows = file("t,e,x,z|5,1,0,0|6,1,1,2|7,0,2,4|8,1,3,6|3,1,1,2|9,0,4,8");
        assertThat(printed("nl", "aft " + rows + " --time t --event e --covariates x,z"))
                .contains("geen schatting voor z");
    }

    @ParameterizedTest
    @CsvSource({
        "clusters, --start from --stop to --event cause --weights weight --cluster cluster",
        "fractional-weights, --start from --stop to --event cause --weights weight",
        "persons, --start from --stop to --event cause --cluster person",
    })
    void meansOfWeightsAndClustersAreThoseOfTheJackknife(String name, String options) throws IOException {
        var means = new AnalyseRun(folder)
                .json("survival @data/km-" + name + ".csv " + options + " --at 10,25,40")
                .path("means");
        var expected = AnalyseRun.reference("survival/means-" + name + ".csv");
        for (var i = 0; i < expected.size(); i++) {
            assertThat(means.path(i).path("mean_days").asDouble())
                    .isCloseTo(Double.parseDouble(expected.get(i).get("mean")), within(1e-9 * 40));
            assertThat(means.path(i).path("standard_error").asDouble())
                    .isCloseTo(Double.parseDouble(expected.get(i).get("se")), within(1e-9));
        }
        assertThat(expected).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'', volgens het model, by the model",
        "' --robust hc1', robuust (hc1), robust (hc1)",
        "' --cluster cluster', 'robuust, per groep van --cluster', 'robust, by group of --cluster'"
    })
    void standardErrorsAreToldInWords(String option, String dutch, String english) {
        var line = "poisson @regression/rates-data.csv --outcome outcome --covariates a,b --offset offset" + option;
        assertThat(printed("nl", line)).contains(dutch);
        assertThat(printed("en", line)).contains(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"survival", "aalen-johansen", "gray", "logrank"})
    void tooManyGroupsAreToldToMakeClasses(String method) throws IOException {
        var rows = IntStream.range(0, 150).mapToObj(i -> "5,1," + i).collect(Collectors.joining("|"));
        var line = method + " " + file("t,e,g|" + rows) + " --time t --event e --by g";
        assertThat(refused("nl", line))
                .contains("kolom g heeft 150", "maak er dan klassen van")
                .doesNotContain("--cov");
        assertThat(refused("en", line))
                .contains("column g has 150", "make classes of it")
                .doesNotContain("--cov");
    }

    @ParameterizedTest
    @CsvSource({
        "logrank FILE --time t --event e --by one, '--by'",
        "gray FILE --time t --event e --by one, '--by'",
        "aipw FILE --treatment one --outcome t --covariates x, '--treatment'",
        "linear FILE --outcome one --covariates x, '--outcome'",
        "dml FILE --treatment e --outcome t --covariates x --fold-column one, '--folds'",
        "dml FILE --treatment e --outcome t --covariates x --fold-column many, 'hetzelfde nummer'"
    })
    void oneLevelIsToldByWhatTheColumnIsFor(String line, String wayOut) throws IOException {
        var rows = IntStream.range(0, 150)
                .mapToObj(i -> "%d,%d,%d,1,%d".formatted(1 + i % 7, i % 2, i % 5, i))
                .collect(Collectors.joining("|"));
        var asked = line.replace("FILE", file("t,e,x,one,many|" + rows).toString());
        assertThat(refused("nl", asked)).contains(wayOut).doesNotContain("Laat de kolom weg");
        assertThat(refused("en", asked)).doesNotContain("Leave it out");
    }
}
