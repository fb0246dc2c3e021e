package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.Threads;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Regression beside R's {@code glm}, {@code lm} and sandwich: see {@code reference/regression.R}. */
class RegressionTests {

    @ParameterizedTest
    @CsvSource({
        "mtcars, LINEAR",
        "mtcars-weights, LINEAR",
        "am, LOGISTIC",
        "infert, LOGISTIC",
        "infert-weights, LOGISTIC",
        "breaks, POISSON",
        "rates, POISSON",
        "wide, LOGISTIC",
        "aliased, LINEAR"
    })
    void equalsR(String name, Family family) {
        var data = new Data(ReferenceTable.read("regression/" + name + "-data"));
        var values = ReferenceTable.read("regression/" + name + "-values");
        var method = Regression.of(family).weightedBy(data.weight).offsetBy(data.offset);
        var fit = data.fit(method);
        close(fit.coefficients(), values.column("coefficient"));
        close(fit.standardErrors(), values.column("se"));
        close(IntStream.range(0, fit.names().size()).mapToDouble(fit::pValue).toArray(), values.column("p"));
        close(fit.logLikelihood(), values.column("loglik")[0]);
        close(
                fit.fitted(),
                ReferenceTable.read("regression/" + name + "-fitted").column("fitted"));
        close(data.fit(method.with(Robust.HC0)).standardErrors(), values.column("hc0"));
        close(data.fit(method.with(Robust.HC1)).standardErrors(), values.column("hc1"));
        close(data.fit(method.with(Robust.HC2)).standardErrors(), values.column("hc2"));
        close(data.fit(method.with(Robust.HC3)).standardErrors(), values.column("hc3"));
        close(data.fit(method.clusteredBy(data.cluster)).standardErrors(), values.column("cluster"));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void aWholeWeightEqualsRowsThatComeMoreOften(Family family) {
        var rows = new Made(family, 200, 3);
        var random = new Random(3);
        var times = random.ints(200, 1, 4).toArray();
        var places = IntStream.range(0, 200)
                .flatMap(i -> IntStream.generate(() -> i).limit(times[i]))
                .toArray();
        var weighted = Regression.of(family)
                .weightedBy(Arrays.stream(times).asDoubleStream().toArray())
                .fit(rows.outcome, rows.covariates());
        var repeated = Regression.of(family)
                .fit(rows.take(places).outcome, rows.take(places).covariates());
        close(weighted.coefficients(), repeated.coefficients());
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void orderOfRowsAndNumberOfThreadsChangeNoBit(Family family) {
        var size = 70_001;
        var rows = new Made(family, size, 4);
        var method = Regression.of(family).with(Robust.HC3);
        var here = method.fit(rows.outcome, rows.covariates());
        var places = IntStream.range(0, size).map(i -> size - 1 - i).toArray();
        var back = rows.take(places);
        for (var there : Threads.each(() -> method.fit(back.outcome, back.covariates()))) {
            assertThat(there.coefficients()).isEqualTo(here.coefficients());
            assertThat(there.standardErrors()).isEqualTo(here.standardErrors());
            assertThat(there.logLikelihood()).isEqualTo(here.logLikelihood());
        }
    }

    @Test
    void intervalsHoldTheTruth() {
        var held = 0;
        for (var seed = 0; seed < 1_000; seed++) {
            var rows = new Made(Family.LOGISTIC, 400, seed);
            var fit = Regression.of(Family.LOGISTIC).fit(rows.outcome, rows.covariates());
            held += fit.interval(1, 0.95).contains(Made.EFFECT) ? 1 : 0;
        }
        assertThat(held).isBetween(935, 970);
    }

    @Test
    void perfectSeparationIsSaid() {
        var covariates = Covariates.of(List.of("x"), new double[] {1, 2, 3, 4, 5, 6});
        var fit = Regression.of(Family.LOGISTIC).fit(new double[] {0, 0, 0, 1, 1, 1}, covariates);
        assertThat(fit.cautions()).contains(RegressionCaution.SEPARATED, RegressionCaution.FEW_OUTCOMES);
        var one = Regression.of(Family.LOGISTIC).fit(new double[6], covariates);
        assertThat(one.cautions()).contains(RegressionCaution.SEPARATED);
    }

    /** From 2,000 rows per coefficient on the search begins at the fit of a sample. */
    @Test
    void manyRowsOfFewKindsGiveTheLogarithmOfTheOddsRatio() {
        var size = 40_000;
        var covariate = new double[size];
        var outcome = new double[size];
        Arrays.fill(covariate, 0, 15_000, 1);
        Arrays.fill(outcome, 0, 6_000, 1);
        Arrays.fill(outcome, 15_000, 18_000, 1);
        var fit = Regression.of(Family.LOGISTIC).fit(outcome, Covariates.of(List.of("treated"), covariate));
        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(3_000.0 / 22_000), within(1e-12));
        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(6_000.0 / 9_000 * 22_000 / 3_000), within(1e-12));
        assertThat(fit.standardErrors()[1])
                .isCloseTo(Math.sqrt(1 / 6_000.0 + 1 / 9_000.0 + 1 / 3_000.0 + 1 / 22_000.0), within(1e-12));
    }

    /** A sample that misses what is rare, or in which it separates, must not decide for all rows. */
    @Test
    void whatIsRareAmongManyRowsIsFittedAsAmongFew() {
        var size = 40_000;
        var rare = new double[size];
        var outcome = new double[size];
        for (var i = 0; i < size; i++) {
            rare[i] = i % 10_000 == 17 ? 1 : 0;
            outcome[i] = i % 3 == 0 ? 1 : 0;
        }
        var ones = IntStream.range(0, size)
                .filter(i -> rare[i] == 1 && outcome[i] == 1)
                .count();
        var others = Arrays.stream(outcome).sum() - ones;
        var fit = Regression.of(Family.LOGISTIC).fit(outcome, Covariates.of(List.of("rare"), rare));
        assertThat(ones).isBetween(1L, 3L);
        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(others / (size - 4 - others)), within(1e-10));
        assertThat(fit.coefficients()[1])
                .isCloseTo(Math.log((double) ones / (4 - ones)) - fit.coefficients()[0], within(1e-10));
        var never = IntStream.range(0, size)
                .mapToDouble(i -> rare[i] == 1 ? 0 : outcome[i])
                .toArray();
        assertThat(Regression.of(Family.LOGISTIC)
                        .fit(never, Covariates.of(List.of("rare"), rare))
                        .cautions())
                .contains(RegressionCaution.SEPARATED);
        assertThat(Regression.of(Family.LOGISTIC)
                        .fit(new double[size], Covariates.of(List.of("rare"), rare))
                        .cautions())
                .contains(RegressionCaution.SEPARATED);
    }

    @Test
    void aConstantCovariateIsUnknownAndTheRestIsNot() {
        var covariates = Covariates.of(List.of("same", "x"), new double[] {7, 7, 7, 7}, new double[] {1, 2, 3, 5});
        var fit = Regression.of(Family.LINEAR).fit(new double[] {2, 4, 6, 10}, covariates);
        assertThat(fit.coefficients()[1]).isNaN();
        close(fit.coefficients()[2], 2);
        assertThat(fit.cautions()).contains(RegressionCaution.ALIASED);
    }

    @Test
    void rowsThatCannotBeFittedAreRefusedInWords() {
        var covariates = Covariates.of(List.of("x"), new double[] {1, 2});
        var logistic = Regression.of(Family.LOGISTIC);
        assertThatThrownBy(() -> logistic.fit(new double[] {0, 2}, covariates))
                .hasMessageContaining("row 2: outcome is 2.0, expected 0 or 1");
        assertThatThrownBy(() -> logistic.fit(new double[] {0, Double.NaN}, covariates))
                .hasMessageContaining("row 2: outcome is NaN");
        assertThatThrownBy(() -> logistic.fit(new double[3], covariates))
                .hasMessageContaining("covariates has 2 values");
        assertThatThrownBy(() -> logistic.weightedBy(new double[] {1, 0}).fit(new double[2], covariates))
                .hasMessageContaining("row 2: weight is 0.0");
        assertThatThrownBy(() -> logistic.fit(new double[0], Covariates.of(List.of())))
                .hasMessageContaining("no rows");
        assertThatThrownBy(() -> Regression.of(Family.POISSON).fit(new double[] {-1, 0}, covariates))
                .hasMessageContaining("row 1: outcome is -1.0");
    }

    private static void close(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (var i = 0; i < actual.length; i++) {
            close(actual[i], expected[i]);
        }
    }

    private static void close(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(ReferenceTable.TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    /** Rounding of the likelihood must not end the search early; some of these sizes did that once. */
    @Test
    void theLogarithmOfTheOddsIsReachedToTheLastDigitsWhateverTheSize() {
        for (var size = 309; size < 3_000; size += 37) {
            for (var ones = 1; ones < size; ones += size / 17) {
                var outcome = new double[size];
                for (var i = 0; i < ones; i++) {
                    outcome[i * 7_919 % size] = 1;
                }
                var constant = new double[size];
                Arrays.fill(constant, 0.1);
                var fit = Regression.of(Family.LOGISTIC).fit(outcome, Covariates.of(List.of("same"), constant));
                var count = Arrays.stream(outcome).sum();
                assertThat(fit.cautions())
                        .as("%d of %d", ones, size)
                        .doesNotContain(RegressionCaution.NOT_CONVERGED, RegressionCaution.SEPARATED);
                assertThat(fit.coefficients()[0]).isCloseTo(Math.log(count / (size - count)), within(1e-10));
            }
        }
    }

    private static final class Data {

        private final double[] outcome;
        private final double[] weight;
        private final double[] offset;
        private final int[] cluster;
        private final Covariates covariates;

        Data(ReferenceTable table) {
            outcome = table.column("outcome");
            weight = table.column("weight");
            offset = table.column("offset");
            cluster = table.whole("cluster");
            var names = table.names().subList(4, table.names().size());
            covariates = Covariates.of(names, names.stream().map(table::column).toArray(double[][]::new));
        }

        RegressionFit fit(Regression method) {
            return method.fit(outcome, covariates);
        }
    }

    private static final class Made {

        private static final double EFFECT = 0.6;

        private final double[] outcome;
        private final double[][] columns;

        private Made(double[] outcome, double[][] columns) {
            this.outcome = outcome;
            this.columns = columns;
        }

        Made(Family family, int size, int seed) {
            var random = new Random(seed);
            outcome = new double[size];
            columns = new double[2][size];
            for (var i = 0; i < size; i++) {
                columns[0][i] = random.nextInt(2);
                columns[1][i] = random.nextGaussian();
                var mean = family.mean(-0.3 + EFFECT * columns[0][i] + 0.5 * columns[1][i]);
                outcome[i] = switch (family) {
                    case LOGISTIC -> random.nextDouble() < mean ? 1 : 0;
                    case LINEAR -> mean + random.nextGaussian();
                    case POISSON -> Math.floor(2 * mean * random.nextDouble());
                };
            }
        }

        Covariates covariates() {
            return Covariates.of(List.of("treated", "x"), columns);
        }

        Made take(int[] places) {
            var picked = Arrays.stream(columns)
                    .map(column ->
                            IntStream.of(places).mapToDouble(i -> column[i]).toArray())
                    .toArray(double[][]::new);
            return new Made(IntStream.of(places).mapToDouble(i -> outcome[i]).toArray(), picked);
        }
    }
}
