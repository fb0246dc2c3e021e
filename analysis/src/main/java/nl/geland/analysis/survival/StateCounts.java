package nl.geland.analysis.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geland.analysis.numerics.Problems;

/**
 * How many rows enter each state, move from it to another, or end in it on each day: all that the shares of {@link MultiState} need, and no row of
 * anybody.
 *
 * <p>Counts of several sites are put together with {@link #merge}, in any order. A count can be of one person: a site that shares counts decides
 * first whether its days must be made coarser. Rows count as one each; rows with weights are refused. Immutable.
 */
public final class StateCounts {

    /** In the place of a next state: rows that are at risk after the day, and not up to it. */
    public static final int ENTERS = Integer.MAX_VALUE;

    private static final StateCounts NONE = new StateCounts(new TreeMap<>());

    private final SortedMap<Key, Long> counts;

    private StateCounts(SortedMap<Key, Long> counts) {
        this.counts = counts;
    }

    /**
     * How many rows something happens to on one day.
     *
     * @param day {@value Spells#BEFORE_DAY_ZERO} for rows at risk from day 0 on
     * @param state state held, from 0
     * @param next state that begins on this day, {@link StateHistories#NONE} for an end without a move, or {@link #ENTERS}
     * @param count 1 or more
     */
    public record Line(int day, int state, int next, long count) {}

    private record Key(int day, int state, int next) implements Comparable<Key> {

        private static final Comparator<Key> ENTRIES_LAST = Comparator.comparingInt(Key::day)
                .thenComparing(key -> key.next == ENTERS)
                .thenComparingInt(Key::state)
                .thenComparingInt(Key::next);

        @Override
        public int compareTo(Key other) {
            return ENTRIES_LAST.compare(this, other);
        }
    }

    /** The counts of nobody. */
    public static StateCounts none() {
        return NONE;
    }

    /** The counts of rows. */
    public static StateCounts of(StateHistories rows) {
        if (rows.isWeighted()) {
            throw new IllegalArgumentException("the rows have weights: counts are of rows that count as one each");
        }
        var counts = new TreeMap<Key, Long>();
        for (var row = 0; row < rows.size(); row++) {
            counts.merge(new Key(rows.from[row], rows.state[row], ENTERS), 1L, Long::sum);
            counts.merge(new Key(rows.to[row], rows.state[row], rows.next[row]), 1L, Long::sum);
        }
        return new StateCounts(counts);
    }

    /**
     * Counts that came from elsewhere.
     *
     * @param lines in any order
     * @throws IllegalArgumentException when they cannot be counts of rows
     */
    public static StateCounts of(List<Line> lines) {
        var problems = new Problems();
        var counts = new TreeMap<Key, Long>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            check(problems, i, line);
            counts.merge(new Key(line.day, line.state, line.next), line.count, Long::sum);
        }
        problems.refuseIfAny("counts");
        var checked = new StateCounts(counts);
        checked.checkRisk(problems);
        problems.refuseIfAny("counts");
        return checked;
    }

    private static void check(Problems problems, int i, Line line) {
        if (line.day < Spells.BEFORE_DAY_ZERO) {
            problems.row(i, "day", line.day, "day 0 or later, or -1 for before day 0");
        }
        if (line.state < 0 || line.state >= StateOccupancy.MOST_STATES) {
            problems.row(i, "state", line.state, "0 to %d".formatted(StateOccupancy.MOST_STATES - 1));
        }
        var moves = line.next >= 0 && line.next < StateOccupancy.MOST_STATES && line.next != line.state;
        if (!moves && line.next != StateHistories.NONE && line.next != ENTERS) {
            problems.row(
                    i, "next", line.next, "another state, -1 for none, or %d for rows that enter".formatted(ENTERS));
        }
        if (line.count < 1) {
            problems.row(i, "count", line.count, "1 or more");
        }
    }

    /** Nobody ends in a state without having entered it, and all end. */
    private void checkRisk(Problems problems) {
        var risk = new TreeMap<Integer, Long>();
        counts.forEach((key, count) -> {
            if (key.next == ENTERS) {
                risk.merge(key.state, count, Long::sum);
            } else if (risk.merge(key.state, -count, Long::sum) < 0) {
                problems.tell(
                        "on day %d more rows end in state %d than are at risk in it".formatted(key.day, key.state));
                risk.put(key.state, 0L);
            }
        });
        risk.forEach((state, count) -> {
            if (count > 0) {
                problems.tell(
                        "%d rows in state %d never end, expected as many ends as entries".formatted(count, state));
            }
        });
    }

    /** The counts of both together. */
    public StateCounts merge(StateCounts other) {
        var together = new TreeMap<>(counts);
        other.counts.forEach((key, count) -> together.merge(key, count, Long::sum));
        return new StateCounts(together);
    }

    /** By day, of each day first the ends, and then by state and next state. */
    public List<Line> lines() {
        var lines = new ArrayList<Line>(counts.size());
        counts.forEach((key, count) -> lines.add(new Line(key.day, key.state, key.next, count)));
        return List.copyOf(lines);
    }

    /** Number of rows. */
    public long rows() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().next == ENTERS)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The largest state held or moved to, plus one; 0 without rows. */
    public int states() {
        return counts.keySet().stream()
                        .mapToInt(key -> key.next == ENTERS ? key.state : Math.max(key.state, key.next))
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** Whether these can be counts of rows that are among those of others. */
    boolean areWithin(StateCounts all) {
        return counts.entrySet().stream()
                .allMatch(count -> count.getValue() <= all.counts.getOrDefault(count.getKey(), 0L));
    }
}
