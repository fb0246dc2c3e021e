package nl.geland.analysis.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta-analysis beside R's metafor: see {@code reference/synthesis.R}. */
class MetaAnalysisTests {

    /** The peer looks for the bounds of τ² with its own, wider tolerance. */
    private static final double PROFILE_TOLERANCE = 1e-7;

    private static final List<Heterogeneity> METHODS = List.of(
            Heterogeneity.NONE, Heterogeneity.DERSIMONIAN_LAIRD, Heterogeneity.PAULE_MANDEL, Heterogeneity.REML);

    @ParameterizedTest
    @ValueSource(strings = {"bcg", "hine", "normand", "two", "alike", "forty"})
    void equalsR(String name) {
        var data = ReferenceTable.read("synthesis/" + name + "-data");
        var sites = SiteEstimates.of(data.column("estimate"), data.column("variance"));
        for (var row : ReferenceTable.read("synthesis/" + name + "-values").rows()) {
            var synthesis = MetaAnalysis.withDefaults()
                    .with(METHODS.get((int) row[0]))
                    .with(row[1] == 1 ? Errors.HARTUNG_KNAPP : Errors.WALD)
                    .combine(sites);
            close(synthesis.estimate(), row[2]);
            close(synthesis.standardError(), row[3]);
            close(synthesis.interval(0.95), row[4], row[5], ReferenceTable.TOLERANCE);
            close(synthesis.pValue(), row[6]);
            close(synthesis.betweenVariance(), row[7]);
            close(synthesis.heterogeneityTest().statistic(), row[8]);
            close(synthesis.heterogeneityTest().pValue(), row[9]);
            close(synthesis.iSquared(), row[10]);
            close(synthesis.prediction(0.95), row[11], row[12], ReferenceTable.TOLERANCE);
            if (row[0] > 0) {
                close(synthesis.betweenInterval(0.95), row[13], row[14], PROFILE_TOLERANCE);
            }
            close(synthesis.weights()[0], row[15]);
        }
    }

    @ParameterizedTest
    @EnumSource(Heterogeneity.class)
    void oneSiteSpeaksForItselfAndNotOfOthers(Heterogeneity heterogeneity) {
        var one = SiteEstimates.of(new double[] {0.4}, new double[] {0.04});
        var wald = MetaAnalysis.withDefaults()
                .with(heterogeneity)
                .with(Errors.WALD)
                .combine(one);
        close(wald.estimate(), 0.4);
        close(wald.standardError(), 0.2);
        assertThat(wald.iSquared()).isNaN();
        assertThat(wald.betweenInterval(0.95).isKnown()).isFalse();
        assertThat(wald.heterogeneityTest().pValue()).isNaN();
        var knapp = MetaAnalysis.withDefaults().with(heterogeneity).combine(one);
        assertThat(knapp.interval(0.95).isKnown()).isFalse();
        assertThat(knapp.pValue()).isNaN();
    }

    @ParameterizedTest
    @EnumSource(Heterogeneity.class)
    void shiftAndScaleOfTheUnitsShiftAndScaleTheAnswer(Heterogeneity heterogeneity) {
        var random = new Random(2);
        var estimates = random.doubles(9, -1, 1).toArray();
        var variances = random.doubles(9, 0.01, 0.2).toArray();
        var method = MetaAnalysis.withDefaults().with(heterogeneity);
        var here = method.combine(SiteEstimates.of(estimates, variances));
        var there = method.combine(SiteEstimates.of(
                IntStream.range(0, 9).mapToDouble(i -> 100 * estimates[i] + 7).toArray(),
                IntStream.range(0, 9).mapToDouble(i -> 1e4 * variances[i]).toArray()));
        assertThat(there.estimate()).isCloseTo(100 * here.estimate() + 7, within(1e-8));
        assertThat(there.betweenVariance()).isCloseTo(1e4 * here.betweenVariance(), within(1e-6));
        assertThat(there.iSquared()).isCloseTo(here.iSquared(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.3})
    void intervalsHoldTheTruthAboutAsOftenAsTheySay(double between) {
        var held = 0;
        var predicted = 0;
        var bias = 0.0;
        var runs = 2_000;
        for (var seed = 0; seed < runs; seed++) {
            var random = new Random(seed);
            var estimates = new double[8];
            var variances = new double[8];
            for (var i = 0; i < 8; i++) {
                variances[i] = 0.02 + 0.2 * random.nextDouble();
                estimates[i] = 0.5 + Math.sqrt(between + variances[i]) * random.nextGaussian();
            }
            var synthesis = MetaAnalysis.withDefaults().combine(SiteEstimates.of(estimates, variances));
            bias += synthesis.estimate() - 0.5;
            held += synthesis.interval(0.95).contains(0.5) ? 1 : 0;
            var next = 0.5 + Math.sqrt(between) * random.nextGaussian();
            predicted += synthesis.prediction(0.95).contains(next) ? 1 : 0;
        }
        assertThat(bias / runs).isCloseTo(0, within(0.015));
        assertThat(held / (double) runs).isBetween(0.93, 0.97);
        assertThat(predicted / (double) runs)
                .as("too small with few sites that differ little: the documentation says so")
                .isGreaterThan(between == 0.05 ? 0.82 : 0.90);
    }

    @Test
    void whatCannotBeWeighedIsRefusedInWords() {
        assertThatThrownBy(() -> SiteEstimates.of(new double[] {1}, new double[] {0}))
                .hasMessageContaining("site 1: variance is 0.0")
                .hasMessageContaining("likelihood profile");
        assertThatThrownBy(() -> SiteEstimates.of(new double[] {Double.NaN}, new double[] {1}))
                .hasMessageContaining("site 1: estimate is NaN");
        assertThatThrownBy(() -> SiteEstimates.of(new double[] {1, 2}, new double[] {1}))
                .hasMessageContaining("2 estimates and 1 variances");
        assertThatThrownBy(() -> SiteEstimates.of(new double[0], new double[0])).hasMessageContaining("at least one");
        var sites = SiteEstimates.of(new double[] {1, 2}, new double[] {1, 1});
        assertThatThrownBy(() -> MetaAnalysis.withDefaults().combine(sites).interval(1))
                .hasMessageContaining("confidence level is 1.0");
    }

    private static void close(Interval actual, double lower, double upper, double tolerance) {
        close(actual.lower(), lower, tolerance);
        close(actual.upper(), upper, tolerance);
    }

    private static void close(double actual, double expected) {
        close(actual, expected, ReferenceTable.TOLERANCE);
    }

    private static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
