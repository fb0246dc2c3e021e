package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Means of a number over independent runs, with their simulation error. */
final class Series {

    private final double mean;
    private final double error;

    private Series(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        mean = sum / values.length;
        var squares = 0.0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
        }
        error = Math.sqrt(squares / (values.length - 1) / values.length);
    }

    static Series of(Scenario scenario, int runs, ToDoubleFunction<Town> value) {
        return of(scenario, runs, List.of(value)).getFirst();
    }

    /** Several numbers of the same runs. */
    static List<Series> of(Scenario scenario, int runs, List<ToDoubleFunction<Town>> numbers) {
        var town = new Town(new Plan(scenario));
        var read = new double[numbers.size()][runs];
        for (var run = 0; run < runs; run++) {
            town.run(Chance.run(20261125, run));
            for (var number = 0; number < read.length; number++) {
                read[number][run] = numbers.get(number).applyAsDouble(town);
            }
        }
        return Arrays.stream(read).map(Series::new).toList();
    }

    double mean() {
        return mean;
    }

    double error() {
        return error;
    }

    /**
     * The exact value lies within four simulation errors, and these are small beside it.
     *
     * @param relative the largest simulation error allowed, as a share of the exact value
     */
    void agreesWith(double exact, double relative) {
        assertThat(error).as("simulation error beside %s", exact).isPositive().isLessThan(relative * exact);
        assertThat(mean).as("mean with simulation error %s", error).isBetween(exact - 4 * error, exact + 4 * error);
    }

    static double sum(double[] values, int from) {
        return IntStream.range(from, values.length)
                .mapToDouble(month -> values[month])
                .sum();
    }

    static double sum(int[] values, int from) {
        return IntStream.range(from, values.length)
                .mapToLong(month -> values[month])
                .sum();
    }

    /** The mean wait, in years, of those housed from a month on. */
    static double meanWait(Town town, Group group, int from) {
        var tally = town.tally();
        return sum(tally.waitOfHoused[group.number], from) / sum(tally.housed[group.number], from) / 12;
    }

    /** How many waited from a month on, on average. */
    static double meanWaiting(Town town, Group group, int from) {
        var tally = town.tally();
        return IntStream.range(from, tally.months)
                .mapToDouble(month -> tally.meanWaiting(group, month))
                .average()
                .orElseThrow();
    }
}
