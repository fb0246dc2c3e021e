package nl.geland.analysis.effects;

import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Interval;

/**
 * An estimate of which the systematic error is taken out.
 *
 * @param point the estimate minus the mean systematic error
 * @param standardError of chance and of systematic error together
 */
public record CalibratedEstimate(double point, double standardError) {

    /** Interval of the effect. */
    public Interval interval(double level) {
        return Interval.normal(point, standardError, level);
    }

    /** Chance of an estimate this far away when there is no effect, given what controls without an effect show. */
    public double pValue() {
        var distance = point / standardError;
        return new ChiSquared(distance * distance, 1).pValue();
    }
}
