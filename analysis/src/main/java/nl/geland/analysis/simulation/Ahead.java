package nl.geland.analysis.simulation;

import java.util.Arrays;

/**
 * The months that people with one place in the line still wait, over all runs; those who give up have no part in it. Immutable.
 *
 * <p>Who is not housed within the horizon counts as waiting longer than it, so that a share of all of them has a meaning.
 */
public final class Ahead {

    private final long[] byMonth;
    private final long longer;

    Ahead(long[] byMonth, long longer) {
        this.byMonth = byMonth.clone();
        this.longer = longer;
    }

    /** How many there were, in all runs together. */
    public long people() {
        return Arrays.stream(byMonth).sum() + longer;
    }

    /** Within how many full months this share of them is housed; -1 when it takes longer than the horizon, or there was nobody. */
    public int months(double share) {
        var before = 0L;
        var people = people();
        for (var month = 0; month < byMonth.length; month++) {
            before += byMonth[month];
            if (before > 0 && before >= share * people) {
                return month;
            }
        }
        return -1;
    }
}
