package nl.geland.analysis.survival;

import java.util.Arrays;

/** What a Fine–Gray regression expects of somebody with given covariates: the share gone for the cause after each day with an event of it. */
public final class PredictedIncidence {

    private final int[] days;
    private final double[] hazard;

    PredictedIncidence(int[] days, double[] hazard) {
        this.days = days;
        this.hazard = hazard;
    }

    /** Days with an event of the cause, in order. */
    public int[] days() {
        return days.clone();
    }

    /** Cumulative hazard of the subdistribution after a day; 0 before the first event. */
    public double cumulativeHazardAt(int day) {
        var found = Arrays.binarySearch(days, day);
        var at = found >= 0 ? found : -found - 2;
        return at < 0 ? 0 : hazard[at];
    }

    /** Share gone for the cause after a day. */
    public double incidenceAt(int day) {
        return -Math.expm1(-cumulativeHazardAt(day));
    }
}
