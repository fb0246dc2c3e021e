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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer tells beside its numbers: what was asked, how many it rests on, and what to know before it is read. */
class AnalyseAnswerTests {

    @TempDir
    private Path folder = Path.of("");

    private static String example(Method method) {
        return method.example().replace("./geland analyse ", "").replace("analysis/reference/", "@");
    }

    private String printed(String language, String line) {
        var run = new AnalyseRun(folder);
        var words = List.of(line.replace("@", AnalyseRun.REFERENCE + "/").split(" ", -1));
        assertThat(run.run(Locale.of(language), words)).as(run.err()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theFileSaysWhatWasAskedAndHasItsCautions(Method method) {
        var line = example(method);
        var answer = new AnalyseRun(folder).json(line);
        var words = List.of(line.split(" ", -1));
        assertThat(answer.path("asked").path("files").path(0).asString())
                .endsWith(words.get(1).substring(1));
        for (var i = 2; i < words.size(); i += 2) {
            assertThat(answer.path("asked").path(words.get(i).substring(2)).asString())
                    .isEqualTo(words.get(i + 1));
        }
        assertThat(answer.path("cautions").isArray()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theDutchTableHasNoEnglishWordsOfOurs(Method method) {
        assertThat(printed("nl", example(method)))
                .doesNotContainPattern(
                        "\\b(pass|fail|unknown|balance|positivity|parallel_before|risk_[a-z]+|mean_days_[a-z]+|time_since)\\b");
    }

    @Test
    void aLotIsWrittenDownWithItsSeed() {
        var line = example(Method.DML).replace(" --folds 5 --seed 1", "");
        var answer = new AnalyseRun(folder).json(line);
        assertThat(answer.path("folds").asInt()).isEqualTo(5);
        assertThat(answer.path("seed").asInt()).isEqualTo(1);
    }

    @Test
    void wordsOfOptionsAreWrittenAsTheyAreAsked() {
        var meta = example(Method.META);
        assertThat(new AnalyseRun(folder)
                        .json(meta.replace("reml", "dl"))
                        .path("heterogeneity")
                        .asString())
                .isEqualTo("dl");
        assertThat(new AnalyseRun(folder).json(meta).path("errors").asString()).isEqualTo("hartung-knapp");
        assertThat(new AnalyseRun(folder)
                        .json(example(Method.DID))
                        .path("compared_with")
                        .asString())
                .isEqualTo("not-yet-treated");
        assertThat(new AnalyseRun(folder)
                        .json(example(Method.TRIAL))
                        .path("contrast")
                        .asString())
                .isEqualTo("per-protocol");
    }

    @Test
    void aCurveTellsHowManyAreLeft() {
        var lung = "survival @data/km-lung.csv --time to --event cause";
        var all = new AnalyseRun(folder).json(lung);
        var days = all.path("curve");
        for (var i = 0; i < days.size(); i += 20) {
            var day = days.path(i);
            var asked = new AnalyseRun(folder)
                    .json(lung + " --at " + day.path("day").asInt())
                    .path("curve")
                    .path(0);
            assertThat(asked.path("at_risk")).isEqualTo(day.path("at_risk"));
        }
        assertThat(all.path("groups").path(0).path("rows").asInt()).isEqualTo(228);
        assertThat(printed("nl", lung + " --at 180")).contains("in beeld").doesNotContain("165,0000");
        var shares = new AnalyseRun(folder).json(example(Method.AALEN_JOHANSEN)).path("curve");
        assertThat(shares.path(0).path("at_risk").asInt())
                .isGreaterThan(shares.path(3).path("at_risk").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"survival @data/km-lung.csv", "aalen-johansen @data/km-lung.csv"})
    void aDayAfterTheLastOneIsToldToBeUnknown(String asked) {
        var line = asked + " --time to --event cause --at ";
        assertThat(new AnalyseRun(folder)
                        .json(line + "100,90000")
                        .path("cautions")
                        .toString())
                .contains("beyond_last_day");
        assertThat(new AnalyseRun(folder).json(line + "100").path("cautions")).isEmpty();
        assertThat(printed("en", line + "90000")).contains("after the last day");
    }

    @Test
    void aDayAfterTheHorizonIsToldToBeLeftOut() {
        var line = example(Method.TRIAL) + " --at ";
        var answer = new AnalyseRun(folder).json(line + "10,90");
        assertThat(answer.path("shares")).hasSize(1);
        assertThat(answer.path("cautions").toString()).contains("beyond_horizon");
        assertThat(new AnalyseRun(folder).json(line + "10").path("cautions").toString())
                .doesNotContain("beyond_horizon");
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"GRAY", "LOGRANK"})
    void aTestHasNoIntervalsAndTakesNoLevel(Method method) {
        assertThat(new AnalyseRun(folder).json(example(method)).has("level")).isFalse();
        assertThat(printed("en", method.word() + " --help")).doesNotContain("--level");
    }

    @Test
    void whatHasNoEstimateIsNamed() throws IOException {
        var rows = Files.writeString(folder.resolve("x.csv"), "t,e,x,g\n5,1,1,a\n6,1,4,b\n7,1,2,c\n8,1,6,d\n");
        assertThat(printed("en", "cox " + rows + " --time t --event e --covariates x --strata g"))
                .contains("no estimate for x", "within the group");
        var twice = Files.writeString(folder.resolve("y.csv"), "y,x,z\n5,1,2\n6,4,8\n7,2,4\n9,6,12\n1,7,14\n");
        assertThat(printed("en", "linear " + twice + " --outcome y --covariates x,z"))
                .contains("no estimate for z");
    }

    @Test
    void nothingToTellErrorsFromIsSaid() throws IOException {
        var two = Files.writeString(folder.resolve("two.csv"), "y,x,v\n5,1,1\n6,4,1\n");
        assertThat(printed("en", "linear " + two + " --outcome y --covariates x"))
                .contains("no more rows than estimates");
        var one = Files.writeString(folder.resolve("one.csv"), "y,v\n5,1\n");
        assertThat(printed("en", "meta " + one + " --estimate y --variance v")).contains("there is one site");
    }

    @Test
    void anUnknownVerdictIsExplained() {
        assertThat(printed("nl", example(Method.AIPW))).contains("onbekend", "Oordeel onbekend: een controle faalt");
    }

    @Test
    void exposureIsTheOffsetBeforeItsLogarithm() throws IOException {
        var offset = new AnalyseRun(folder).json(example(Method.POISSON));
        var years = new StringBuilder("outcome,years,cluster,a,b,c\n");
        for (var row : AnalyseRun.reference("regression/rates-data.csv")) {
            years.append(row.get("outcome")).append(',').append(Math.exp(Double.parseDouble(row.get("offset"))));
            for (var name : List.of("cluster", "a", "b", "c")) {
                years.append(',').append(row.get(name));
            }
            years.append('\n');
        }
        var file = Files.writeString(folder.resolve("years.csv"), years.toString());
        var line = "poisson " + file + " --outcome outcome --covariates a,b,c --cluster cluster";
        var exposure = new AnalyseRun(folder).json(line + " --exposure years");
        for (var i = 0; i < 4; i++) {
            for (var name : List.of("estimate", "standard_error")) {
                var expected = offset.path("coefficients").path(i).path(name).asDouble();
                assertThat(exposure.path("coefficients").path(i).path(name).asDouble())
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
        assertThat(offset.path("cautions").toString()).doesNotContain("offset");
        assertThat(exposure.path("cautions").toString()).doesNotContain("offset");
        assertThat(new AnalyseRun(folder)
                        .json(line + " --offset years")
                        .path("cautions")
                        .toString())
                .contains("offset_above_zero");
        assertThat(printed("nl", line + " --offset years")).contains("gebruik dan --exposure");
    }

    @Test
    void coxSaysWhichErrorsItTook() {
        var line = "cox @cox/weights-data.csv --start from --stop to --event cause --covariates x_a --weights weight";
        assertThat(new AnalyseRun(folder).json(line).path("errors").asString()).isEqualTo("none");
        assertThat(new AnalyseRun(folder)
                        .json(line + " --cluster cluster")
                        .path("errors")
                        .asString())
                .isEqualTo("cluster");
    }
}
