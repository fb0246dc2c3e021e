package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Where nothing or little can be learned from a file, that is said with the column and a way out, in both languages. */
class NothingToLearnTests {

    private static final String EFFECT = " --treatment t --outcome y --covariates x";
    private static final String DID = "did --unit u --period t --outcome y --first-treated g";
    private static final String TRIAL = "trial --person p --known-from f --begin b --until u --event e --zeros 0";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("f.csv"), rows.replace('|', '\n') + "\n");
    }

    private String told(String language, int code, String line, Path... files) {
        var run = new AnalyseRun(folder);
        var words = line + " " + List.of(files).stream().map(Path::toString).collect(Collectors.joining(" "));
        assertThat(run.run(Locale.of(language), List.of(words.split(" ", -1))))
                .as(run.err())
                .isEqualTo(code);
        assertThat(run.out() + run.err()).doesNotContain("estimates.").doesNotContain("Exception");
        return code == 0 ? run.out() : run.err();
    }

    private void refused(String line, Path file, String dutch, String english) {
        assertThat(told("nl", 2, line, file)).contains(dutch);
        assertThat(told("en", 2, line, file)).contains(english);
    }

    private static String units(String... outcomes) {
        return "t,y,x|"
                + IntStream.range(0, 12)
                        .mapToObj(i -> i % 2 + "," + outcomes[i % outcomes.length] + "," + (i * 7 % 5))
                        .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aipw", "dml", "match"})
    void anOutcomeThatIsTheSameEverywhereIsRefused(String method) throws IOException {
        refused(
                method + EFFECT,
                file(units("5")),
                "de uitkomst, kolom y, is overal gelijk",
                "the outcome, column y, is the same everywhere");
    }

    @ParameterizedTest
    @CsvSource({
        "'u,t,y,g|1,1,5,2|1,2,5,2|2,1,5,2|2,2,5,2|3,1,5,never|3,2,5,never|4,1,5,never|4,2,5,never', 2",
        "'u,t,y,g|1,1,5,2|1,2,5,2|2,1,7,2|2,2,7,2|3,1,6,never|3,2,6,never|4,1,2,never|4,2,2,never', 0"
    })
    void anOutcomeThatDoesNotChangeInAPanelIsTold(String rows, int code) throws IOException {
        assertThat(told("nl", code, DID, file(rows))).contains("olom y").containsPattern("overal gelijk|fout is 0");
        assertThat(told("en", code, DID, file(rows)))
                .containsPattern("column y")
                .containsPattern("same everywhere|error is 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aipw", "dml", "match"})
    void anEffectWithoutErrorGivesNoVerdict(String method) throws IOException {
        var answer = new AnalyseRun(folder).json(method + " " + file(units("3", "5")) + EFFECT);
        assertThat(answer.path("estimate").asDouble()).isBetween(1.999_999, 2.000_001);
        assertThat(answer.path("verdict").asString()).isEqualTo("unknown");
        assertThat(answer.path("cautions").toString()).contains("no_error");
        assertThat(told("nl", 0, method + EFFECT, file(units("3", "5")))).contains("de fout is 0, want kolom y");
        assertThat(new AnalyseRun(folder)
                        .json(method + " " + file(units("3", "5", "4.1", "3.2", "6")) + EFFECT)
                        .path("cautions")
                        .toString())
                .doesNotContain("no_error");
    }

    @Test
    void controlsAloneGiveTheSystematicErrorAndNothingElse() throws IOException {
        var line = "calibrate --estimate e --standard-error s --control c";
        var controls = file("e,s,c|0.1,0.2,1|0.3,0.2,1|-0.2,0.3,1|0.2,0.1,1|0.15,0.2,1");
        assertThat(told("nl", 0, line, controls)).contains("kolom c is in elke regel 1", "Schrijf 0");
        assertThat(told("en", 0, line, controls)).contains("column c is 1 in every row", "mean error");
        var one = Files.readString(controls) + "0.4,0.2,0\n";
        assertThat(told("en", 0, line, file(one.strip()))).doesNotContain("in every row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --estimator pooled-logistic"})
    void aTrialWithoutTheOutcomeIsRefused(String estimator) throws IOException {
        var rows = "p,f,b,u,e|a,0,0,9,0|b,0,0,8,2|c,0,,9,0|d,0,,20,0";
        var line = TRIAL + " --horizon 9" + estimator;
        refused(line, file(rows), "in kolom e staat nergens 1", "column e holds no 1");
        refused(
                line,
                file(rows.replace("20,0", "20,1")),
                "binnen --horizon de uitkomst van kolom e",
                "within --horizon");
        assertThat(told("en", 0, line, file(rows.replace("8,2", "8,1")))).contains("difference of shares");
    }

    @Test
    void withoutTimeBothWaysAreNamed() throws IOException {
        var rows = file("a,e,x|1,1,1|2,0,2");
        for (var method : List.of("survival", "aalen-johansen", "cox", "aft", "logrank", "fine-gray")) {
            refused(
                    method + " --event e",
                    rows,
                    "--time (een kolom",
                    "--time (a column with days since the start), or");
            assertThat(told("en", 2, method + " --event e --stop a", rows)).contains("--start with --stop");
        }
        assertThat(told("en", 2, "gray --event e --by x", rows)).contains("gray needs --time");
    }

    private static String ages(String age) {
        return "y,t,x,z|"
                + IntStream.range(0, 40)
                        .mapToObj(i -> (i * i % 7 < 3 ? 1 : 0) + "," + (1 + i * 11 % 37) + ","
                                + (i == 16 ? age : String.valueOf(20 + i * 17 % 41)) + "," + i * 5 % 13)
                        .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource({
        "logistic, '--outcome y --covariates x'",
        "logistic, '--outcome y --covariates z,x'",
        "poisson, '--outcome y --covariates z,x'",
        "cox, '--time t --event y --covariates x'",
        "cox, '--time t --event y --covariates z,x --ties breslow'",
        "aft, '--time t --event y --covariates z,x'",
        "fine-gray, '--time t --event y --covariates z,x --cluster z'",
        "aipw, '--treatment y --outcome t --covariates x,z'"
    })
    void aValueFarFromAllOthersIsNamedByLine(String method, String options) throws IOException {
        refused(
                method + " " + options,
                file(ages("99999999999")),
                "regel 18, kolom x: dit getal ligt zo ver",
                "line 18, column x: this number lies so far");
        assertThat(told("en", 0, method + " " + options, file(ages("99")))).doesNotContain("so far");
    }

    @ParameterizedTest
    @CsvSource({
        "logistic, '--outcome y --covariates z,x'",
        "poisson, '--outcome y --covariates x'",
        "cox, '--time t --event y --covariates z,x'"
    })
    void aSiteNamesAValueFarFromItsOwnOthers(String method, String options) throws IOException {
        var one =
                Files.writeString(folder.resolve("one.csv"), ages("99999999999").replace('|', '\n'));
        var two = Files.writeString(folder.resolve("two.csv"), ages("41").replace('|', '\n'));
        assertThat(told("nl", 2, method + " --federated " + options, two, one))
                .contains("one.csv, regel 18, kolom x: dit getal ligt zo ver")
                .doesNotContain("two.csv");
        assertThat(told("en", 2, method + " --federated " + options, one, two))
                .contains("one.csv, line 18, column x: this number lies so far");
    }

    @Test
    void aColumnThatTellsOutcomesApartByItselfIsToldSoAlsoWithAFarValue() throws IOException {
        var rows = "y,x|0,1|0,2|0,3|0,4|0,5|0,6|1,7|1,8|1,9|1,10|1,11|1,99999999999";
        refused("logistic --outcome y --covariates x", file(rows), "x verdeelt de uitkomsten", "x tells the outcomes");
    }

    /** Two sites whose outcomes are told apart by the columns from {@code least} on, and not by the others. */
    private Path[] sites(int least) throws IOException {
        var files = new Path[2];
        for (var site = 0; site < 2; site++) {
            var rows = new StringBuilder("y,t,x,z,w,g,n,k\n");
            for (var i = site; i < 60; i += 2) {
                var x = i * 7 % 23;
                var z = i * 11 % 19;
                var y = (least == 1 ? x : x + z) > 17 ? 1 : 0;
                rows.append("%d,%d,%d,%d,%d,%s,%d,%d\n"
                        .formatted(
                                y,
                                least == 1 ? 30 - x : 50 - x - z,
                                x,
                                z,
                                i * 5 % 17,
                                i % 3 == 0 ? "a" : "b",
                                y * (i % 4 + i % 2),
                                y));
            }
            files[site] = Files.writeString(folder.resolve("s" + site + ".csv"), rows);
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource({
        "logistic --federated --outcome y, 1, x",
        "logistic --federated --outcome y, 2, 'z, x'",
        "poisson --federated --outcome n, 1, k",
        "cox --federated --time t --event y, 1, x",
        "cox --federated --time t --event y, 2, 'z, x'"
    })
    void sitesTogetherNameTheColumnsConcernedAlone(String line, int least, String names) throws IOException {
        var asked = line + " --covariates z,w," + (names.equals("k") ? "k" : "x") + " --factors g";
        assertThat(told("nl", 2, asked, sites(least))).contains("s0.csv: " + names + " verdeelt");
        assertThat(told("en", 2, asked, sites(least))).contains("s0.csv: " + names + " tells");
    }
}
