package nl.geland.analysis.simulation;

/**
 * The mean of a number over runs, with the interval that says how much chance is left in it.
 *
 * @param mean the mean; not a number when no run defines it
 * @param low the lower end of the interval, equal to the mean when there is one run
 * @param high the upper end
 * @param deviation the standard deviation between runs
 * @param runs the runs that define it
 */
public record Estimate(double mean, double low, double high, double deviation, int runs) {

    /** Half the width of the interval. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
