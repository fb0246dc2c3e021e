package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.geland.analysis.Threads;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;

/** What holds for Fine–Gray regression whatever the data, its truth in simulation and its edges. */
class FineGrayLawsTests {

    private static final double TRUTH = 0.5;

    @Test
    void withoutOtherCausesItIsCoxWithBreslowsTies() {
        var random = new Random(1);
        for (var round = 0; round < 30; round++) {
            var size = 80;
            var spells = Spells.ofDurations(
                    random.ints(size, 0, 30).toArray(), random.ints(size, 0, 2).toArray());
            var covariates = two(random, size);
            var clusters = random.ints(size, 0, 25).toArray();
            var ours = FineGray.withDefaults().clusteredBy(clusters).fit(spells, covariates);
            var cox = CoxRegression.withDefaults()
                    .with(Ties.BRESLOW)
                    .clusteredBy(clusters)
                    .fit(spells, covariates);
            assertThat(ours.coefficients()).containsExactly(cox.coefficients(), within(1e-12));
            assertThat(ours.standardErrors()).containsExactly(cox.standardErrors(), within(1e-12));
            assertThat(ours.predict(1, 1).cumulativeHazardAt(20))
                    .isCloseTo(cox.predict(new double[] {1, 1}).cumulativeHazardAt(20), within(1e-12));
        }
    }

    @Test
    void neitherTheOrderOfRowsNorTheNumbersOfGroupsChangeABit() {
        var random = new Random(2);
        for (var round = 0; round < 20; round++) {
            var size = 120;
            var from = random.ints(size, -1, 8).toArray();
            var to = IntStream.of(from).map(day -> day + 1 + random.nextInt(20)).toArray();
            var cause = random.ints(size, 0, 4).toArray();
            var group = random.ints(size, 0, 2).toArray();
            var columns = new double[][] {
                random.doubles(size).toArray(),
                random.ints(size, 0, 3).asDoubleStream().toArray()
            };
            from[0] = -1;
            to[0] = 40;
            group[0] = 0;
            from[1] = -1;
            to[1] = 40;
            group[1] = 1;
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            var places = order.stream().mapToInt(Integer::intValue).toArray();
            var covariates = Covariates.of(List.of("a", "b"), columns);
            var one = FineGray.withDefaults()
                    .censoredBy(group)
                    .clusteredBy(group)
                    .fit(Spells.ofIntervals(from, to, cause), covariates);
            var turned = picked(group, places);
            var other = FineGray.withDefaults()
                    .censoredBy(turned)
                    .clusteredBy(turned)
                    .fit(
                            Spells.ofIntervals(picked(from, places), picked(to, places), picked(cause, places)),
                            covariates.rows(places));
            assertThat(other.coefficients()).containsExactly(one.coefficients());
            assertThat(other.standardErrors()).containsExactly(one.standardErrors());
            var renamed = FineGray.withDefaults()
                    .censoredBy(Arrays.stream(group).map(g -> 9 - g).toArray())
                    .fit(Spells.ofIntervals(from, to, cause), covariates);
            assertThat(renamed.coefficients()).containsExactly(one.coefficients(), within(1e-12));
        }
    }

    @Test
    void theNumberOfThreadsChangesNotOneBit() {
        var random = new Random(7);
        var size = 200_000;
        var from = random.ints(size, -1, 100).toArray();
        IntStream.range(0, 2_000).forEach(row -> from[row] = Spells.BEFORE_DAY_ZERO);
        var to = IntStream.of(from).map(day -> day + 1 + random.nextInt(300)).toArray();
        var spells = Spells.ofIntervals(from, to, random.ints(size, 0, 3).toArray());
        var covariates = two(random, size);
        var group = random.ints(size, 0, 3).toArray();
        for (var method : List.of(
                FineGray.withDefaults(),
                FineGray.withDefaults()
                        .censoredBy(group)
                        .clusteredBy(random.ints(size, 0, 900).toArray()))) {
            var fits = Threads.each(() -> method.fit(spells, covariates));
            for (var fit : fits) {
                assertThat(fit.coefficients()).containsExactly(fits.getFirst().coefficients());
                assertThat(fit.standardErrors()).containsExactly(fits.getFirst().standardErrors());
                assertThat(fit.predict(0.5, 1).incidenceAt(200))
                        .isEqualTo(fits.getFirst().predict(0.5, 1).incidenceAt(200));
                assertThat(fit.predict(0.5, 1).standardErrorAt(200))
                        .isEqualTo(fits.getFirst().predict(0.5, 1).standardErrorAt(200));
            }
        }
    }

    /** Who left for another cause and is watched for ever is as one who will never have the event. */
    @Test
    void withoutCensoringOthersStayAtRiskForEver() {
        var random = new Random(3);
        var size = 100;
        var to = random.ints(size, 0, 30).toArray();
        var cause = random.ints(size, 1, 4).toArray();
        var covariates = two(random, size);
        var fit = FineGray.withDefaults().fit(Spells.ofDurations(to, cause), covariates);
        var longer =
                IntStream.range(0, size).map(i -> cause[i] == 1 ? to[i] : 99).toArray();
        var ours = Arrays.stream(cause).map(one -> one == 1 ? 1 : 0).toArray();
        var cox = CoxRegression.withDefaults()
                .with(Ties.BRESLOW)
                .clusteredBy(IntStream.range(0, size).toArray())
                .fit(Spells.ofDurations(longer, ours), covariates);
        assertThat(fit.coefficients()).containsExactly(cox.coefficients(), within(1e-12));
        assertThat(fit.standardErrors()).containsExactly(cox.standardErrors(), within(1e-12));
    }

    /** Leaving out each row in turn, the weights estimated anew each time, is another way to the same standard errors. */
    @Test
    void standardErrorsOfWhatIsExpectedAreThoseOfTheJackknife() {
        var random = new Random(6);
        var size = 400;
        var cause = random.ints(size, 0, 3).toArray();
        var to = IntStream.of(cause)
                .map(one -> 1 + random.nextInt(one == 2 ? 40 : 400))
                .toArray();
        var covariates = two(random, size);
        var fit = FineGray.withDefaults().fit(Spells.ofDurations(to, cause), covariates);
        for (var day : new int[] {100, 300}) {
            var values = new double[size];
            for (var i = 0; i < size; i++) {
                var out = i;
                var others = IntStream.range(0, size).filter(row -> row != out).toArray();
                values[i] = FineGray.withDefaults()
                        .fit(Spells.ofDurations(picked(to, others), picked(cause, others)), covariates.rows(others))
                        .predict(0.8, 1)
                        .incidenceAt(day);
            }
            var mean = Arrays.stream(values).average().orElseThrow();
            var squares = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            var expected = Math.sqrt(squares * (size - 1) / size);
            assertThat(fit.predict(0.8, 1).standardErrorAt(day)).isCloseTo(expected, within(0.01 * expected));
        }
    }

    /** The truth of Fine and Gray's own paper: the subdistribution hazard of cause 1 is proportional. */
    @Test
    void isUnbiasedAndItsIntervalsCover() {
        var random = new SplittableRandom(4);
        var replicates = 1_500;
        var sum = 0.0;
        var squares = 0.0;
        var variances = 0.0;
        var covered = 0;
        var expected = 0;
        for (var i = 0; i < replicates; i++) {
            var fit = simulated(random, 200);
            expected += fit.predict(1).intervalAt(500, 0.95).contains(incidenceOfOne(0.5)) ? 1 : 0;
            var estimate = fit.coefficients()[0];
            sum += estimate;
            squares += estimate * estimate;
            variances += fit.standardErrors()[0] * fit.standardErrors()[0];
            covered += fit.interval(0, 0.95).contains(TRUTH) ? 1 : 0;
        }
        var mean = sum / replicates;
        var spread = Math.sqrt(squares / replicates - mean * mean);
        assertThat(mean).as("mean").isCloseTo(TRUTH, within(0.02));
        assertThat(Math.sqrt(variances / replicates)).as("error").isCloseTo(spread, within(0.06 * spread));
        assertThat(covered / (double) replicates).as("coverage").isBetween(0.93, 0.97);
        assertThat(expected / (double) replicates)
                .as("coverage of what is expected")
                .isBetween(0.93, 0.97);
    }

    @Test
    void withLateEntryItIsUnbiasedAndItsIntervalsCover() {
        var random = new SplittableRandom(5);
        var replicates = 1_000;
        var sum = 0.0;
        var covered = 0;
        for (var i = 0; i < replicates; i++) {
            var fit = simulated(random, 400, 700);
            sum += fit.coefficients()[0];
            covered += fit.interval(0, 0.95).contains(TRUTH) ? 1 : 0;
        }
        assertThat(sum / replicates).as("mean").isCloseTo(TRUTH, within(0.025));
        assertThat(covered / (double) replicates).as("coverage").isBetween(0.925, 0.975);
    }

    /** The share gone for cause 1 after a time, of those whose covariate is 1. */
    private static double incidenceOfOne(double time) {
        return 1 - Math.pow(1 - 0.6 * (1 - Math.exp(-time)), Math.exp(TRUTH));
    }

    private static FineGrayFit simulated(RandomGenerator random, int size) {
        return simulated(random, size, 0);
    }

    /**
     * Persons who may come in late.
     *
     * @param latest half of them come in on a day up to this one, if they are still there
     */
    private static FineGrayFit simulated(RandomGenerator random, int size, int latest) {
        var from = new int[size];
        var to = new int[size];
        var cause = new int[size];
        var z = new double[size];
        for (var i = 0; i < size; ) {
            z[i] = i % 2;
            var most = 1 - Math.pow(0.4, Math.exp(TRUTH * z[i]));
            var chance = random.nextDouble();
            double time;
            if (chance < most) {
                // The incidence is 1 − (1 − 0.6·(1 − e^−t))^exp(TRUTH·z); its inverse gives the time.
                time = -Math.log(1 - (1 - Math.pow(1 - chance, Math.exp(-TRUTH * z[i]))) / 0.6);
                cause[i] = 1;
            } else {
                time = -Math.log(1 - random.nextDouble()) * Math.exp(TRUTH * z[i]);
                cause[i] = 2;
            }
            var day = (int) Math.ceil(time * 1_000);
            var limit = 300 + random.nextInt(3_000);
            from[i] = latest > 0 && random.nextBoolean() ? random.nextInt(latest) : Spells.BEFORE_DAY_ZERO;
            to[i] = Math.min(day, limit);
            cause[i] = day <= limit ? cause[i] : 0;
            i += from[i] < to[i] ? 1 : 0;
        }
        return FineGray.withDefaults()
                .fit(Spells.ofIntervals(from, to, cause), Covariates.of(List.of("z"), new double[][] {z}));
    }

    @Test
    void edgesAreToldOrUnknown() {
        var spells = Spells.ofDurations(new int[] {3, 5, 7}, new int[] {2, 0, 2});
        var z = Covariates.of(List.of("z"), new double[][] {{1, 2, 3}});
        var none = FineGray.withDefaults().fit(spells, z);
        assertThat(none.coefficients()).containsExactly(Double.NaN);
        assertThat(none.cautions()).contains(CoxCaution.NO_EVENTS);
        assertThat(none.interval(0, 0.95).isKnown()).isFalse();
        assertThat(none.competing()).isEqualTo(2);
        assertThat(none.predict(1).incidenceAt(9)).isZero();
        var nobody = FineGray.withDefaults()
                .fit(Spells.ofDurations(new int[0], new int[0]), Covariates.of(List.of("z"), new double[][] {{}}));
        assertThat(nobody.standardErrors()).containsExactly(Double.NaN);
        assertThatThrownBy(() -> FineGray.withDefaults().ofCause(0)).hasMessage("cause is 0: expected 1 to 100");
        assertThatThrownBy(() -> none.predict(1, 2)).hasMessage("2 values given, expected 1: [z]");
        assertThatThrownBy(() -> FineGray.withDefaults()
                        .censoredBy(new int[2])
                        .fit(spells.weightedBy(new double[] {1, 2, 1}), z))
                .hasMessage("Fine-Gray regression refused: column group has 2 values, expected 3, one for each row; "
                        + "the rows have weights, expected rows that count as one each");
        var person = Spells.ofIntervals(new int[] {-1, 3, -1}, new int[] {3, 5, 7}, new int[] {0, 1, 2})
                .ofPersons(new int[] {1, 1, 2});
        assertThatThrownBy(() -> FineGray.withDefaults().fit(person, z))
                .hasMessage("Fine-Gray regression refused: a person has several rows, expected one row per person");
        var gap = Spells.ofIntervals(new int[] {-1, -1, 9}, new int[] {3, 5, 12}, new int[] {2, 0, 1});
        assertThatThrownBy(() -> FineGray.withDefaults().fit(gap, z))
                .hasMessage("Fine-Gray regression refused: row 1: to is 3, expected a day up to which somebody was "
                        + "watched from the first one on");
    }

    private static Covariates two(Random random, int size) {
        return Covariates.of(
                List.of("a", "b"),
                random.doubles(size).toArray(),
                random.ints(size, 0, 2).asDoubleStream().toArray());
    }

    private static int[] picked(int[] values, int[] order) {
        return Arrays.stream(order).map(place -> values[place]).toArray();
    }
}
