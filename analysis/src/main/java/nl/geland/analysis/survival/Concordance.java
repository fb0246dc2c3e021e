package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Problems;

/**
 * How often a risk score is higher for the one of two who has the event first. 0.5 is no better than a coin. Pairs that cannot be compared,
 * because the shorter row was censored or both had the event on the same day, do not count; equal scores count half. Late entry is heeded: only
 * those at risk on the day of an event are compared with whoever has it. Rows count as one each. Time is n log n.
 *
 * <p>Source: Harrell, Lee and Mark (1996), doi:10.1002/(SICI)1097-0258(19960229)15:4&lt;361::AID-SIM168&gt;3.0.CO;2-4.
 *
 * @param concordant pairs in which the higher score had the event first
 * @param discordant pairs in which the lower score had
 * @param tied pairs with equal scores
 */
public record Concordance(long concordant, long discordant, long tied) {

    /**
     * Compares scores with what happened.
     *
     * @param score the higher, the sooner an event is expected; one per row
     * @throws IllegalArgumentException when a score is missing or not a number
     */
    public static Concordance of(Spells spells, double[] score) {
        var problems = new Problems();
        if (score.length != spells.size()) {
            problems.columns("score", score.length, spells.size());
        }
        problems.refuseIfAny("concordance");
        for (var row = 0; row < score.length; row++) {
            if (Double.isNaN(score[row])) {
                problems.row(row, "score", score[row], "a number");
            }
        }
        problems.refuseIfAny("concordance");
        return new Walk(spells, score).run();
    }

    /** The share of pairs in which the score was right; {@code NaN} when no pair can be compared. */
    public double share() {
        return (concordant + tied / 2.0) / (concordant + discordant + tied);
    }

    /** From the last day back, with the scores of those at risk in a tree of counts. */
    private static final class Walk {

        private final Spells spells;
        private final int[] rank;
        private final long[] tree;
        private long concordant;
        private long discordant;
        private long tied;

        Walk(Spells spells, double[] score) {
            this.spells = spells;
            var sorted = Arrays.stream(score)
                    .map(one -> one + 0.0)
                    .sorted()
                    .distinct()
                    .toArray();
            rank = new int[score.length];
            Arrays.setAll(rank, row -> 1 + Arrays.binarySearch(sorted, score[row] + 0.0));
            tree = new long[sorted.length + 1];
        }

        Concordance run() {
            var byEnd = spells.byEnd();
            var byStart = spells.byStart(byEnd);
            var start = byStart.length - 1;
            for (int last = byEnd.length - 1, first; last >= 0; last = first) {
                var day = spells.to(byEnd[last]);
                for (; start >= 0 && spells.from(byStart[start]) >= day; start--) {
                    count(rank[byStart[start]], -1);
                }
                first = last;
                for (; first >= 0 && spells.to(byEnd[first]) == day; first--) {
                    if (spells.cause(byEnd[first]) == 0) {
                        count(rank[byEnd[first]], 1);
                    }
                }
                for (var i = first + 1; i <= last; i++) {
                    if (spells.cause(byEnd[i]) != 0) {
                        compare(rank[byEnd[i]]);
                    }
                }
                for (var i = first + 1; i <= last; i++) {
                    if (spells.cause(byEnd[i]) != 0) {
                        count(rank[byEnd[i]], 1);
                    }
                }
            }
            return new Concordance(concordant, discordant, tied);
        }

        private void compare(int here) {
            var below = upTo(here - 1);
            var same = upTo(here) - below;
            concordant += below;
            tied += same;
            discordant += upTo(tree.length - 1) - below - same;
        }

        private void count(int place, int by) {
            for (var i = place; i < tree.length; i += i & -i) {
                tree[i] += by;
            }
        }

        private long upTo(int place) {
            var sum = 0L;
            for (var i = place; i > 0; i -= i & -i) {
                sum += tree[i];
            }
            return sum;
        }
    }
}
