package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Holds what the command line writes against R's numbers in {@code analysis/reference}. */
class AnalyseReferenceTests {

    @TempDir
    private Path folder = Path.of("");

    private JsonNode json(String line) {
        return new AnalyseRun(folder).json(line);
    }

    private static void same(JsonNode found, String expected) {
        var value = Double.parseDouble(expected);
        if (Double.isNaN(value)) {
            assertThat(found.isNull()).isTrue();
            return;
        }
        assertThat(Math.abs(found.asDouble() - value))
                .as("%s against %s", found, expected)
                .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(value)));
    }

    private static void coefficients(JsonNode answer, String values, String error) throws IOException {
        var expected = AnalyseRun.reference(values);
        var found = answer.path("coefficients");
        assertThat(found).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            same(found.path(i).path("estimate"), expected.get(i).get("coefficient"));
            same(found.path(i).path("standard_error"), expected.get(i).get(error));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "km-lung,",
        "km-late-entry,",
        "km-mgus2-late-entry,",
        "km-fractional-weights,--weights weight",
        "km-persons,--cluster person",
        "km-clusters,--weights weight --cluster cluster"
    })
    void survivalGivesTheCurvesOfR(String name, String options) throws IOException {
        var times = name.equals("km-lung") ? "--time to" : "--start from --stop to";
        var line = "survival @data/%s.csv %s --event cause".formatted(name, times)
                + (options == null ? "" : " " + options);
        var curve = json(line).path("curve");
        var expected = AnalyseRun.reference("values/" + name + ".csv").stream()
                .filter(row -> Double.parseDouble(row.get("events")) > 0
                        && Math.abs(Double.parseDouble(row.get("level")) - 0.95) < 1e-12)
                .toList();
        assertThat(curve).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            same(curve.path(i).path("day"), expected.get(i).get("day"));
            same(curve.path(i).path("at_risk"), expected.get(i).get("at_risk"));
            same(curve.path(i).path("share"), expected.get(i).get("share"));
            same(curve.path(i).path("standard_error"), expected.get(i).get("se"));
            same(curve.path(i).path("lower"), expected.get(i).get("log_lower"));
            same(curve.path(i).path("upper"), expected.get(i).get("log_upper"));
        }
    }

    @Test
    void survivalGivesTheMeansOfR() throws IOException {
        var means = json("survival @logrank/lung-data.csv --time to --event cause --by group --at 50,200,400")
                .path("means");
        var expected = AnalyseRun.reference("logrank/lung-means.csv");
        for (var i = 0; i < expected.size(); i++) {
            assertThat(means.path(i).path("group").asString())
                    .isEqualTo(expected.get(i).get("group"));
            same(means.path(i).path("mean_days"), expected.get(i).get("mean"));
            same(means.path(i).path("standard_error"), expected.get(i).get("se"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aj-mgus2,--time to",
        "aj-mgus2-late-entry,--start from --stop to",
        "aj-four-causes-weights,--start from --stop to --weights weight",
        "aj-persons,--start from --stop to --cluster person",
        "aj-clusters,--start from --stop to --weights weight --cluster cluster"
    })
    void aalenJohansenGivesTheSharesOfR(String name, String options) throws IOException {
        var curve = json("aalen-johansen @data/%s.csv %s --event cause".formatted(name, options))
                .path("curve");
        var found = new HashMap<String, JsonNode>();
        curve.forEach(row ->
                found.put(row.path("state").asString() + "@" + row.path("day").asInt(), row));
        var compared = 0;
        for (var row : AnalyseRun.reference("values/" + name + ".csv")) {
            var here = found.get(row.get("cause") + "@" + row.get("day"));
            if (here == null || Math.abs(Double.parseDouble(row.get("level")) - 0.95) > 1e-12) {
                continue;
            }
            compared++;
            same(here.path("share"), row.get("share"));
            same(here.path("standard_error"), row.get("se"));
        }
        assertThat(compared).isEqualTo(found.size());
    }

    @ParameterizedTest
    @CsvSource({
        "veteran,--time to,'x_trt,x_karno,x_age,x_small,x_adeno',",
        "veteran-breslow,--time to,'x_trt,x_karno,x_age,x_small,x_adeno',--ties breslow",
        "late,--start from --stop to,'x_a,x_b,x_c',",
        "weights,--start from --stop to,'x_a,x_b,x_c',--weights weight --cluster cluster",
        "lung-strata,--time to,'x_age,x_sex,x_ecog',--strata stratum",
        "everything,--start from --stop to,'x_a,x_b,x_c',--weights weight --strata stratum --cluster cluster"
    })
    void coxGivesTheRegressionOfR(String name, String times, String covariates, String options) throws IOException {
        var line = "cox @cox/%s-data.csv %s --event cause --covariates %s".formatted(name, times, covariates);
        var answer = json(line + (options == null ? "" : " " + options));
        coefficients(answer, "cox/" + name + "-values.csv", "se");
        var first = AnalyseRun.reference("cox/" + name + "-values.csv").getFirst();
        same(answer.path("log_likelihood"), first.get("loglik"));
        same(answer.path("score_test"), first.get("score"));
    }

    @Test
    void coxTellsProportionalityAndConcordance() throws IOException {
        var answer = json(
                "cox @cox/veteran-data.csv --time to --event cause --covariates x_trt,x_karno,x_age,x_small,x_adeno");
        var expected = AnalyseRun.reference("cox/veteran-values.csv");
        for (var i = 0; i < expected.size(); i++) {
            same(
                    answer.path("proportionality").path(i).path("chi_squared"),
                    expected.get(i).get("zph_km"));
        }
        assertThat(answer.path("concordance").asDouble()).isBetween(0.6, 0.8);
    }

    @ParameterizedTest
    @CsvSource({"lung,'x_age,x_sex,x_ecog',weibull", "lung,'x_age,x_sex,x_ecog',exponential"})
    void aftGivesTheRegressionOfR(String name, String covariates, String distribution) throws IOException {
        var answer = json("aft @survival/%s-data.csv --time to --event cause --covariates %s --distribution %s"
                .formatted(name, covariates, distribution));
        var values = "survival/%s-%s.csv".formatted(name, distribution);
        coefficients(answer, values, "se");
        same(answer.path("scale"), AnalyseRun.reference(values).getFirst().get("scale"));
        same(
                answer.path("log_likelihood"),
                AnalyseRun.reference(values).getFirst().get("loglik"));
    }

    @ParameterizedTest
    @CsvSource({"gray-mgus2,2", "gray-four-groups,3"})
    void grayGivesTheTestsOfR(String name, int states) throws IOException {
        for (var row : AnalyseRun.reference("competing/" + name + ".csv")) {
            var line = "gray @competing/%s-data.csv --time to --event cause --by group --rho %s"
                    .formatted(name, row.get("rho"));
            var place = Integer.parseInt(row.get("cause")) - 1;
            var plain = json(line).path("tests");
            assertThat(plain).hasSize(states);
            same(plain.path(place).path("chi_squared"), row.get("statistic"));
            same(plain.path(place).path("p"), row.get("p"));
            same(plain.path(place).path("degrees"), row.get("degrees"));
            var strata = json(line + " --strata stratum").path("tests").path(place);
            same(strata.path("chi_squared"), row.get("statistic_strata"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fg-mgus2,1,'x_age,x_male',",
        "fg-mgus2,2,'x_age,x_male',",
        "fg-ties,2,'x_a,x_b',",
        "fg-groups,1,'x_a,x_b',--censor-by group"
    })
    void fineGrayGivesTheRegressionOfR(String name, String state, String covariates, String options)
            throws IOException {
        var line = "fine-gray @competing/%s-data.csv --time to --event cause --covariates %s --state %s"
                .formatted(name, covariates, state);
        var predicted = AnalyseRun.reference("competing/" + name + "-" + state + "-predicted.csv");
        var day = predicted.get(predicted.size() / 2);
        var answer = json(line + " --at " + day.get("day") + (options == null ? "" : " " + options));
        var values = "competing/" + name + "-" + state + ".csv";
        coefficients(answer, values, "se");
        same(
                answer.path("log_likelihood"),
                AnalyseRun.reference(values).getFirst().get("loglik"));
        same(answer.path("expected_share").path(0).path("share"), day.get("mean"));
    }

    @Test
    void fineGrayWithLateEntryGivesTheRegressionOfR() throws IOException {
        var line = "fine-gray @competing/fg-late-data.csv --start from --stop to --event cause --covariates x_a,x_b"
                + " --censoring after-events";
        coefficients(json(line), "competing/fg-late.csv", "se");
        coefficients(json(line + " --cluster cluster"), "competing/fg-late.csv", "se_cluster");
    }

    @ParameterizedTest
    @CsvSource({"ms-three,", "ms-reversible-late,", "ms-weights,--weights weight", "ms-ties,"})
    void aalenJohansenOfStatesThatFollowEachOtherGivesTheSharesOfR(String name, String options) throws IOException {
        var line =
                "aalen-johansen @multistate/%s-data.csv --start from --stop to --from state --event goes --person person"
                                .formatted(name)
                        + (options == null ? "" : " " + options);
        var plain = json(line).path("curve");
        var clustered = json(line + " --cluster cluster").path("curve");
        var found = new java.util.HashMap<String, Integer>();
        for (var i = 0; i < plain.size(); i++) {
            found.put(
                    plain.path(i).path("state").asString() + "@"
                            + plain.path(i).path("day").asInt(),
                    i);
        }
        var expected = AnalyseRun.reference("multistate/" + name + ".csv");
        assertThat(found).hasSameSizeAs(expected);
        for (var row : expected) {
            int place = java.util.Objects.requireNonNull(found.get(row.get("state") + "@" + row.get("day")));
            same(plain.path(place).path("share"), row.get("share"));
            same(plain.path(place).path("standard_error"), row.get("se"));
            same(clustered.path(place).path("standard_error"), row.get("se_cluster"));
        }
    }

    @Test
    void logrankGivesTheTestsOfR() throws IOException {
        for (var row : AnalyseRun.reference("logrank/lung-values.csv")) {
            var line = "logrank @logrank/lung-data.csv --time to --event cause --by group --rho " + row.get("rho");
            var plain = json(line);
            same(plain.path("chi_squared"), row.get("chisq"));
            same(plain.path("p"), row.get("p"));
            same(plain.path("groups").path(0).path("observed"), row.get("observed_0"));
            same(plain.path("groups").path(0).path("expected"), row.get("expected_0"));
            same(json(line + " --strata stratum").path("chi_squared"), row.get("chisq_strata"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "logistic,infert,'age,parity,induced,spontaneous',",
        "logistic,wide,'a,b,c',",
        "linear,mtcars,'wt,hp,qsec',",
        "linear,mtcars-weights,'wt,hp',--weights weight",
        "poisson,breaks,'b,m,h',",
        "poisson,rates,'a,b,c',--weights weight --offset offset"
    })
    void regressionsGiveTheNumbersOfR(String method, String name, String covariates, String options)
            throws IOException {
        var line = "%s @regression/%s-data.csv --outcome outcome --covariates %s".formatted(method, name, covariates)
                + (options == null ? "" : " " + options);
        var values = "regression/" + name + "-values.csv";
        coefficients(json(line), values, "se");
        for (var robust : new String[] {"hc0", "hc1", "hc2", "hc3"}) {
            coefficients(json(line + " --robust " + robust), values, robust);
        }
        coefficients(json(line + " --cluster cluster"), values, "cluster");
    }

    @Test
    void aFactorIsAColumnForEachLevelButTheFirst() throws IOException {
        var line = "linear @regression/mtcars-data.csv --outcome outcome --covariates wt --factors cluster";
        var names = json(line).path("coefficients").findValuesAsString("name");
        assertThat(names).containsSubsequence("wt", "cluster=6", "cluster=8").doesNotContain("cluster=4");
        coefficients(
                json("poisson @regression/breaks-data.csv --outcome outcome --factors b,m,h"),
                "regression/breaks-values.csv",
                "se");
    }

    @Test
    void effectsGiveTheNumbersOfR() throws IOException {
        var estimands = new String[] {"ate", "att", "ato"};
        for (var row : AnalyseRun.reference("effects/lalonde-values.csv")) {
            var folded = row.get("folded").equals("1");
            var line = (folded ? "dml" : "aipw")
                    + " @effects/lalonde-data.csv --treatment treated --outcome outcome"
                    + " --covariates age,educ,married,nodegree,re74,black --estimand "
                    + estimands[Integer.parseInt(row.get("estimand"))]
                    + (folded ? " --fold-column fold" : "");
            var answer = json(line);
            same(answer.path("estimate"), row.get("point"));
            same(answer.path("standard_error"), row.get("se"));
            same(answer.path("equipoise"), row.get("equipoise"));
            same(answer.path("treated_size"), row.get("size"));
            assertThat(answer.path("gates")).hasSizeGreaterThanOrEqualTo(3);
            same(json(line + " --cluster cluster").path("standard_error"), row.get("cluster_se"));
        }
    }

    @Test
    void metaGivesTheSynthesisOfMetafor() throws IOException {
        var methods = new String[] {"fixed", "dl", "pm", "reml"};
        var compared = 0;
        for (var row : AnalyseRun.reference("synthesis/bcg-values.csv")) {
            var answer = json("meta @synthesis/bcg-data.csv --estimate estimate --variance variance --method "
                    + methods[Integer.parseInt(row.get("method"))] + " --errors "
                    + (row.get("knha").equals("1") ? "hartung-knapp" : "wald"));
            same(answer.path("estimate"), row.get("estimate"));
            same(answer.path("standard_error"), row.get("se"));
            same(answer.path("lower"), row.get("lower"));
            same(answer.path("tau_squared"), row.get("tau2"));
            same(answer.path("q"), row.get("q"));
            same(answer.path("i_squared"), row.get("i2"));
            compared++;
        }
        assertThat(compared).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"staggered,0,0,0", "staggered,1,0,1", "staggered,1,1,0", "all-treated,0,1,1", "all-treated,1,1,0"})
    void didGivesTheEffectsOfTheFormulas(String name, int with, int notYet, int lastBefore) throws IOException {
        var line =
                "did @did/%s-data.csv --unit unit --period period --outcome outcome --first-treated first --controls %s --base %s%s"
                        .formatted(
                                name,
                                notYet == 1 ? "not-yet-treated" : "never-treated",
                                lastBefore == 1 ? "last-before" : "previous-period",
                                with == 1 ? " --covariates a --factors b" : "");
        var answer = json(line);
        var clustered = json(line + " --cluster cluster");
        var expected = AnalyseRun.reference("did/%s-%d%d%d-values.csv".formatted(name, with, notYet, lastBefore));
        var titles =
                new String[] {"cells", "overall", "time_since", "overall", "cohorts", "overall", "periods", "overall"};
        var next = new HashMap<String, Integer>();
        for (var row : expected) {
            var kind = Integer.parseInt(row.get("kind"));
            if (kind == 8) {
                same(answer.path("before_chi_squared"), row.get("point"));
                same(clustered.path("before_chi_squared"), row.get("cluster_se"));
                continue;
            }
            var at = next.merge(titles[kind], 1, Integer::sum) - 1;
            same(answer.path(titles[kind]).path(at).path("estimate"), row.get("point"));
            same(answer.path(titles[kind]).path(at).path("standard_error"), row.get("se"));
            same(clustered.path(titles[kind]).path(at).path("standard_error"), row.get("cluster_se"));
            if (kind == 5) {
                same(answer.path("estimate"), row.get("point"));
                assertThat(answer.path("p"))
                        .isEqualTo(answer.path("overall").path(2).path("p"));
            }
        }
        assertThat(next).hasSize(5);
        assertThat(answer.path("gates")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(answer.path("left_out").isEmpty()).isEqualTo(name.equals("staggered"));
        var band = answer.path("time_since").path(0);
        assertThat(band.path("band_lower").asDouble())
                .isLessThan(band.path("lower").asDouble());
    }

    @Test
    void matchGivesTheEffectsOfMatchIt() throws IOException {
        for (var row : AnalyseRun.reference("matching/lalonde-by-text-values.csv")) {
            var caliper = Double.parseDouble(row.get("caliper"));
            var answer = json("match @matching/lalonde-data.csv --treatment treated --outcome outcome"
                    + " --covariates age,educ,married,nodegree,re74,re75,black,hispan --replacement "
                    + (row.get("again").equals("1") ? "yes" : "no")
                    + (caliper > 0 ? " --caliper " + caliper : ""));
            same(answer.path("pairs"), row.get("matched"));
            same(answer.path("estimate"), row.get("point"));
            same(answer.path("standard_error"), row.get("se"));
            same(answer.path("other_size"), row.get("other_size"));
            assertThat(answer.path("balance")).hasSize(8);
        }
    }

    @ParameterizedTest
    @CsvSource({"biased,pass", "even,pass", "large,pass", "small,pass"})
    void calibrateGivesTheIntervalsOfR(String name, String status) throws IOException {
        var line = "calibrate @calibration/" + name
                + "-data.csv --estimate estimate --standard-error standard_error --control control";
        var answer = json(line);
        var expected = AnalyseRun.reference("calibration/" + name + "-values.csv");
        assertThat(answer.path("gates").path(0).path("status").asString()).isEqualTo(status);
        assertThat(answer.path("calibrated")).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            var row = answer.path("calibrated").path(i);
            same(answer.path("mean_error"), expected.get(i).get("mean"));
            same(answer.path("error_deviation"), expected.get(i).get("deviation"));
            same(answer.path("expected_error"), expected.get(i).get("size"));
            same(row.path("calibrated_estimate"), expected.get(i).get("point"));
            same(row.path("p"), expected.get(i).get("p"));
            same(row.path("lower"), expected.get(i).get("lower"));
            same(row.path("upper"), expected.get(i).get("upper"));
        }
        json(line + " --largest-error 0.01")
                .path("calibrated")
                .forEach(row -> assertThat(row.path("verdict").asString()).isEqualTo("unknown"));
    }
}
