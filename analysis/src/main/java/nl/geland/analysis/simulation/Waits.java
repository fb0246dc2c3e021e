package nl.geland.analysis.simulation;

import java.util.Arrays;

/**
 * How many weeks the search took for those who were housed, over all runs.
 *
 * <p>Those who gave up or still wait have no place in it: show their numbers beside it. Immutable.
 */
public final class Waits {

    private final long[] byWeek;
    private final long housed;

    Waits(long[] byWeek) {
        this.byWeek = byWeek.clone();
        housed = Arrays.stream(byWeek).sum();
    }

    /** How many were housed, in all runs together. */
    public long housed() {
        return housed;
    }

    /** How many were housed after this many full weeks; the last week there is stands for longer too. */
    public long inWeek(int week) {
        return week < byWeek.length ? byWeek[week] : 0;
    }

    /** The number of weeks told apart. */
    public int weeks() {
        return byWeek.length;
    }

    /** The share of those housed who searched less than this many weeks; not a number when nobody was housed. */
    public double shareWithin(int weeks) {
        return Arrays.stream(byWeek, 0, Math.min(weeks, byWeek.length)).sum() / (double) housed;
    }

    /** The months within which this share of those housed found a home; not a number when nobody was. */
    public double months(double share) {
        var before = 0L;
        for (var week = 0; week < byWeek.length; week++) {
            if (byWeek[week] > 0 && before + byWeek[week] >= share * housed) {
                return (week + (share * housed - before) / byWeek[week]) / Tally.WEEKS_PER_MONTH;
            }
            before += byWeek[week];
        }
        return Double.NaN;
    }

    /** The counts of two groups as those of one, for {@link #months(int[][], int, int, double)} of all sizes. */
    static int[][] together(int[][] one, int[][] other) {
        var all = Arrays.copyOf(one, one.length + other.length - 1);
        System.arraycopy(other, 1, all, one.length, other.length - 1);
        return all;
    }

    /** The same for one run, straight from its counts by household size; 0 persons for all sizes. */
    static double months(int[][] bySize, int persons, int housed, double share) {
        if (housed == 0) {
            return Double.NaN;
        }
        var first = persons == 0 ? 1 : persons;
        var last = persons == 0 ? bySize.length - 1 : persons;
        var before = 0;
        var week = 0;
        while (true) {
            var here = 0;
            for (var size = first; size <= last; size++) {
                here += bySize[size][week];
            }
            if (here > 0 && before + here >= share * housed) {
                return (week + (share * housed - before) / here) / Tally.WEEKS_PER_MONTH;
            }
            before += here;
            week++;
        }
    }
}
