package nl.geland.app.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.geland.analysis.survival.OccupancyShares;
import nl.geland.analysis.survival.StateOccupancy;
import nl.geland.app.home.FigureColumn.Unit;

/**
 * The share of a group in each state by month since housing, on the {@link MonthClock}, among those still observed then:
 * {@link StateOccupancy}. Collects the spells of one person after another.
 */
final class MonthlyShares {

    private static final int LAST_MONTH = 120;

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
        var weights = weights(shares);
        for (var month = 0; month <= LAST_MONTH && !disclosure.few(observed[month]); month++) {
            var parts = new int[states.size()];
            for (var state = 0; state < parts.length; state++) {
                parts[state] = shares.counts(state)[month];
            }
            var hidden = disclosure.hidden(parts, new boolean[parts.length], weights);
            var cells = new ArrayList<Cell>();
            cells.add(Cell.number(month));
            cells.add(Cell.number(observed[month]));
            for (var state = 0; state < parts.length; state++) {
                var share = parts[state] / (double) Arrays.stream(parts).sum();
                cells.add(disclosure.cell(share, hidden[state], parts[state]));
            }
            table.row(cells);
        }
        return table.done();
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
