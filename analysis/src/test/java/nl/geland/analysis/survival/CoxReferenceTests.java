package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cox regression beside R's {@code coxph}: see {@code reference/cox.R}. */
class CoxReferenceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "veteran",
                "veteran-breslow",
                "lung-strata",
                "mgus2",
                "heart",
                "heart-breslow",
                "ties",
                "late",
                "weights",
                "weights-breslow",
                "everything"
            })
    void equalsR(String name) {
        var fit = fit(name);
        var values = Reference.cox(name + "-values");
        close(fit.coefficients(), values.column("coefficient"));
        close(fit.standardErrors(), values.column("se"));
        close(fit.modelStandardErrors(), values.column("model_se"));
        close(fit.logLikelihoodAtZero(), values.column("loglik0")[0]);
        close(fit.logLikelihood(), values.column("loglik")[0]);
        close(fit.scoreTest(), values.column("score")[0]);
        for (var scale : Proportionality.Scale.values()) {
            var column = switch (scale) {
                case DAYS -> "zph_identity";
                case LOG_DAYS -> "zph_log";
                case KAPLAN_MEIER -> "zph_km";
            };
            var test = fit.proportionality(scale);
            close(test.tests().stream().mapToDouble(ChiSquared::statistic).toArray(), values.column(column));
            close(test.global().statistic(), values.column(column + "_global")[0]);
        }
        var residuals = Reference.cox(name + "-residuals");
        close(fit.residuals().martingale(), residuals.column("martingale"));
        close(fit.residuals().deviance(), residuals.column("deviance"));
        var score = fit.residuals().score();
        for (var a = 0; a < fit.names().size(); a++) {
            var column = a;
            close(
                    Arrays.stream(score).mapToDouble(row -> row[column]).toArray(),
                    residuals.column("score_" + fit.names().get(a)));
        }
    }

    @Test
    void predictsAsRDoes() {
        predicts("veteran", new double[] {1, 40, 60, 1, 0}, new double[] {2, 80, 45, 0, 0});
        predicts("late", new double[] {0, 0, 30}, new double[] {1, 1, 60});
    }

    private static void predicts(String name, double[] one, double[] other) {
        var values = Reference.cox(name + "-predicted");
        var fit = fit(name);
        for (var row : values.rows()) {
            close(fit.predict(one).cumulativeHazardAt((int) row[0]), row[1]);
            close(fit.predict(one).standardErrorAt((int) row[0]), row[2]);
            close(fit.predict(other).cumulativeHazardAt((int) row[0]), row[3]);
            close(fit.predict(other).standardErrorAt((int) row[0]), row[4]);
        }
    }

    /** The peer maximises by differences, so that its digits are fewer. */
    @Test
    void answersAMonotoneLikelihoodWithFirths() {
        var fit = fit("firth");
        assertThat(fit.cautions()).contains(CoxCaution.MONOTONE).doesNotContain(CoxCaution.NOT_CONVERGED);
        var values = Reference.cox("firth-values");
        for (var a = 0; a < 2; a++) {
            assertThat(fit.coefficients()[a]).isCloseTo(values.column("coefficient")[a], within(1e-6));
            assertThat(fit.standardErrors()[a]).isCloseTo(values.column("se")[a], within(1e-6));
        }
    }

    private static CoxFit fit(String name) {
        var data = Reference.cox(name + "-data");
        var spells = data.names().contains("from")
                ? Spells.ofIntervals(data.whole("from"), data.whole("to"), data.whole("cause"))
                : Spells.ofDurations(data.whole("to"), data.whole("cause"));
        if (data.names().contains("weight")) {
            spells = spells.weightedBy(data.column("weight"));
        }
        var method = CoxRegression.withDefaults().with(name.endsWith("breslow") ? Ties.BRESLOW : Ties.EFRON);
        if (data.names().contains("stratum")) {
            method = method.stratifiedBy(data.whole("stratum"));
        }
        if (data.names().contains("cluster")) {
            method = method.clusteredBy(data.whole("cluster"));
        }
        var names =
                data.names().stream().filter(column -> column.startsWith("x_")).toList();
        var columns = Stream.of(names.toArray(String[]::new)).map(data::column).toArray(double[][]::new);
        return method.fit(spells, Covariates.of(names, columns));
    }

    private static void close(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (var i = 0; i < actual.length; i++) {
            close(actual[i], expected[i]);
        }
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Reference.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
