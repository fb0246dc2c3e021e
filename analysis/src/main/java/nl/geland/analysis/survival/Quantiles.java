package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Problems;

/**
 * Quantiles of a sample, by straight lines between its order statistics: type 7, the default of R and of spreadsheets.
 *
 * <p>For durations that all ended; with censored durations use {@link SurvivalCurve#quantileDay}. Unit and scale are
 * those of the values. Edges: an empty sample has no quantiles ({@code NaN}); one value is every quantile of itself.
 *
 * <p>Source: Hyndman and Fan (1996), <a href="https://doi.org/10.1080/00031305.1996.10473566">
 * doi:10.1080/00031305.1996.10473566</a>, definition 7.
 */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** Quantiles of whole numbers, such as days. */
    public static Quantiles of(int[] values) {
        return of(Arrays.stream(values).asDoubleStream().toArray());
    }

    /**
     * Quantiles of numbers.
     *
     * @throws IllegalArgumentException when a value is NaN or infinite
     */
    public static Quantiles of(double[] values) {
        var problems = new Problems();
        for (var i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                problems.row(i, "value", values[i], "a finite number");
            }
        }
        problems.refuseIfAny("values");
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** Number of values. */
    public int size() {
        return sorted.length;
    }

    /** The middle value. */
    public double median() {
        return at(0.5);
    }

    /** The value below which nine tenths of the sample lie. */
    public double p90() {
        return at(0.9);
    }

    /**
     * The quantile at a share.
     *
     * @param share from 0 (the smallest value) to 1 (the largest)
     */
    public double at(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is %s: expected 0 to 1".formatted(share));
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = (sorted.length - 1) * share;
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        var part = place - below;
        return sorted[above] == sorted[below] ? sorted[below] : (1 - part) * sorted[below] + part * sorted[above];
    }
}
