package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.Threads;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;

/** What holds of Cox regression whatever the data, its edges, and whether it finds a truth that is known. */
class CoxLawsTests {

    private static final List<String> NAMES = List.of("a", "b");

    /** Rows as lists, so that they can be cut, doubled and shuffled. */
    private record Row(int from, int to, int cause, double a, double b, double weight, int person) {

        Row upTo(int day) {
            return new Row(from, day, 0, a, b, weight, person);
        }

        Row since(int day) {
            return new Row(day, to, cause, a, b, weight, person);
        }

        Row counting(double many) {
            return new Row(from, to, cause, a, b, many, person);
        }
    }

    @Test
    void cuttingARowInTwoChangesNothing() {
        var rows = rows(1, 120, 40);
        var cut = new ArrayList<Row>();
        for (var row : rows) {
            var day = (row.from + row.to) / 2;
            if (day > row.from && day < row.to) {
                cut.add(row.upTo(day));
                cut.add(row.since(day));
            } else {
                cut.add(row);
            }
        }
        assertThat(cut).hasSizeGreaterThan(rows.size());
        same(fit(CoxRegression.withDefaults(), cut), fit(CoxRegression.withDefaults(), rows), 1e-12);
    }

    @Test
    void aWholeWeightEqualsThatManyRowsWithBreslowsTies() {
        var random = new Random(2);
        var weighted = new ArrayList<Row>();
        var repeated = new ArrayList<Row>();
        for (var row : rows(2, 100, 30)) {
            var many = 1 + random.nextInt(3);
            weighted.add(row.counting(many));
            repeated.addAll(Collections.nCopies(many, row));
        }
        var method = CoxRegression.withDefaults().with(Ties.BRESLOW);
        same(fit(method, weighted), fit(method, repeated), 1e-11);
    }

    @Test
    void theOrderOfRowsChangesNotOneBit() {
        var rows = rows(3, 500, 30);
        var expected = fit(CoxRegression.withDefaults(), rows);
        for (var seed = 0; seed < 5; seed++) {
            var shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            var fit = fit(CoxRegression.withDefaults(), shuffled);
            assertThat(fit.coefficients()).containsExactly(expected.coefficients());
            assertThat(fit.standardErrors()).containsExactly(expected.standardErrors());
        }
    }

    @Test
    void theNumberOfThreadsChangesNotOneBit() {
        var rows = rows(4, 200_000, 200);
        var person = rows.stream().mapToInt(row -> row.person / 3).toArray();
        var stratum = rows.stream().mapToInt(row -> row.person % 5).toArray();
        for (var method : List.of(
                CoxRegression.withDefaults(),
                CoxRegression.withDefaults().stratifiedBy(stratum).clusteredBy(person))) {
            var fits = Threads.each(() -> fit(method, rows));
            for (var fit : fits) {
                assertThat(fit.coefficients()).containsExactly(fits.getFirst().coefficients());
                assertThat(fit.standardErrors()).containsExactly(fits.getFirst().standardErrors());
                assertThat(fit.logLikelihood()).isEqualTo(fits.getFirst().logLikelihood());
                assertThat(fit.residuals().martingale())
                        .containsExactly(fits.getFirst().residuals().martingale());
            }
        }
    }

    @Test
    void anotherUnitOfTimeOrOfACovariateChangesOnlyWhatItMust() {
        var rows = rows(5, 150, 30);
        var expected = fit(CoxRegression.withDefaults(), rows);
        var stretched = rows.stream()
                .map(row -> new Row(
                        row.from < 0 ? -1 : row.from * 7,
                        row.to * 7,
                        row.cause,
                        row.a * 10 + 3,
                        row.b,
                        row.weight,
                        row.person))
                .toList();
        var fit = fit(CoxRegression.withDefaults(), stretched);
        assertThat(fit.logLikelihood()).isCloseTo(expected.logLikelihood(), within(1e-10));
        assertThat(fit.coefficients()[0] * 10).isCloseTo(expected.coefficients()[0], within(1e-11));
        assertThat(fit.coefficients()[1]).isCloseTo(expected.coefficients()[1], within(1e-11));
    }

    @Test
    void residualsSumToNothing() {
        var rows = rows(6, 200, 20);
        var fit = fit(CoxRegression.withDefaults(), rows);
        assertThat(IntStream.range(0, rows.size())
                        .mapToDouble(i -> fit.residuals().martingale()[i] * rows.get(i).weight)
                        .sum())
                .isCloseTo(0, within(1e-10));
        for (var column = 0; column < 2; column++) {
            var one = column;
            var score = fit.residuals().score();
            assertThat(IntStream.range(0, rows.size())
                            .mapToDouble(i -> score[i][one] * rows.get(i).weight)
                            .sum())
                    .isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void rowsThatAreClustersOfTheirOwnGiveTheUsualRobustErrors() {
        var rows = rows(7, 200, 40);
        var each = IntStream.range(0, rows.size()).toArray();
        var fit = fit(CoxRegression.withDefaults().clusteredBy(each), rows);
        var influence = fit.residuals().influence();
        for (var column = 0; column < 2; column++) {
            var one = column;
            var squares = IntStream.range(0, rows.size())
                    .mapToDouble(i -> influence[i][one] * influence[i][one])
                    .sum();
            assertThat(fit.standardErrors()[column]).isCloseTo(Math.sqrt(squares), within(1e-12));
        }
    }

    @Test
    void withoutAnEventNothingIsKnown() {
        var fit = fit(
                CoxRegression.withDefaults(), List.of(new Row(-1, 5, 0, 1, 2, 1, 1), new Row(-1, 7, 0, 2, 1, 1, 2)));
        assertThat(fit.cautions()).contains(CoxCaution.NO_EVENTS);
        assertThat(fit.coefficients()).containsOnly(Double.NaN);
        assertThat(fit.interval(0, 0.95).isKnown()).isFalse();
    }

    @Test
    void aCovariateThatFollowsFromAnotherIsLeftOutAndSaid() {
        var rows = rows(8, 150, 30);
        var doubled = rows.stream().mapToDouble(row -> 2 * row.a + 1).toArray();
        var columns = columns(rows);
        var fit = CoxRegression.withDefaults()
                .fit(spells(rows), Covariates.of(List.of("a", "twice", "b"), columns[0], doubled, columns[1]));
        assertThat(fit.cautions()).contains(CoxCaution.ALIASED);
        assertThat(fit.coefficients()[1]).isNaN();
        var without = fit(CoxRegression.withDefaults(), rows);
        assertThat(fit.coefficients()[0]).isCloseTo(without.coefficients()[0], within(1e-10));
        assertThat(fit.coefficients()[2]).isCloseTo(without.coefficients()[1], within(1e-10));
    }

    @Test
    void refusesWhatIsNoNumberAndColumnsThatDiffer() {
        assertThatThrownBy(() -> Covariates.of(List.of("age"), new double[] {1, Double.NaN}))
                .hasMessageContaining("row 2: age is NaN, expected a finite number");
        var rows = rows(9, 10, 10);
        assertThatThrownBy(() ->
                        CoxRegression.withDefaults().fit(spells(rows), Covariates.of(List.of("age"), new double[] {1})))
                .hasMessageContaining("covariates has 1 values, expected 10");
    }

    /** 1,000 towns of 150 people with late entry: the mean is the truth and intervals hold it as often as they say. */
    @Test
    void findsAKnownTruthAndItsIntervalsHoldIt() {
        var replicates = 1_000;
        var truth = new double[] {0.5, -0.7};
        var sums = new double[2];
        var held = new int[2];
        for (var seed = 0; seed < replicates; seed++) {
            var fit = fit(CoxRegression.withDefaults(), rows(1_000 + seed, 150, 400));
            for (var column = 0; column < 2; column++) {
                sums[column] += fit.coefficients()[column];
                held[column] += fit.interval(column, 0.95).contains(truth[column]) ? 1 : 0;
            }
        }
        for (var column = 0; column < 2; column++) {
            assertThat(sums[column] / replicates).isCloseTo(truth[column], within(0.03));
            assertThat((double) held[column] / replicates).isBetween(0.93, 0.97);
        }
    }

    /** Exponential times with hazard exp(0.5·a − 0.7·b)/90 per day, late entry for a third, censoring at a day drawn up to the longest. */
    private static List<Row> rows(long seed, int size, int longest) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        while (rows.size() < size) {
            var a = random.nextGaussian();
            var b = random.nextInt(2);
            var event = -Math.log(1 - random.nextDouble()) * 90 / Math.exp(0.5 * a - 0.7 * b);
            var limit = 1 + random.nextInt(longest);
            var to = Math.min((int) Math.ceil(event), limit);
            var from = random.nextInt(3) == 0 ? random.nextInt(longest) : -1;
            if (from < to) {
                rows.add(new Row(from, to, event <= limit ? 1 : 0, a, b, 1, rows.size()));
            }
        }
        return rows;
    }

    private static CoxFit fit(CoxRegression method, List<Row> rows) {
        return method.fit(spells(rows), Covariates.of(NAMES, columns(rows)));
    }

    private static double[][] columns(List<Row> rows) {
        return new double[][] {
            rows.stream().mapToDouble(Row::a).toArray(),
            rows.stream().mapToDouble(Row::b).toArray()
        };
    }

    private static Spells spells(List<Row> rows) {
        return Spells.ofIntervals(
                        rows.stream().mapToInt(Row::from).toArray(),
                        rows.stream().mapToInt(Row::to).toArray(),
                        rows.stream().mapToInt(Row::cause).toArray())
                .weightedBy(rows.stream().mapToDouble(Row::weight).toArray());
    }

    private static void same(CoxFit one, CoxFit other, double tolerance) {
        assertThat(one.coefficients()).containsExactly(other.coefficients(), within(tolerance));
        assertThat(one.standardErrors()).containsExactly(other.standardErrors(), within(tolerance));
        assertThat(one.logLikelihood()).isCloseTo(other.logLikelihood(), within(tolerance * 1_000));
    }
}
