package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Runs are independent of each other. The tests here fail for a generator that adds its fields: entity 6 of run 1 then has
 * the numbers of entity 5 of run 2, and intervals are far too narrow.
 */
class ReplicatesTests {

    private static final int RUNS = 400;
    private static final int ENTITIES = 500;

    private static long ours(long run, long entity) {
        return Chance.join(Chance.run(11, run), entity);
    }

    /** The offender. */
    private static long adding(long run, long entity) {
        return Chance.mixed(11 + run + entity);
    }

    @Test
    void meansOfRunsVaryAsMuchAsIndependentOnesDo() {
        assertThat(meansScore(ReplicatesTests::ours)).isLessThan(4);
        assertThat(meansScore(ReplicatesTests::adding)).isGreaterThan(10);
    }

    @Test
    void neighbouringRunsAreNotCorrelated() {
        assertThat(lagScore(ReplicatesTests::ours)).isLessThan(4);
        assertThat(lagScore(ReplicatesTests::adding)).isGreaterThan(10);
    }

    /** The variance between means of runs, as standard deviations from 1/(12·entities): chi-square on runs − 1 degrees. */
    private static double meansScore(LongBinaryOperator numbers) {
        var means = means(numbers);
        var sum = IntStream.range(0, RUNS)
                .mapToDouble(run -> square(means[run] - mean(means)))
                .sum();
        var chiSquare = sum * 12 * ENTITIES;
        return Math.abs(chiSquare - (RUNS - 1)) / Math.sqrt(2.0 * (RUNS - 1));
    }

    private static double lagScore(LongBinaryOperator numbers) {
        var means = means(numbers);
        var middle = mean(means);
        var shared = IntStream.range(1, RUNS)
                .mapToDouble(run -> (means[run] - middle) * (means[run - 1] - middle))
                .sum();
        var sum = IntStream.range(0, RUNS)
                .mapToDouble(run -> square(means[run] - middle))
                .sum();
        return Math.abs(shared / sum) * Math.sqrt(RUNS);
    }

    private static double[] means(LongBinaryOperator numbers) {
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> IntStream.range(0, ENTITIES)
                        .mapToDouble(entity -> Chance.uniform(numbers.applyAsLong(run, entity)))
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }

    /** Whole runs of a town: arrivals are Poisson over runs, and neighbours do not know of each other. */
    @Test
    void runsOfATownAreIndependent() {
        var scenario = Towns.queue(1_200, 800, 0.1);
        var town = new Town(new Plan(scenario));
        var joined = IntStream.range(0, 300)
                .mapToDouble(run -> {
                    town.run(Chance.run(12, run));
                    return Series.sum(town.tally().joined[Group.APPLICANTS.number], 0);
                })
                .toArray();
        var expected = 1_200.0 * 30;
        var dispersion = IntStream.range(0, 300)
                .mapToDouble(run -> square(joined[run] - expected) / expected)
                .sum();
        assertThat(dispersion).isBetween(300 - 4 * Math.sqrt(600), 300 + 4 * Math.sqrt(600));
        var shared = IntStream.range(1, 300)
                .mapToDouble(run -> (joined[run] - expected) * (joined[run - 1] - expected) / expected)
                .sum();
        assertThat(Math.abs(shared) / Math.sqrt(300)).isLessThan(4);
    }

    /** Intervals of 95 % from few runs hold the truth as often as they say: 400 of them, 4 binomial errors. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        var scenario = Scenario.of(
                "small", Towns.START, 2, Applicants.arriving(400).givingUp(0.5), Supply.Flow.of("homes", 100));
        var held = 0;
        for (var seed = 0; seed < 400; seed++) {
            var estimate = Simulation.withDefaults()
                    .seed(seed)
                    .runs(8)
                    .threads(1)
                    .run(scenario)
                    .estimate(Measure.of(Measure.Kind.SEARCHED, Group.APPLICANTS));
            held += estimate.low() <= 800 && 800 <= estimate.high() ? 1 : 0;
        }
        assertThat(held).isBetween(363, 397);
    }
}
