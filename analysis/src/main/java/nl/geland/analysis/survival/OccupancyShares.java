package nl.geland.analysis.survival;

import java.util.Arrays;

/**
 * Shares of persons by state on each day of a grid, with the number of persons observed on it.
 *
 * <p>Arrays are copies and run parallel, one place for each day of the grid. On a day on which nobody was observed the
 * shares are {@code NaN}; on every other day they add up to one.
 */
public final class OccupancyShares {

    private final int[] days;
    private final int[][] counts;
    private final int[] observed;

    OccupancyShares(int[] days, int[][] counts, int[] observed) {
        this.days = days;
        this.counts = counts;
        this.observed = observed;
    }

    /** Number of states; they are numbered from 0. */
    public int states() {
        return counts.length;
    }

    /** Days of the grid. */
    public int[] days() {
        return days.clone();
    }

    /** Number of persons under observation on each day: the denominator of every share on it. */
    public int[] observed() {
        return observed.clone();
    }

    /** Number of persons in a state on each day. */
    public int[] counts(int state) {
        return counts[checked(state)].clone();
    }

    /** Share of persons in a state on each day. */
    public double[] shares(int state) {
        var held = counts[checked(state)];
        var shares = new double[days.length];
        for (var i = 0; i < days.length; i++) {
            shares[i] = held[i] / (double) observed[i];
        }
        return shares;
    }

    /**
     * Share of persons in a state on one day of the grid.
     *
     * @throws IllegalArgumentException when the grid does not hold the day
     */
    public double shareOn(int day, int state) {
        var place = Arrays.binarySearch(days, day);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "day is %d: expected one of the %d days of the grid".formatted(day, days.length));
        }
        return counts[checked(state)][place] / (double) observed[place];
    }

    private int checked(int state) {
        if (state < 0 || state >= states()) {
            throw new IllegalArgumentException("state is %d: expected 0 to %d".formatted(state, states() - 1));
        }
        return state;
    }
}
