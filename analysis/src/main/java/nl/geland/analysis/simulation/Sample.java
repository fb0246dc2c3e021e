package nl.geland.analysis.simulation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.StudentT;

/**
 * Numbers of runs, in the order of runs; runs that do not define the number are left out.
 *
 * <p>Intervals are those of Student. Where assumptions vary, runs of one draw of the assumptions belong together: the variance
 * between draws holds chance too, and what is left when chance is taken out is due to the assumptions (one-way
 * analysis of variance with random effects; Searle, Casella and McCulloch (1992),
 * <a href="https://doi.org/10.1002/9780470316856">doi:10.1002/9780470316856</a>).
 */
final class Sample {

    private final double[][] byDraw;

    private Sample(double[][] byDraw) {
        this.byDraw = byDraw;
    }

    static Sample of(int runs, int runsPerDraw, IntToDoubleFunction value) {
        return new Sample(IntStream.range(0, (runs + runsPerDraw - 1) / runsPerDraw)
                .mapToObj(draw -> IntStream.range(draw * runsPerDraw, Math.min(runs, (draw + 1) * runsPerDraw))
                        .mapToDouble(value)
                        .filter(one -> !Double.isNaN(one))
                        .toArray())
                .filter(values -> values.length > 0)
                .toArray(double[][]::new));
    }

    private static double mean(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        var mean = mean(values);
        var sum = 0.0;
        for (var value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : sum / (values.length - 1);
    }

    private double[] all() {
        return Arrays.stream(byDraw).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Between runs under the same assumptions. */
    double variance() {
        return Arrays.stream(byDraw).mapToDouble(Sample::variance).average().orElse(Double.NaN);
    }

    Estimate estimate(double level) {
        var all = all();
        var units = byDraw.length > 1
                ? Arrays.stream(byDraw).mapToDouble(Sample::mean).toArray()
                : all;
        var mean = mean(units);
        var half = units.length < 2
                ? 0
                : StudentT.twoSided(level, units.length - 1) * Math.sqrt(variance(units) / units.length);
        return new Estimate(mean, mean - half, mean + half, Math.sqrt(variance(all)), all.length);
    }

    /** The variance of the mean of one draw that is due to chance. */
    private double chanceInADraw() {
        return Arrays.stream(byDraw)
                .mapToDouble(values -> variance(values) / values.length)
                .average()
                .orElse(Double.NaN);
    }

    /** The standard deviation of the overall mean that is due to chance. */
    double chance() {
        return Math.sqrt(chanceInADraw() / byDraw.length);
    }

    /** The lowest mean of a draw. */
    double lowest() {
        return Arrays.stream(byDraw).mapToDouble(Sample::mean).min().orElse(Double.NaN);
    }

    /** The highest mean of a draw. */
    double highest() {
        return Arrays.stream(byDraw).mapToDouble(Sample::mean).max().orElse(Double.NaN);
    }

    /** The standard deviation between draws, chance taken out. */
    double assumptions() {
        var means = Arrays.stream(byDraw).mapToDouble(Sample::mean).toArray();
        return Math.sqrt(Math.max(0, variance(means) - (means.length < 2 ? 0 : chanceInADraw())));
    }
}
