package nl.geland.analysis.trials;

import nl.geland.analysis.effects.Diagnostics;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StandardNormal;

/**
 * One contrast of two strategies with all that belongs to it: nobody can make one without its diagnostics. Immutable.
 *
 * <p>The influence of each person carries its uncertainty, however many trials a person is in.
 */
public final class TrialEffect {

    private final double point;
    private final double standardError;
    private final boolean isRatio;
    private final double[] influence;
    private final Diagnostics diagnostics;

    /** An effect of which each person's influences sum to 0; of a ratio those on its logarithm. */
    TrialEffect(double point, double[] influence, boolean isRatio, Diagnostics diagnostics) {
        this.point = point;
        this.influence = influence;
        this.isRatio = isRatio;
        this.diagnostics = diagnostics;
        var squares = new CompensatedSum();
        for (var one : influence) {
            squares.add(one * one);
        }
        standardError = Math.sqrt(squares.value());
    }

    /** The effect of the first strategy against the other. */
    public double point() {
        return point;
    }

    /** Its standard error; of a ratio that of its logarithm. */
    public double standardError() {
        return standardError;
    }

    /** Interval of the effect; of a ratio by its logarithm. */
    public Interval interval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        var half = StandardNormal.quantile(1 - (1 - level) / 2) * standardError;
        var isKnown = isRatio ? point > 0 && Double.isFinite(point) : Double.isFinite(point);
        if (Double.isNaN(half) || !isKnown) {
            return Interval.UNKNOWN;
        }
        return isRatio
                ? new Interval(point * Math.exp(-half), point * Math.exp(half))
                : new Interval(point - half, point + half);
    }

    /** Chance of an estimate this far from no effect when there is none. */
    public double pValue() {
        var distance = (isRatio ? Math.log(point) : point) / standardError;
        return new ChiSquared(distance * distance, 1).pValue();
    }

    /** The influence of each person, by number of the person: they average 0, and the variance of their mean is that of the estimate. */
    public double[] influence() {
        var scaled = influence.clone();
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] *= scaled.length;
        }
        return scaled;
    }

    /** What must be known before reading the number. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }
}
