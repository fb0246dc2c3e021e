package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Problems;

/**
 * How often chance alone would give a difference as large as the one seen, when lots decided who was treated and the measure did nothing to
 * anybody: no model, no large numbers. Immutable; the order of units and the number of threads change no bit.
 *
 * <p>Lots are those that were drawn: a fixed number of treated, within each block when there are blocks. The difference is that of the means,
 * blocks by their size. All ways to draw are gone through when there are not more than {@link #MOST_WAYS}; otherwise some are drawn by a
 * seed and the way that happened is counted with them, so that the chance is never 0 and never told too small.
 *
 * <p>Sources: Fisher (1935), The Design of Experiments; the count of one more after Phipson and Smyth (2010), <a
 * href="https://doi.org/10.2202/1544-6115.1585">doi:10.2202/1544-6115.1585</a>.
 */
public final class RandomisationTest {

    /** As many ways to draw are gone through one by one. */
    public static final int MOST_WAYS = 1_000_000;

    /** Differences that are this near, as a share of the largest, are the same number worked out in another order. */
    private static final double SAME = 1e-10;

    private static final int LEAST_DRAWS = 99;
    private static final int MOST_DRAWS = 10_000_000;

    private final List<Block> blocks;
    private final double size;

    private RandomisationTest(List<Block> blocks, double size) {
        this.blocks = blocks;
        this.size = size;
    }

    /**
     * What came of the lots.
     *
     * @param difference between the means of the treated and the others
     * @param pValue chance of a difference this far from 0, either way
     * @param isExact whether all ways to draw were gone through
     * @param ways number of them, or of draws
     */
    public record Result(double difference, double pValue, boolean isExact, long ways) {

        /** What the drawing of ways adds to the chance, as a standard error; 0 when all were gone through. */
        public double monteCarloError() {
            return isExact ? 0 : Math.sqrt(pValue * (1 - pValue) / ways);
        }
    }

    /** Lots drawn among all. */
    public static RandomisationTest of(boolean[] treated, double[] outcome) {
        return of(treated, outcome, new int[treated.length]);
    }

    /**
     * Lots drawn within blocks.
     *
     * @param block a number for each unit
     * @throws IllegalArgumentException when a block has nobody treated or nobody else, or an outcome is not a number, in words
     */
    public static RandomisationTest of(boolean[] treated, double[] outcome, int[] block) {
        var problems = new Problems();
        if (outcome.length != treated.length) {
            problems.columns("outcome", outcome.length, treated.length);
        }
        if (block.length != treated.length) {
            problems.columns("block", block.length, treated.length);
        }
        if (treated.length == 0) {
            problems.tell("there are no rows, expected at least two");
        }
        problems.refuseIfAny("randomisation test");
        for (var i = 0; i < outcome.length; i++) {
            if (!Double.isFinite(outcome[i])) {
                problems.row(i, "outcome", outcome[i], "a finite number");
            }
        }
        problems.refuseIfAny("randomisation test");
        var order = IntStream.range(0, treated.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(unit -> block[unit])
                        .thenComparingDouble(unit -> outcome[unit])
                        .thenComparing(unit -> treated[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
        var blocks = new ArrayList<Block>();
        for (var from = 0; from < order.length; ) {
            var to = from;
            while (to < order.length && block[order[to]] == block[order[from]]) {
                to++;
            }
            var units = IntStream.range(from, to).map(at -> order[at]).toArray();
            var count = (int) IntStream.of(units).filter(unit -> treated[unit]).count();
            if (count == 0 || count == units.length) {
                problems.row(
                        units[0],
                        "number of treated in the block of the unit",
                        count,
                        "at least one and fewer than all %d".formatted(units.length));
            } else {
                blocks.add(Block.of(units, treated, outcome, count));
            }
            from = to;
        }
        problems.refuseIfAny("randomisation test");
        return new RandomisationTest(blocks, treated.length);
    }

    /**
     * Goes through all ways to draw, or through some.
     *
     * @param draws how many when there are too many to go through
     * @param seed what they are drawn with
     */
    public Result test(int draws, long seed) {
        if (draws < LEAST_DRAWS || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "number of draws is %d: expected %d to %d".formatted(draws, LEAST_DRAWS, MOST_DRAWS));
        }
        var seen = blocks.stream().mapToDouble(block -> block.seen(size)).sum();
        var bound = Math.abs(seen)
                - SAME
                        * blocks.stream()
                                .mapToDouble(block -> block.largest(size))
                                .sum();
        var ways = ways();
        if (ways <= MOST_WAYS) {
            var parts = blocks.stream().map(block -> block.all(size)).toArray(double[][]::new);
            return new Result(seen, (double) far(parts, 0, 0, bound) / ways, true, ways);
        }
        var far = IntStream.range(0, draws)
                .parallel()
                .filter(draw -> isFar(Draws.random(seed, draw), bound))
                .count();
        return new Result(seen, (far + 1.0) / (draws + 1.0), false, draws);
    }

    /** More than {@link #MOST_WAYS} are not counted further. */
    private long ways() {
        var ways = 1L;
        for (var block : blocks) {
            ways *= block.ways();
            if (ways > MOST_WAYS) {
                return ways;
            }
        }
        return ways;
    }

    private static long far(double[][] parts, int at, double sum, double bound) {
        if (at == parts.length) {
            return Math.abs(sum) >= bound ? 1 : 0;
        }
        var far = 0L;
        for (var part : parts[at]) {
            far += far(parts, at + 1, sum + part, bound);
        }
        return far;
    }

    private boolean isFar(SplittableRandom random, double bound) {
        var sum = 0.0;
        for (var block : blocks) {
            sum += block.drawn(size, random);
        }
        return Math.abs(sum) >= bound;
    }

    /** Units among whom lots were drawn. */
    private static final class Block {

        private final double[] outcome;
        private final int treated;
        private final double seenSum;
        private final double sum;

        private Block(double[] outcome, int treated, double seenSum, double sum) {
            this.outcome = outcome;
            this.treated = treated;
            this.seenSum = seenSum;
            this.sum = sum;
        }

        static Block of(int[] units, boolean[] treated, double[] outcome, int count) {
            var values = IntStream.of(units).mapToDouble(unit -> outcome[unit]).toArray();
            var seen = 0.0;
            var sum = 0.0;
            for (var unit : units) {
                seen += treated[unit] ? outcome[unit] : 0;
                sum += outcome[unit];
            }
            return new Block(values, count, seen, sum);
        }

        long ways() {
            var ways = 1L;
            for (var i = 1; i <= Math.min(treated, outcome.length - treated); i++) {
                ways = ways * (outcome.length - i + 1) / i;
                if (ways > MOST_WAYS) {
                    return ways;
                }
            }
            return ways;
        }

        double seen(double all) {
            return difference(seenSum, all);
        }

        private double difference(double sumOfTreated, double all) {
            var others = outcome.length - treated;
            return outcome.length / all * (sumOfTreated / treated - (sum - sumOfTreated) / others);
        }

        double largest(double all) {
            var most = 0.0;
            for (var value : outcome) {
                most = Math.max(most, Math.abs(value));
            }
            return 2 * most * outcome.length / all;
        }

        double drawn(double all, SplittableRandom random) {
            var picked = 0.0;
            var open = treated;
            for (var i = 0; i < outcome.length && open > 0; i++) {
                if (random.nextInt(outcome.length - i) < open) {
                    picked += outcome[i];
                    open--;
                }
            }
            return difference(picked, all);
        }

        /** The difference of each way to draw. */
        double[] all(double all) {
            var differences = new double[(int) ways()];
            var chosen = IntStream.range(0, treated).toArray();
            for (var way = 0; way < differences.length; way++) {
                var picked = 0.0;
                for (var unit : chosen) {
                    picked += outcome[unit];
                }
                differences[way] = difference(picked, all);
                next(chosen);
            }
            return differences;
        }

        private void next(int[] chosen) {
            var at = chosen.length - 1;
            while (at >= 0 && chosen[at] == outcome.length - chosen.length + at) {
                at--;
            }
            if (at < 0) {
                return;
            }
            chosen[at]++;
            for (var i = at + 1; i < chosen.length; i++) {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }
}
