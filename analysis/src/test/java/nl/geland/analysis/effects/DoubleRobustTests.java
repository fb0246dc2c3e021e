package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doubly robust effects beside the same written out in R: see {@code reference/effects.R}; and on data of which the truth is known. */
class DoubleRobustTests {

    @ParameterizedTest
    @ValueSource(strings = {"lalonde", "yes-or-no"})
    void equalsR(String name) {
        var data = ReferenceTable.read("effects/" + name + "-data");
        var names = data.names().subList(4, data.names().size());
        var treated = new boolean[data.rows().size()];
        for (var i = 0; i < treated.length; i++) {
            treated[i] = data.column("treated")[i] == 1;
        }
        var observed = Observed.of(
                treated,
                data.column("outcome"),
                Covariates.of(names, names.stream().map(data::column).toArray(double[][]::new)));
        for (var row : ReferenceTable.read("effects/" + name + "-values").rows()) {
            var method = DoubleRobust.of(
                    List.of(Estimand.ATE, Estimand.ATT, Estimand.ATO).get((int) row[1]));
            method = row[0] == 1 ? method.withFolds(data.whole("fold")) : method;
            var estimate = method.estimate(observed);
            close(estimate.point(), row[2]);
            close(estimate.standardError(), row[3]);
            close(method.estimate(observed.clusteredBy(data.whole("cluster"))).standardError(), row[4]);
            var diagnostics = estimate.diagnostics();
            close(diagnostics.balance().getFirst().before(), row[5]);
            close(diagnostics.balance().getFirst().after(), row[6]);
            close(diagnostics.treatedSize(), row[7]);
            close(diagnostics.otherSize(), row[8]);
            close(diagnostics.equipoise(), row[9]);
            close(Arrays.stream(estimate.influence()).average().orElseThrow(), 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"ATE, 1", "ATT, 1", "ATO, 1", "ATE, 4", "ATT, 4", "ATO, 4"})
    void intervalsHoldTheTruth(Estimand estimand, int folds) {
        var held = 0;
        var bias = 0.0;
        var runs = 1_000;
        for (var seed = 0; seed < runs; seed++) {
            var estimate = DoubleRobust.of(estimand).withFolds(folds, seed).estimate(made(seed, 500, 1));
            bias += estimate.point() - 1;
            held += estimate.interval(0.95).contains(1) ? 1 : 0;
        }
        assertThat(bias / runs).isCloseTo(0, within(0.02));
        assertThat(held / (double) runs).isBetween(0.92, 0.98);
    }

    @Test
    void aPlainDifferenceWouldHaveBeenWrong() {
        var observed = made(1, 20_000, 1);
        var sum = new double[2];
        var all = new double[2];
        for (var unit = 0; unit < observed.size(); unit++) {
            var group = observed.isTreated(unit) ? 1 : 0;
            sum[group] += observed.outcome(unit);
            all[group]++;
        }
        assertThat(sum[1] / all[1] - sum[0] / all[0]).isGreaterThan(1.4);
    }

    @Test
    void verdictsAreOnlyGivenWhenTheChecksPass() {
        assertThat(DoubleRobust.of(Estimand.ATE).estimate(made(2, 2_000, 1)).verdict())
                .isEqualTo(Verdict.EFFECT);
        var nothing = DoubleRobust.of(Estimand.ATE).estimate(made(3, 2_000, 0));
        assertThat(nothing.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(nothing.mattersFrom(0.5).verdict()).isEqualTo(Verdict.NO_EFFECT);
        assertThat(nothing.mattersFrom(0.01).verdict()).isEqualTo(Verdict.UNKNOWN);
        var treated = new boolean[200];
        var outcome = new double[200];
        var x = new double[200];
        var random = new Random(4);
        for (var i = 0; i < 200; i++) {
            x[i] = random.nextGaussian();
            treated[i] = x[i] + 0.3 * random.nextGaussian() > 0;
            outcome[i] = (treated[i] ? 9 : 0) + random.nextGaussian();
        }
        var apart =
                DoubleRobust.of(Estimand.ATE).estimate(Observed.of(treated, outcome, Covariates.of(List.of("x"), x)));
        assertThat(apart.diagnostics().hasPassed()).isFalse();
        assertThat(apart.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Estimand.class)
    void sameSeedSameBits(Estimand estimand) {
        var observed = made(5, 300, 1);
        var method = DoubleRobust.of(estimand).withFolds(3, 9);
        assertThat(method.estimate(observed).point())
                .isEqualTo(method.estimate(observed).point());
        assertThat(DoubleRobust.of(estimand).withFolds(3, 10).estimate(observed).point())
                .isNotEqualTo(method.estimate(observed).point());
    }

    @Test
    void whatCannotBeComparedIsRefusedInWords() {
        var none = Covariates.of(List.of());
        assertThatThrownBy(() -> Observed.of(new boolean[3], new double[3], none))
                .hasMessageContaining("0 of 3 were treated");
        assertThatThrownBy(() -> Observed.of(new boolean[] {true}, new double[] {Double.NaN}, none))
                .hasMessageContaining("row 1: outcome is NaN");
        var few = Observed.of(new boolean[] {true, true, false, false}, new double[] {1, 2, 3, 5}, none);
        assertThatThrownBy(() -> DoubleRobust.of(Estimand.ATE)
                        .withFolds(new int[] {1, 1, 2, 2})
                        .estimate(few))
                .hasMessageContaining("use fewer folds");
        assertThatThrownBy(() -> Propensity.of(few, new double[] {0.5, 0.5, 0.5, 1}))
                .hasMessageContaining("row 4: propensity is 1.0");
        var told = Observed.of(
                new boolean[] {true, true, true, false, false, false},
                new double[] {1, 2, 3, 5, 4, 6},
                Covariates.of(List.of("x"), new double[] {1, 2, 3, 4, 5, 6}));
        assertThatThrownBy(() -> DoubleRobust.of(Estimand.ATE).estimate(told))
                .hasMessageContaining("the covariates tell who was treated");
    }

    @Test
    void strengthOfAnUnseenCauseEqualsThePublishedExample() {
        assertThat(EValue.of(3.9)).isCloseTo(7.26, within(0.005));
        assertThat(EValue.ofInterval(1.8, 8.7)).isCloseTo(3.0, within(0.005));
        assertThat(EValue.of(1 / 3.9)).isCloseTo(EValue.of(3.9), within(1e-12));
        assertThat(EValue.ofInterval(0.8, 1.2)).isEqualTo(1);
        assertThatThrownBy(() -> EValue.of(0)).hasMessageContaining("risk ratio is 0.0");
    }

    private static Observed made(int seed, int size, double effect) {
        var random = new Random(seed);
        var treated = new boolean[size];
        var outcome = new double[size];
        var columns = new double[2][size];
        for (var i = 0; i < size; i++) {
            columns[0][i] = random.nextGaussian();
            columns[1][i] = random.nextInt(2);
            var chance = Family.LOGISTIC.mean(-0.2 + 0.6 * columns[0][i] + 0.3 * columns[1][i]);
            treated[i] = random.nextDouble() < chance;
            outcome[i] = (treated[i] ? effect : 0) + columns[0][i] - columns[1][i] + random.nextGaussian();
        }
        return Observed.of(treated, outcome, Covariates.of(List.of("x", "z"), columns));
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ReferenceTable.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
