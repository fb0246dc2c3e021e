package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matching on the propensity: each of the treated with the one of the others whose score lies nearest, the highest score first. Immutable.
 *
 * <p>Among equally near the one that comes first in the rows is taken, and of a higher and a lower score the higher: nothing is left to chance. A
 * caliper leaves the treated without anybody near unmatched; the effect is then of those who were matched, and a check says so. Errors are
 * by pair; pairs that share one of the others are one. Time is that of sorting.
 *
 * <p>Sources: Rosenbaum and Rubin (1985), <a href="https://doi.org/10.1080/00031305.1985.10479383">doi:10.1080/00031305.1985.10479383</a>; errors by
 * pair after Abadie and Spiess (2022), <a href="https://doi.org/10.1080/01621459.2020.1840383">doi:10.1080/01621459.2020.1840383</a>; a caliper of 0.2
 * is advised by Austin (2011), <a href="https://doi.org/10.1002/pst.433">doi:10.1002/pst.433</a>.
 */
public final class Matching {

    private static final double CERTAIN = 1e-9;

    private final boolean isWithReplacement;
    private final double caliper;

    private Matching(boolean isWithReplacement, double caliper) {
        this.isWithReplacement = isWithReplacement;
        this.caliper = caliper;
    }

    /** Each of the others serves once, and the nearest is taken however far. */
    public static Matching withDefaults() {
        return new Matching(false, Double.POSITIVE_INFINITY);
    }

    /** The same with others that may serve more than once. */
    public Matching withReplacement() {
        return new Matching(true, caliper);
    }

    /** The same with nobody farther away than this number of standard deviations of the scores. */
    public Matching within(double deviations) {
        if (!(deviations > 0 && Double.isFinite(deviations))) {
            throw new IllegalArgumentException(
                    "caliper is %s: expected a number above 0, such as 0.2".formatted(deviations));
        }
        return new Matching(isWithReplacement, deviations);
    }

    /** Matches on scores by logistic regression. */
    public MatchedEffect estimate(Observed observed) {
        return estimate(observed, Propensity.of(observed));
    }

    /**
     * Matches on these scores.
     *
     * @throws IllegalArgumentException when covariates tell who was treated, or fewer than two can be matched, in words
     */
    public MatchedEffect estimate(Observed observed, Propensity propensity) {
        var scores = propensity.scores();
        if (scores.length != observed.size()) {
            throw new IllegalArgumentException("column propensity has %d values, expected %d, one for each row"
                    .formatted(scores.length, observed.size()));
        }
        for (var unit = 0; unit < scores.length; unit++) {
            if (!(scores[unit] > CERTAIN && scores[unit] < 1 - CERTAIN)) {
                throw new IllegalArgumentException(
                        "row %d: the covariates tell who was treated with certainty, so that nobody can be compared: leave out the covariate that does, or compare within the group where both happened"
                                .formatted(unit + 1));
            }
        }
        var pairs = pairs(observed, scores);
        if (pairs.size() < 2) {
            throw new IllegalArgumentException(
                    "%d of the treated have anybody near enough, expected at least two: widen the caliper"
                            .formatted(pairs.size()));
        }
        return MatchedEffect.of(observed, propensity, pairs);
    }

    private List<Pair> pairs(Observed observed, double[] scores) {
        var order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(unit -> -scores[unit])
                        .thenComparing(unit -> unit))
                .mapToInt(Integer::intValue)
                .toArray();
        var others =
                IntStream.of(order).filter(unit -> !observed.isTreated(unit)).toArray();
        var queue = new Queue(others, scores, isWithReplacement);
        var farthest = caliper * deviation(scores);
        var pairs = new ArrayList<Pair>();
        for (var unit : order) {
            if (observed.isTreated(unit)) {
                var other = queue.nearest(scores[unit], farthest);
                if (other >= 0) {
                    pairs.add(new Pair(unit, other));
                }
            }
        }
        return pairs;
    }

    private static double deviation(double[] scores) {
        var mean = Arrays.stream(scores).sum() / scores.length;
        var squares = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .sum();
        return Math.sqrt(squares / (scores.length - 1));
    }

    /**
     * One of the treated and who it is compared with.
     *
     * @param treated place of the unit
     * @param other place of the unit
     */
    public record Pair(int treated, int other) {}

    /** The others that can still serve, in groups of equal score, the highest first; groups that are used up are skipped ever faster. */
    private static final class Queue {

        private final int[] others;
        private final double[] score;
        /** First of each group, and one past the last. */
        private final int[] start;

        private final int[] next;
        private final int[] up;
        private final int[] down;
        private final boolean isWithReplacement;

        Queue(int[] others, double[] scores, boolean isWithReplacement) {
            this.others = others;
            this.isWithReplacement = isWithReplacement;
            var starts = IntStream.range(0, others.length)
                    .filter(i -> i == 0 || scores[others[i]] != scores[others[i - 1]])
                    .toArray();
            start = Arrays.copyOf(starts, starts.length + 1);
            start[starts.length] = others.length;
            score = IntStream.of(starts).mapToDouble(i -> scores[others[i]]).toArray();
            next = starts.clone();
            // place 0 and the last stand for nobody
            up = IntStream.range(0, starts.length + 2).toArray();
            down = up.clone();
        }

        /** -1 when nobody is near enough. */
        int nearest(double wanted, double farthest) {
            var below = firstBelow(wanted);
            var higher = root(up, below);
            var lower = root(down, below + 1);
            var hasHigher = higher > 0;
            var hasLower = lower <= score.length;
            if (!hasHigher && !hasLower) {
                return -1;
            }
            var isHigher = hasHigher && (!hasLower || score[higher - 1] - wanted <= wanted - score[lower - 1]);
            var group = (isHigher ? higher : lower) - 1;
            if (Math.abs(score[group] - wanted) > farthest) {
                return -1;
            }
            return take(group);
        }

        /** Number of groups with a score at least as high. */
        private int firstBelow(double wanted) {
            var low = 0;
            var high = score.length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (score[middle] >= wanted) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private int take(int group) {
            var taken = others[next[group]];
            if (!isWithReplacement && ++next[group] == start[group + 1]) {
                up[group + 1] = group;
                down[group + 1] = group + 2;
            }
            return taken;
        }

        private static int root(int[] parent, int of) {
            var at = of;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }
    }
}
