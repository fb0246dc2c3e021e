package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Interval;

/**
 * What a Cox regression expects of somebody with given covariates that stay as they are: the cumulative hazard and the share without the event
 * after each day with an event.
 *
 * <p>Standard errors hold the uncertainty of the baseline and of the coefficients. Source: Tsiatis (1981),
 * <a href="https://doi.org/10.1214/aos/1176345335">doi:10.1214/aos/1176345335</a>.
 */
public final class PredictedSurvival {

    private final int[] days;
    private final double[] hazard;
    private final double[] error;

    PredictedSurvival(int[] days, double[] hazard, double[] error) {
        this.days = days;
        this.hazard = hazard;
        this.error = error;
    }

    /** Days with an event in the stratum, in order. */
    public int[] days() {
        return days.clone();
    }

    /** Cumulative hazard after a day; 0 before the first event. */
    public double cumulativeHazardAt(int day) {
        var at = at(day);
        return at < 0 ? 0 : hazard[at];
    }

    /** Standard error of the cumulative hazard, which is that of the logarithm of the share. */
    public double standardErrorAt(int day) {
        var at = at(day);
        return at < 0 ? 0 : error[at];
    }

    /** Share without the event after a day. */
    public double survivalAt(int day) {
        return Math.exp(-cumulativeHazardAt(day));
    }

    /** Interval of the share, on the scale of its logarithm. */
    public Interval intervalAt(int day, double level) {
        var share = survivalAt(day);
        return IntervalScale.LOG.interval(share, share * standardErrorAt(day), level);
    }

    private int at(int day) {
        var found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }
}
