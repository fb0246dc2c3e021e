package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geland.analysis.numerics.Problems;

/**
 * How many rows come in, leave, and have each event on each day: all that survival curves need, and no row of anybody.
 *
 * <p>Counts of several sites are put together with {@link #merge}, in any order, and give the very curves that their rows would give together.
 * A count can be of one person: a site that shares counts decides first whether its days must be made coarser. Rows count as one each; rows
 * with weights are refused. Immutable; the arrays given out are copies, one place for each day.
 */
public final class RiskCounts {

    private static final RiskCounts NONE = new RiskCounts(new int[0], new long[0], new long[0], new long[0][0]);

    private final int[] days;
    private final long[] entries;
    private final long[] exits;
    private final long[][] events;

    private RiskCounts(int[] days, long[] entries, long[] exits, long[][] events) {
        this.days = days;
        this.entries = entries;
        this.exits = exits;
        this.events = events;
    }

    /** The counts of nobody. */
    public static RiskCounts none() {
        return NONE;
    }

    /** The counts of rows. */
    public static RiskCounts of(Spells spells) {
        if (spells.isWeighted()) {
            throw new IllegalArgumentException("the rows have weights: counts are of rows that count as one each");
        }
        var causes = spells.causes();
        var byDay = new TreeMap<Integer, long[]>();
        for (var row = 0; row < spells.size(); row++) {
            byDay.computeIfAbsent(spells.from(row), _ -> new long[2 + causes])[0]++;
            var counts = byDay.computeIfAbsent(spells.to(row), _ -> new long[2 + causes]);
            counts[1]++;
            if (spells.cause(row) != 0) {
                counts[1 + spells.cause(row)]++;
            }
        }
        return of(byDay, causes);
    }

    /**
     * Counts that came from elsewhere.
     *
     * @param days ascending; {@value Spells#BEFORE_DAY_ZERO} for those at risk from day 0 on
     * @param entries rows at risk after each day and not up to it
     * @param exits rows that ended on each day, with or without an event
     * @param events for each cause, the rows that ended with it on each day
     * @throws IllegalArgumentException when they cannot be counts of rows
     */
    public static RiskCounts of(int[] days, long[] entries, long[] exits, long[]... events) {
        check(days, entries, exits, events);
        var copies = new long[events.length][];
        Arrays.setAll(copies, cause -> events[cause].clone());
        return new RiskCounts(days.clone(), entries.clone(), exits.clone(), copies);
    }

    /** The counts of both together. */
    public RiskCounts merge(RiskCounts other) {
        var causes = Math.max(causes(), other.causes());
        var byDay = new TreeMap<Integer, long[]>();
        addTo(byDay, causes);
        other.addTo(byDay, causes);
        return of(byDay, causes);
    }

    /** Number of causes. */
    public int causes() {
        return events.length;
    }

    /** Days on which something happens, ascending. */
    public int[] days() {
        return days.clone();
    }

    /** Rows that come in at the end of each day. */
    public long[] entries() {
        return entries.clone();
    }

    /** Rows that ended on each day. */
    public long[] exits() {
        return exits.clone();
    }

    /** Rows that ended with an event of this cause, counted from 1, on each day. */
    public long[] events(int cause) {
        return events[cause - 1].clone();
    }

    /** Number of rows. */
    public long rows() {
        return Arrays.stream(entries).sum();
    }

    /** Whether these can be counts of rows that are among those of others. */
    boolean areWithin(RiskCounts all) {
        var byDay = new TreeMap<Integer, long[]>();
        all.addTo(byDay, all.causes());
        for (var i = 0; i < days.length; i++) {
            var there = byDay.get(days[i]);
            if (there == null || entries[i] > there[0] || exits[i] > there[1]) {
                return false;
            }
            for (var cause = 0; cause < causes(); cause++) {
                if (events[cause][i] > (cause < all.causes() ? there[2 + cause] : 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    RiskTable table(int slots) {
        var table = new RiskTable(eventDays(), slots, lastDay());
        var inside = 0L;
        var step = 0;
        var survivors = true;
        var rows = 0L;
        for (var i = 0; i < days.length; i++) {
            var gone = gone(i);
            if (gone > 0) {
                table.days[step] = days[i];
                table.atRisk[step] = inside;
                table.allEvents[step] = gone;
                table.everyone[step] = gone == inside;
                survivors &= gone != inside;
                for (var cause = 0; cause < causes(); cause++) {
                    table.events[table.slot(cause + 1)][step] += events[cause][i];
                }
                step++;
            }
            inside -= exits[i];
            if (exits[i] > 0 && days[i] < lastDay()) {
                caution(table, survivors, inside == 0 && entries[i] == 0);
            }
            inside += entries[i];
            rows += entries[i];
        }
        table.tellWhatIsMissing(rows == 0 ? 0 : 1);
        return table;
    }

    private static void caution(RiskTable table, boolean survivors, boolean nobody) {
        if (!survivors) {
            table.cautions.add(Caution.ENDED_BEFORE_LATE_ENTRANTS);
        } else if (nobody) {
            table.cautions.add(Caution.NOBODY_AT_RISK_MIDWAY);
        }
    }

    private long gone(int i) {
        var gone = 0L;
        for (var cause : events) {
            gone += cause[i];
        }
        return gone;
    }

    private int eventDays() {
        var count = 0;
        for (var i = 0; i < days.length; i++) {
            count += gone(i) > 0 ? 1 : 0;
        }
        return count;
    }

    private int lastDay() {
        return days.length == 0 ? -1 : days[days.length - 1];
    }

    private void addTo(Map<Integer, long[]> byDay, int causes) {
        for (var i = 0; i < days.length; i++) {
            var counts = byDay.computeIfAbsent(days[i], _ -> new long[2 + causes]);
            counts[0] += entries[i];
            counts[1] += exits[i];
            for (var cause = 0; cause < causes(); cause++) {
                counts[2 + cause] += events[cause][i];
            }
        }
    }

    private static RiskCounts of(SortedMap<Integer, long[]> byDay, int causes) {
        var size = byDay.size();
        var counts = new RiskCounts(new int[size], new long[size], new long[size], new long[causes][size]);
        var i = 0;
        for (var day : byDay.entrySet()) {
            counts.days[i] = day.getKey();
            counts.entries[i] = day.getValue()[0];
            counts.exits[i] = day.getValue()[1];
            for (var cause = 0; cause < causes; cause++) {
                counts.events[cause][i] = day.getValue()[2 + cause];
            }
            i++;
        }
        return counts;
    }

    private static void check(int[] days, long[] entries, long[] exits, long[]... events) {
        var problems = new Problems();
        if (entries.length != days.length || exits.length != days.length) {
            problems.tell("%d days, %d entries and %d exits, expected one of each per day"
                    .formatted(days.length, entries.length, exits.length));
        }
        for (var cause : events) {
            if (cause.length != days.length) {
                problems.columns("events", cause.length, days.length);
            }
        }
        problems.refuseIfAny("counts");
        var inside = 0L;
        for (var i = 0; i < days.length; i++) {
            var gone = 0L;
            for (var cause : events) {
                gone += cause[i];
                if (cause[i] < 0) {
                    problems.row(i, "events", cause[i], "0 or more");
                }
            }
            if (days[i] < Spells.BEFORE_DAY_ZERO || (i > 0 && days[i] <= days[i - 1])) {
                problems.row(i, "day", days[i], "days from -1 on, each later than the one before");
            }
            if (entries[i] < 0 || exits[i] < gone || exits[i] > inside) {
                problems.row(
                        i,
                        "exits",
                        exits[i],
                        "no fewer than the %d events and no more than the %d at risk".formatted(gone, inside));
            }
            inside += entries[i] - exits[i];
        }
        if (inside != 0) {
            problems.tell("%d rows never end, expected as many exits as entries".formatted(inside));
        }
        problems.refuseIfAny("counts");
    }
}
