package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Problems;

/**
 * The share of persons in each state on chosen days since their start, among those still under observation on that day.
 *
 * <p>Definition. Each person's clock starts at day 0. A spell holds on the days {@code from ≤ day < to}. A person is under
 * observation on the days {@code 0 ≤ day < observedUntil}; what a spell says later is not used. On a day of the grid the
 * denominator is the number of persons under observation on that day, the numerator those of them whose spell holds on
 * it, so the shares of all states add up to one. The denominator shrinks along the grid: a change in shares may be a
 * change in who is still observed, so show {@link OccupancyShares#observed()} beside them.
 *
 * <p>This is a description of those observed, without a model: it estimates the share in the whole group when the end of
 * observation has nothing to do with the state (for example when it is the day of the extract).
 *
 * <p>Edges: persons are never counted twice, overlapping spells are refused; days without a spell are refused, or counted
 * as one state with {@link #fillingGapsWith}; nobody observed on a day gives {@code NaN} shares and n = 0. Time is
 * linear in spells, times the logarithm of the grid. Immutable; the order of rows does not matter.
 *
 * <p>Source: as long as nobody is censored these shares are the Aalen–Johansen estimator of occupation; Datta and
 * Satten (2001), <a href="https://doi.org/10.1016/S0167-7152(01)00155-9">doi:10.1016/S0167-7152(01)00155-9</a>.
 */
public final class StateOccupancy {

    /** Mean length of a month in days: a Julian year of 365.25 days over twelve. */
    public static final double DAYS_PER_MONTH = 365.25 / 12;

    /** The largest number of states. */
    public static final int MOST_STATES = 100;

    private static final int NONE = -1;

    private final int[] days;
    private final int states;
    private final int gapState;

    private StateOccupancy(int[] days, int states, int gapState) {
        this.days = days;
        this.states = states;
        this.gapState = gapState;
    }

    /**
     * Shares on these days since the start; as many states as the spells show; gaps are refused.
     *
     * @param days ascending, without repeats, 0 or later
     */
    public static StateOccupancy onDays(int... days) {
        var problems = new Problems();
        for (var i = 0; i < days.length; i++) {
            var least = i == 0 ? 0 : Math.max(0, days[i - 1] + 1);
            if (days[i] < least) {
                problems.row(i, "day", days[i], "day %d or later, days ascending".formatted(least));
            }
        }
        problems.refuseIfAny("grid");
        return new StateOccupancy(days.clone(), 0, NONE);
    }

    /**
     * Shares at 0, 1, … months since the start, a month being {@link #DAYS_PER_MONTH} days, rounded to whole days.
     *
     * @param months last month of the grid, 0 to 1,200
     */
    public static StateOccupancy monthly(int months) {
        if (months < 0 || months > 1200) {
            throw new IllegalArgumentException("months is %d: expected 0 to 1200".formatted(months));
        }
        var days = new int[months + 1];
        for (var month = 0; month <= months; month++) {
            days[month] = Math.toIntExact(Math.round(month * DAYS_PER_MONTH));
        }
        return onDays(days);
    }

    /** The same for states 0 to {@code number − 1}, also when nobody is ever in the last ones. */
    public StateOccupancy withStates(int number) {
        if (number < 1 || number > MOST_STATES) {
            throw new IllegalArgumentException(
                    "number of states is %d: expected 1 to %d".formatted(number, MOST_STATES));
        }
        return new StateOccupancy(days, number, gapState);
    }

    /** The same, with observed days that lie in no spell counted as this state. */
    public StateOccupancy fillingGapsWith(int state) {
        if (state < 0 || state >= MOST_STATES) {
            throw new IllegalArgumentException("state is %d: expected 0 to %d".formatted(state, MOST_STATES - 1));
        }
        return new StateOccupancy(days, states, state);
    }

    /**
     * Counts persons by state. The first four columns run parallel, one place for each spell.
     *
     * @param person number of the person, a place in {@code observedUntil}
     * @param from first day of the spell, 0 or later
     * @param to day after the last day of the spell, later than {@code from}
     * @param state state held, from 0
     * @param observedUntil for each person the day after the last one observed, 0 or later
     */
    public OccupancyShares count(int[] person, int[] from, int[] to, int[] state, int[] observedUntil) {
        var most = states > 0 ? states : MOST_STATES;
        var spells = new StateSpells(person, from, to, state, observedUntil);
        spells.check(most);
        var largest = Math.max(gapState, Arrays.stream(state).max().orElse(0));
        var counts = new GridCounts(days, states > 0 ? states : largest + 1);
        if (gapState >= counts.states()) {
            throw new IllegalArgumentException("state for gaps is %d: expected 0 to %d, the states asked for"
                    .formatted(gapState, counts.states() - 1));
        }
        var problems = new Problems();
        spells.walk((one, first, end, held) -> {
            var counted = held == StateSpells.GAP ? gapState : held;
            if (counted == NONE) {
                problems.gap(one, first, end - 1, "spells without gaps, or a state to fill gaps with");
            } else {
                counts.add(counted, first, end);
            }
        });
        problems.refuseIfAny("spells");
        return counts.shares(observedUntil);
    }
}
