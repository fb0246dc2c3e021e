package nl.geland.app.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.geland.analysis.survival.OccupancyShares;
import nl.geland.analysis.survival.StateOccupancy;
import nl.geland.app.home.FigureColumn.Unit;

/**
 * The share of a group in each state by month since housing, on the {@link MonthClock}, among those still observed then:
 * {@link StateOccupancy}. Collects the spells of one person after another.
 */
final class MonthlyShares {

    private static final int LAST_MONTH = 120;
    private static final int MONTHS_PER_YEAR = 12;

    private final List<String> states;
    private final int rest;
    private final List<int[]> spells = new ArrayList<>();
    private final List<Integer> observedUntil = new ArrayList<>();
    private int start;

    /** Shares of these states, of which {@code rest} holds on days without a spell. */
    MonthlyShares(List<String> states, String rest) {
        this.states = states;
        this.rest = states.indexOf(rest);
    }

    /** Goes on to the next person, observed from housing up to and including a day. */
    void person(int housedOn, int lastSeen) {
        start = housedOn;
        observedUntil.add(MonthClock.time(start, lastSeen) + 1);
    }

    /** A spell of this person, from a day up to another; what lies before housing is left out. */
    void spell(int from, int to, String state) {
        if (to > start) {
            spells.add(new int[] {
                observedUntil.size() - 1,
                from <= start ? 0 : MonthClock.time(start, from),
                MonthClock.time(start, to),
                states.indexOf(state)
            });
        }
    }

    OccupancyShares count() {
        return StateOccupancy.onDays(MonthClock.grid(LAST_MONTH))
                .withStates(states.size())
                .fillingGapsWith(rest)
                .count(column(0), column(1), column(2), column(3), observed());
    }

    private int[] observed() {
        return observedUntil.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] column(int place) {
        return spells.stream().mapToInt(spell -> spell[place]).toArray();
    }

    int persons() {
        return observedUntil.size();
    }

    FigureTable table(Disclosure disclosure) {
        var columns = new ArrayList<FigureColumn>();
        columns.add(FigureColumn.row("month", Unit.COUNT));
        columns.add(FigureColumn.told("observed", Unit.COUNT));
        states.forEach(state -> columns.add(FigureColumn.drawn(state.toLowerCase(Locale.ROOT), Unit.SHARE)));
        var table = FigureTable.draft("months", Picture.LAYERS, columns.toArray(FigureColumn[]::new));
        var shares = count();
        var observed = shares.observed();
        var parts = new ArrayList<int[]>();
        for (var month = 0; month <= LAST_MONTH && !disclosure.few(observed[month]); month++) {
            parts.add(parts(shares, month));
        }
        var hidden = hidden(parts, weights(shares), disclosure);
        for (var month = 0; month < parts.size(); month++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.number(month));
            cells.add(Cell.number(observed[month]));
            var counts = parts.get(month);
            for (var state = 0; state < counts.length; state++) {
                var share = counts[state] / (double) Arrays.stream(counts).sum();
                cells.add(disclosure.cell(share, hidden.get(month)[state], counts[state]));
            }
            table.row(cells);
        }
        return table.done();
    }

    private int[] parts(OccupancyShares shares, int month) {
        return IntStream.range(0, states.size())
                .map(state -> shares.counts(state)[month])
                .toArray();
    }

    /**
     * What to hide each month. What would be shown for less than a year before it is hidden again stays hidden, of the
     * largest state only what would be shown for less than a quarter.
     */
    private static List<boolean[]> hidden(List<int[]> parts, int[] weights, Disclosure disclosure) {
        var hidden = new ArrayList<boolean[]>();
        parts.forEach(counts -> hidden.add(disclosure.hidden(counts, new boolean[counts.length], weights)));
        var grew = true;
        while (grew) {
            steady(hidden, weights);
            grew = false;
            for (var month = 0; month < hidden.size(); month++) {
                var more = disclosure.hidden(parts.get(month), hidden.get(month), weights);
                grew |= !Arrays.equals(more, hidden.get(month));
                hidden.set(month, more);
            }
        }
        return hidden;
    }

    private static void steady(List<boolean[]> hidden, int[] weights) {
        var largest = Arrays.stream(weights).max().orElse(0);
        for (var state = 0; state < weights.length; state++) {
            var enough = weights[state] == largest ? MONTHS_PER_YEAR / 4 : MONTHS_PER_YEAR;
            var shown = 0;
            for (var month = 0; month < hidden.size(); month++) {
                if (!hidden.get(month)[state]) {
                    shown++;
                    continue;
                }
                for (var back = 1; shown < enough && back <= shown; back++) {
                    hidden.get(month - back)[state] = true;
                }
                shown = 0;
            }
        }
    }

    /** Months lived in each state: what is hidden beside a small state is then the same one month after month. */
    private int[] weights(OccupancyShares shares) {
        var weights = new int[states.size()];
        for (var state = 0; state < weights.length; state++) {
            weights[state] = Arrays.stream(shares.counts(state)).sum();
        }
        return weights;
    }
}
