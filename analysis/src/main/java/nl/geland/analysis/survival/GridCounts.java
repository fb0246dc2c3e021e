package nl.geland.analysis.survival;

import java.util.Arrays;

/** Numbers of persons by state and day of a grid, gathered as differences between neighbouring days. */
final class GridCounts {

    private final int[] days;
    private final int[][] changes;

    GridCounts(int[] days, int states) {
        this.days = days;
        changes = new int[states][days.length + 1];
    }

    int states() {
        return changes.length;
    }

    void add(int state, int first, int end) {
        changes[state][placeOf(first)]++;
        changes[state][placeOf(end)]--;
    }

    OccupancyShares shares(int[] observedUntil) {
        var observed = new int[days.length + 1];
        for (var until : observedUntil) {
            observed[0]++;
            observed[placeOf(until)]--;
        }
        var counts = new int[states()][];
        for (var state = 0; state < states(); state++) {
            counts[state] = summedUp(changes[state]);
        }
        return new OccupancyShares(days, counts, summedUp(observed));
    }

    private int placeOf(int day) {
        var found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    private int[] summedUp(int[] differences) {
        var sums = Arrays.copyOf(differences, days.length);
        for (var i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
