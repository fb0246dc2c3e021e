package nl.geland.analysis.synthesis;

import java.util.Arrays;

/** A likelihood known at some values. Outside them it goes on with the slope it had at the edge. */
final class GridProfile implements Profile {

    private static final int LEAST = 4;

    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    GridProfile(double[] effects, double[] logLikelihoods) {
        if (effects.length != logLikelihoods.length || effects.length < LEAST) {
            throw new IllegalArgumentException("%d values and %d likelihoods: expected one each, and at least %d"
                    .formatted(effects.length, logLikelihoods.length, LEAST));
        }
        for (var i = 0; i < effects.length; i++) {
            if (!Double.isFinite(effects[i]) || !Double.isFinite(logLikelihoods[i])) {
                throw new IllegalArgumentException("value %d is %s with likelihood %s: expected numbers"
                        .formatted(i + 1, effects[i], logLikelihoods[i]));
            }
            if (i > 0 && effects[i] <= effects[i - 1]) {
                throw new IllegalArgumentException("value %d is %s after %s: expected ascending values"
                        .formatted(i + 1, effects[i], effects[i - 1]));
            }
        }
        x = effects.clone();
        y = logLikelihoods.clone();
        slopes = new double[x.length];
        Arrays.setAll(slopes, this::slopeAtPoint);
    }

    @Override
    public double at(double effect) {
        if (effect <= x[0]) {
            return y[0] + slopes[0] * (effect - x[0]);
        }
        var last = x.length - 1;
        if (effect >= x[last]) {
            return y[last] + slopes[last] * (effect - x[last]);
        }
        var i = cell(effect);
        var width = x[i + 1] - x[i];
        var t = (effect - x[i]) / width;
        return y[i] * (1 + 2 * t) * (1 - t) * (1 - t)
                + width * slopes[i] * t * (1 - t) * (1 - t)
                + y[i + 1] * t * t * (3 - 2 * t)
                + width * slopes[i + 1] * t * t * (t - 1);
    }

    @Override
    public double slope(double effect) {
        if (effect <= x[0]) {
            return slopes[0];
        }
        if (effect >= x[x.length - 1]) {
            return slopes[x.length - 1];
        }
        var i = cell(effect);
        var width = x[i + 1] - x[i];
        var t = (effect - x[i]) / width;
        return 6 * t * (1 - t) * (y[i + 1] - y[i]) / width
                + slopes[i] * (1 - t) * (1 - 3 * t)
                + slopes[i + 1] * t * (3 * t - 2);
    }

    private int cell(double effect) {
        var found = Arrays.binarySearch(x, effect);
        return found >= 0 ? Math.min(found, x.length - 2) : -found - 2;
    }

    /** Derivative of the parabola through a point and its neighbours. */
    private double slopeAtPoint(int i) {
        var middle = Math.clamp(i, 1, x.length - 2);
        var before = x[middle] - x[middle - 1];
        var after = x[middle + 1] - x[middle];
        var left = (y[middle] - y[middle - 1]) / before;
        var right = (y[middle + 1] - y[middle]) / after;
        var bend = (right - left) / (before + after);
        return left + bend * (2 * x[i] - x[middle - 1] - x[middle]);
    }
}
