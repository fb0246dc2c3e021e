package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The share that is still watched just before a day, in one group of rows: one factor for those censored earlier, and, where rows enter late,
 * one for those who enter on that day or later.
 *
 * <p>Source of the second factor: Geskus (2011), <a href="https://doi.org/10.1111/j.1541-0420.2010.01420.x">doi:10.1111/j.1541-0420.2010.01420.x</a>.
 */
final class CensoringShares {

    /** Days with a censoring, ascending; who was at risk of it, how many had it, and the share left after it. */
    final int[] days;

    final double[] atRisk;
    final double[] censored;
    private final double[] after;

    private final int[] entryDays;
    /** Product of the factors of this entry day and all later ones. */
    private final double[] entered;

    private final int lastDay;

    CensoringShares(Spells spells, int[] rows, CensoringTies ties) {
        var starts = sorted(rows, spells::from);
        var ends = sorted(rows, spells::to);
        lastDay = ends[ends.length - 1];
        days = Arrays.stream(rows)
                .filter(row -> spells.cause(row) == 0)
                .map(spells::to)
                .sorted()
                .distinct()
                .toArray();
        atRisk = new double[days.length];
        censored = new double[days.length];
        after = new double[days.length];
        for (var row : rows) {
            var at = Arrays.binarySearch(days, spells.to(row));
            if (at >= 0 && spells.cause(row) == 0) {
                censored[at]++;
            } else if (at >= 0 && ties == CensoringTies.AFTER_EVENTS) {
                atRisk[at]--;
            }
        }
        var share = 1.0;
        for (var i = 0; i < days.length; i++) {
            atRisk[i] += below(starts, days[i]) - below(ends, days[i]);
            share *= 1 - censored[i] / atRisk[i];
            after[i] = share;
        }
        entryDays = Arrays.stream(starts).distinct().toArray();
        entered = new double[entryDays.length];
        share = 1;
        for (var i = entryDays.length - 1; i > 0; i--) {
            var inside = below(starts, entryDays[i] + 1) - below(ends, entryDays[i] + 1);
            var here = below(starts, entryDays[i] + 1) - below(starts, entryDays[i]);
            share *= 1 - (double) here / inside;
            entered[i] = share;
        }
    }

    /** The share just before a day; 0 after the last day of the group. */
    double before(int day) {
        if (day > lastDay) {
            return 0;
        }
        var last = below(days, day) - 1;
        var first = below(entryDays, day);
        return (last < 0 ? 1 : after[last]) * (first < entryDays.length && first > 0 ? entered[first] : 1);
    }

    private static int[] sorted(int[] rows, IntUnaryOperator value) {
        return IntStream.of(rows).map(value).sorted().toArray();
    }

    /** How many of these ascending numbers are smaller. */
    static int below(int[] ascending, int number) {
        var low = 0;
        var high = ascending.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
