package nl.geland.analysis.effects;

import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StandardNormal;

/**
 * An estimate of which the systematic error is taken out.
 *
 * @param point the estimate minus the mean systematic error
 * @param standardError of chance and of systematic error together
 */
public record CalibratedEstimate(double point, double standardError) {

    /** Interval of the effect. */
    public Interval interval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        var half = StandardNormal.quantile(1 - (1 - level) / 2) * standardError;
        return new Interval(point - half, point + half);
    }

    /** Chance of an estimate this far away when there is no effect, given what controls without an effect show. */
    public double pValue() {
        var distance = point / standardError;
        return new ChiSquared(distance * distance, 1).pValue();
    }
}
