package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import nl.geland.analysis.numerics.Interval;

/**
 * What a Fine–Gray regression expects of somebody with given covariates: the share gone for the cause after each day with an event of it.
 *
 * <p>Standard errors hold the uncertainty of baseline and coefficients and, without late entry, of the weights; they are by infinitesimal jackknife.
 */
public final class PredictedIncidence {

    private final int[] days;
    private final double[] hazard;
    private final IntToDoubleFunction error;

    /**
     * Keeps what is expected.
     *
     * @param error standard error of the cumulative hazard by place of the day
     */
    PredictedIncidence(int[] days, double[] hazard, IntToDoubleFunction error) {
        this.days = days;
        this.hazard = hazard;
        this.error = error;
    }

    /** Days with an event of the cause, in order. */
    public int[] days() {
        return days.clone();
    }

    /** Cumulative hazard of the subdistribution after a day; 0 before the first event. */
    public double cumulativeHazardAt(int day) {
        var at = at(day);
        return at < 0 ? 0 : hazard[at];
    }

    /** Share gone for the cause after a day. */
    public double incidenceAt(int day) {
        return -Math.expm1(-cumulativeHazardAt(day));
    }

    /** Standard error of {@link #incidenceAt}; each day asked for costs one walk over the rows. */
    public double standardErrorAt(int day) {
        return (1 - incidenceAt(day)) * hazardErrorAt(day);
    }

    /**
     * Interval of the share, on the scale of the logarithm of the cumulative hazard.
     *
     * @param level confidence level, strictly between 0 and 1
     */
    public Interval intervalAt(int day, double level) {
        var left = 1 - incidenceAt(day);
        var interval = IntervalScale.LOG_LOG.interval(left, left * hazardErrorAt(day), level);
        return new Interval(1 - interval.upper(), 1 - interval.lower());
    }

    private double hazardErrorAt(int day) {
        var at = at(day);
        return at < 0 ? 0 : error.applyAsDouble(at);
    }

    private int at(int day) {
        var found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }
}
