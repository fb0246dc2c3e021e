package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.effects.DifferenceInDifferences.Base;
import nl.geland.analysis.effects.DifferenceInDifferences.Controls;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StandardNormal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Difference in differences beside the formulas written out in R: see {@code reference/did.R}; and on data of which the truth is known. */
class DifferenceInDifferencesTests {

    @ParameterizedTest
    @CsvSource({
        "staggered, 0, 0, 0",
        "staggered, 0, 0, 1",
        "staggered, 0, 1, 0",
        "staggered, 0, 1, 1",
        "staggered, 1, 0, 0",
        "staggered, 1, 0, 1",
        "staggered, 1, 1, 0",
        "staggered, 1, 1, 1",
        "all-treated, 0, 1, 0",
        "all-treated, 0, 1, 1",
        "all-treated, 1, 1, 0",
        "all-treated, 1, 1, 1"
    })
    void equalsR(String name, int with, int notYet, int universal) {
        var data = ReferenceTable.read("did/" + name + "-data");
        var names = with == 1 ? List.of("a", "b") : List.<String>of();
        var method = DifferenceInDifferences.withDefaults()
                .with(notYet == 1 ? Controls.NOT_YET_TREATED : Controls.NEVER_TREATED)
                .with(universal == 1 ? Base.LAST_BEFORE : Base.PREVIOUS_PERIOD);
        var effects = method.estimate(panel(data, names, data.whole("unit")));
        var clustered = method.estimate(panel(data, names, data.whole("cluster")));
        var values = ReferenceTable.read("did/%s-%d%d%d-values".formatted(name, with, notYet, universal));
        var rows = values.rows();
        var ours = all(effects);
        var oursClustered = all(clustered);
        assertThat(ours).hasSize(rows.size() - 1);
        for (var i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).at).isEqualTo((int) rows.get(i)[1]);
            close(ours.get(i).effect.point(), rows.get(i)[3]);
            close(ours.get(i).effect.standardError(), rows.get(i)[4]);
            close(oursClustered.get(i).effect.standardError(), rows.get(i)[5]);
        }
        var test = rows.getLast();
        close(effects.before().statistic(), test[3]);
        assertThat(effects.before().degrees()).isEqualTo((int) test[4]);
        close(clustered.before().statistic(), test[5]);
    }

    private record Row(int at, EffectEstimate effect) {}

    /** In the order of the script. */
    private static List<Row> all(GroupTimeEffects effects) {
        var rows = new ArrayList<Row>();
        effects.effects().forEach(one -> rows.add(new Row(one.cohort(), one.effect())));
        rows.add(new Row(0, effects.simple()));
        effects.byTimeSince().forEach(one -> rows.add(new Row(one.at(), one.effect())));
        rows.add(new Row(0, effects.meanOverTimeSince()));
        effects.byCohort().forEach(one -> rows.add(new Row(one.at(), one.effect())));
        rows.add(new Row(0, effects.meanOverCohorts()));
        effects.byPeriod().forEach(one -> rows.add(new Row(one.at(), one.effect())));
        rows.add(new Row(0, effects.meanOverPeriods()));
        return rows;
    }

    static CohortPanel panel(ReferenceTable data, List<String> names, int[] cluster) {
        var first = IntStream.of(data.whole("first"))
                .map(one -> one == 0 ? CohortPanel.NEVER : one)
                .toArray();
        return CohortPanel.clustered(
                data.whole("unit"),
                data.whole("period"),
                data.column("outcome"),
                first,
                Covariates.of(names, names.stream().map(data::column).toArray(double[][]::new)),
                cluster);
    }

    @Test
    void withoutCovariatesItIsTheDifferenceOfMeanChanges() {
        var panel = CohortPanel.of(
                new int[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5},
                new int[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 1},
                new double[] {1, 4, 2, 7, 0, 1, 5, 7, 2, 2},
                first(1, 1, 1, 1, 0, 0, 0, 0, 0, 0),
                none(10));
        var effects = DifferenceInDifferences.withDefaults().estimate(panel);
        assertThat(effects.simple().point()).isCloseTo((3 + 5) / 2.0 - (1 + 2 + 0) / 3.0, within(1e-12));
        assertThat(effects.simple().standardError()).isCloseTo(Math.sqrt(1 / 2.0 + 2 / 9.0), within(1e-12));
        assertThat(effects.before().degrees()).isZero();
        assertThat(effects.diagnostics().gates())
                .anyMatch(gate -> gate.check() == Gate.Check.PARALLEL_BEFORE && gate.status() == Gate.Status.WARN);
    }

    private static int[] first(int... first) {
        return IntStream.of(first)
                .map(one -> one == 0 ? CohortPanel.NEVER : one)
                .toArray();
    }

    private static Covariates none(int rows) {
        assertThat(rows).isPositive();
        return Covariates.of(List.of());
    }

    @ParameterizedTest
    @EnumSource(Controls.class)
    void intervalsAndBandsHoldTheTruth(Controls controls) {
        var held = 0;
        var bias = 0.0;
        var bands = 0;
        var early = 0;
        var runs = 1_000;
        for (var seed = 0; seed < runs; seed++) {
            var effects = DifferenceInDifferences.withDefaults().with(controls).estimate(made(seed, 300, true));
            // 1 in the first period and 1 more in each that follows
            var events = effects.byTimeSince();
            var second =
                    events.stream().filter(one -> one.at() == 1).findFirst().orElseThrow();
            bias += second.effect().point() - 2;
            held += second.effect().interval(0.95).contains(2) ? 1 : 0;
            var band = effects.band(events, 0.95, 199, seed);
            bands += IntStream.range(0, events.size())
                            .allMatch(i -> band.intervals()
                                    .get(i)
                                    .contains(Math.max(0, events.get(i).at() + 1)))
                    ? 1
                    : 0;
            early += effects.before().pValue() < 0.05 ? 1 : 0;
        }
        assertThat(bias / runs).isCloseTo(0, within(0.03));
        assertThat(held / (double) runs).isBetween(0.91, 0.98);
        assertThat(bands / (double) runs).isBetween(0.90, 0.99);
        assertThat(early / (double) runs).isBetween(0.02, 0.11);
    }

    @Test
    void cohortsThatGrewApartBeforehandGiveNoVerdict() {
        var effects = DifferenceInDifferences.withDefaults().estimate(made(1, 600, false));
        assertThat(effects.before().pValue()).isLessThan(0.001);
        assertThat(effects.simple().interval(0.95).contains(0)).isFalse();
        assertThat(effects.simple().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(DifferenceInDifferences.withDefaults()
                        .estimate(made(1, 600, true))
                        .simple()
                        .verdict())
                .isEqualTo(Verdict.EFFECT);
    }

    /** Cohorts 2, 4 and never over periods 0 to 5; who is treated depends on x, and so does the course of outcomes. */
    private static CohortPanel made(int seed, int size, boolean withX) {
        var random = new Random(seed);
        var unit = new int[size * 6];
        var period = new int[size * 6];
        var first = new int[size * 6];
        var outcome = new double[size * 6];
        var column = new double[size * 6];
        for (var i = 0; i < size; i++) {
            var x = random.nextGaussian();
            var treated = random.nextDouble() < Family.LOGISTIC.mean(0.3 + 0.7 * x);
            var cohort = treated ? random.nextBoolean() ? 2 : 4 : CohortPanel.NEVER;
            var own = random.nextGaussian();
            for (var t = 0; t < 6; t++) {
                var row = i * 6 + t;
                unit[row] = i;
                period[row] = t;
                first[row] = cohort;
                column[row] = x;
                var effect = t >= cohort ? t - cohort + 1 : 0;
                outcome[row] = own + 0.5 * t * (1 + x) + effect + random.nextGaussian();
            }
        }
        var covariates = withX ? Covariates.of(List.of("x"), column) : Covariates.of(List.of());
        return CohortPanel.of(unit, period, outcome, first, covariates);
    }

    @Test
    void whoIsTreatedAlreadyIsNeverComparedWith() {
        // what the first cohort does after its measure must not touch the second
        var plain = two(0);
        var wild = two(1_000);
        for (var controls : Controls.values()) {
            var method = DifferenceInDifferences.withDefaults().with(controls);
            assertThat(second(method.estimate(wild))).isEqualTo(second(method.estimate(plain)));
        }
        assertThat(two(0).alreadyTreated()).isEqualTo(2);
    }

    private static double second(GroupTimeEffects effects) {
        return effects.byCohort().stream()
                .filter(one -> one.at() == 3)
                .findFirst()
                .orElseThrow()
                .effect()
                .point();
    }

    /** Ten units treated first in 2, ten in 3, ten never, two in 0 already. */
    private static CohortPanel two(double wild) {
        var random = new Random(3);
        var cohorts = IntStream.range(0, 32)
                .map(i -> i < 10 ? 2 : i < 20 ? 3 : i < 30 ? CohortPanel.NEVER : 0)
                .toArray();
        var rows = 32 * 5;
        var outcome = new double[rows];
        for (var row = 0; row < rows; row++) {
            var isAfter = (row % 5 >= 2 && cohorts[row / 5] == 2) || cohorts[row / 5] == 0;
            outcome[row] = random.nextGaussian() + (isAfter ? wild * (row % 5) : 0);
        }
        return CohortPanel.of(
                IntStream.range(0, rows).map(row -> row / 5).toArray(),
                IntStream.range(0, rows).map(row -> row % 5).toArray(),
                outcome,
                IntStream.range(0, rows).map(row -> cohorts[row / 5]).toArray(),
                none(rows));
    }

    @Test
    void numberOfThreadsAndOrderOfRowsChangeNoBit() throws ExecutionException, InterruptedException {
        var one = bits(made(5, 250, true), 1);
        for (var threads : List.of(2, 3, 7)) {
            assertThat(bits(made(5, 250, true), threads)).isEqualTo(one);
        }
        var large = bits(made(6, 12_000, true), 1);
        for (var threads : List.of(2, 3, 7)) {
            assertThat(bits(made(6, 12_000, true), threads)).isEqualTo(large);
        }
        var data = ReferenceTable.read("did/staggered-data");
        var back = new ReferenceTable(data.names(), data.rows().reversed());
        assertThat(bits(panel(back, List.of("a"), back.whole("cluster")), 1))
                .isEqualTo(bits(panel(data, List.of("a"), data.whole("cluster")), 2));
    }

    private static List<Double> bits(CohortPanel panel, int threads) throws ExecutionException, InterruptedException {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> {
                        var effects = DifferenceInDifferences.withDefaults()
                                .with(Controls.NOT_YET_TREATED)
                                .estimate(panel);
                        var bits = new ArrayList<Double>();
                        all(effects).forEach(row -> {
                            bits.add(row.effect.point());
                            bits.add(row.effect.standardError());
                        });
                        effects.band(effects.byTimeSince(), 0.9, 500, 17)
                                .intervals()
                                .forEach(interval -> bits.add(interval.lower()));
                        return bits;
                    })
                    .get();
        }
    }

    @Test
    void aBandOfOneIsItsIntervalAndOfMoreIsWider() {
        var effects = DifferenceInDifferences.withDefaults().estimate(made(9, 2_000, true));
        var events = effects.byTimeSince();
        var alone = effects.band(events.subList(0, 1), 0.95, 20_000, 1);
        assertThat(alone.criticalValue()).isCloseTo(1.96, within(0.03));
        var all = effects.band(events, 0.95, 20_000, 1);
        assertThat(all.criticalValue())
                .isGreaterThan(2.3)
                .isLessThan(StandardNormal.quantile(1 - 0.025 / events.size()) + 0.02);
        assertThat(effects.band(events, 0.95, 20_000, 2).criticalValue()).isNotEqualTo(all.criticalValue());
        assertThatThrownBy(() -> effects.band(events, 0.95, 10, 1)).hasMessageContaining("number of draws is 10");
    }

    @Test
    void whatCannotBeSaidIsLeftOutAndTold() {
        var data = ReferenceTable.read("did/all-treated-data");
        var panel = panel(data, List.of(), data.whole("unit"));
        assertThatThrownBy(() -> DifferenceInDifferences.withDefaults().estimate(panel))
                .hasMessageContaining("no unit that is never treated")
                .hasMessageContaining("not treated yet");
        var effects = DifferenceInDifferences.withDefaults()
                .with(Controls.NOT_YET_TREATED)
                .estimate(panel);
        assertThat(effects.leftOut())
                .contains(new LeftOut(2021, 2021, LeftOut.Reason.NOBODY_TO_COMPARE))
                .allMatch(one -> one.period() == 2021 || one.cohort() == 2021);
        assertThat(effects.byCohort()).noneMatch(one -> one.at() == 2021);
    }

    @Test
    void covariatesThatTellWhoWasTreatedLeaveACohortOutAndGiveNoVerdict() {
        var random = new Random(8);
        var size = 90;
        var unit = IntStream.range(0, size * 3).map(row -> row / 3).toArray();
        var period = IntStream.range(0, size * 3).map(row -> row % 3).toArray();
        // the cohort of 2 has an x that nobody else has
        var first = IntStream.of(unit)
                .map(one -> one < 30 ? 1 : one < 60 ? 2 : CohortPanel.NEVER)
                .toArray();
        var own = random.doubles(size, 0, 1).toArray();
        var x = IntStream.of(unit)
                .mapToDouble(one -> own[one] + (one >= 30 && one < 60 ? 2 : 0))
                .toArray();
        var outcome = IntStream.range(0, size * 3)
                .mapToDouble(row -> random.nextGaussian() + (period[row] >= first[row] ? 9 : 0))
                .toArray();
        var effects = DifferenceInDifferences.withDefaults()
                .estimate(CohortPanel.of(unit, period, outcome, first, Covariates.of(List.of("x"), x)));
        assertThat(effects.leftOut())
                .containsExactly(
                        new LeftOut(2, 1, LeftOut.Reason.NO_OVERLAP), new LeftOut(2, 2, LeftOut.Reason.NO_OVERLAP));
        assertThat(effects.diagnostics().gates()).contains(new Gate(Gate.Check.POSITIVITY, Gate.Status.FAIL, 0, 0.001));
        assertThat(effects.simple().point()).isCloseTo(9, within(1.0));
        assertThat(effects.simple().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void oneClusterTellsNothingOfChance() {
        var data = ReferenceTable.read("did/staggered-data");
        var panel = panel(data, List.of(), new int[data.rows().size()]);
        var effects = DifferenceInDifferences.withDefaults().estimate(panel);
        assertThat(effects.simple().standardError()).isNaN();
        assertThat(effects.simple().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(effects.before().pValue()).isNaN();
        assertThat(effects.band(effects.byTimeSince(), 0.95, 100, 1).intervals())
                .noneMatch(Interval::isKnown);
    }

    @Test
    void aPanelWithHolesIsRefusedInWords() {
        assertThatThrownBy(() -> CohortPanel.of(
                        new int[] {7, 7, 8}, new int[] {0, 1, 1}, new double[3], first(1, 1, 0), none(3)))
                .hasMessageContaining("row 3: number of periods of the unit is 1, expected 2");
        assertThatThrownBy(() -> CohortPanel.of(
                        new int[] {7, 7, 7}, new int[] {0, 1, 1}, new double[3], first(1, 1, 1), none(3)))
                .hasMessageContaining("row 3: period is 1, expected one row for each unit and period");
        assertThatThrownBy(() -> CohortPanel.of(
                        new int[] {7, 7, 8, 8}, new int[] {0, 1, 0, 1}, new double[4], first(1, 0, 0, 0), none(4)))
                .hasMessageContaining("row 2: first treated is never, expected 1 as in row 1");
        assertThatThrownBy(() -> CohortPanel.of(
                        new int[] {7, 7, 8, 8}, new int[] {0, 5, 0, 5}, new double[4], first(2, 2, 0, 0), none(4)))
                .hasMessageContaining("first treated is 2, expected one of the periods [0, 5]");
        assertThatThrownBy(() -> CohortPanel.of(
                        new int[] {7, 7, 8, 8},
                        new int[] {0, 1, 0, 1},
                        new double[4],
                        first(1, 1, 0, 0),
                        Covariates.of(List.of("age"), new double[] {30, 31, 20, 20})))
                .hasMessageContaining("row 2: age is another, expected what was known beforehand");
        assertThatThrownBy(() -> CohortPanel.of(
                        new int[] {7, 7}, new int[] {0, 1}, new double[] {0, Double.NaN}, first(1, 1), none(2)))
                .hasMessageContaining("row 2: outcome is NaN");
        assertThatThrownBy(() -> DifferenceInDifferences.withDefaults()
                        .estimate(CohortPanel.of(
                                new int[] {7, 7, 8, 8},
                                new int[] {0, 1, 0, 1},
                                new double[4],
                                first(0, 0, 0, 0),
                                none(4))))
                .hasMessageContaining("nobody is treated first after the first period");
        assertThat(new ChiSquared(Double.NaN, 0).pValue()).isNaN();
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ReferenceTable.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
