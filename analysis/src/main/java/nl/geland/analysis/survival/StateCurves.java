package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Interval;

/**
 * The share of persons in each state on each day.
 *
 * <p>States are numbered from 0; days are whole days since the start of the time scale. Beyond the last day observed the shares are unknown
 * ({@code NaN}), unless all are in states that nobody was ever seen to hold at risk. Arrays are copies and run parallel, one place for each day
 * with a move.
 */
public final class StateCurves {

    private final Steps steps;
    private final DayIndex index;
    private final int lastDay;
    private final IntervalScale scale;

    StateCurves(Steps steps, DayIndex index, int lastDay, IntervalScale scale) {
        this.steps = steps;
        this.index = index;
        this.lastDay = lastDay;
        this.scale = scale;
    }

    /** What was found on each day with a move, by state; and what held before the first of them. */
    @SuppressWarnings("ArrayRecordComponent") // made by one walk, and read here alone
    record Steps(
            int[] days,
            double[][] atRisk,
            double[][] shares,
            double[][] errors,
            double[] firstShares,
            double[] firstErrors) {}

    /** Number of states. */
    public int states() {
        return steps.shares.length;
    }

    /** Days on which at least one person moved, ascending. */
    public int[] days() {
        return steps.days.clone();
    }

    /** The last day on which someone was observed; -1 when nobody was. */
    public int lastDay() {
        return lastDay;
    }

    /** Weight (for unweighted rows: number) at risk in a state just before each day with a move. */
    public double[] atRisk(int state) {
        return steps.atRisk[checked(state)].clone();
    }

    /** Share in a state after each day with a move. */
    public double[] shares(int state) {
        return steps.shares[checked(state)].clone();
    }

    /** Standard error of the share in a state after each day with a move. */
    public double[] standardErrors(int state) {
        return steps.errors[checked(state)].clone();
    }

    /** Share in a state before the first day with a move. */
    public double firstShare(int state) {
        return steps.firstShares[checked(state)];
    }

    /** Standard error of {@link #firstShare}. */
    public double firstStandardError(int state) {
        return steps.firstErrors[checked(state)];
    }

    /** Share in a state after {@code day}; {@code NaN} beyond what was observed. */
    public double shareAt(int state, int day) {
        return index.valueOn(day, steps.shares[checked(state)], steps.firstShares[state]);
    }

    /** Standard error of {@link #shareAt}. */
    public double standardErrorAt(int state, int day) {
        return index.valueOn(day, steps.errors[checked(state)], steps.firstErrors[state]);
    }

    /**
     * Interval for {@link #shareAt}, on the scale chosen with the estimator.
     *
     * @param level confidence level, strictly between 0 and 1
     */
    public Interval intervalAt(int state, int day, double level) {
        return scale.interval(shareAt(state, day), standardErrorAt(state, day), level);
    }

    /**
     * Mean number of days in a state from day 0 up to a horizon: the area under its shares.
     *
     * @param horizon 1 or later; beyond what was observed the mean is {@code NaN}
     */
    public double meanDays(int state, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon is %d: expected day 1 or later".formatted(horizon));
        }
        if (!index.knows(horizon)) {
            return Double.NaN;
        }
        var area = 0.0;
        var since = 0;
        var share = steps.firstShares[checked(state)];
        for (var i = 0; i < steps.days.length && steps.days[i] < horizon; i++) {
            area += share * (steps.days[i] - since);
            since = steps.days[i];
            share = steps.shares[state][i];
        }
        return area + share * (horizon - since);
    }

    private int checked(int state) {
        if (state < 0 || state >= states()) {
            throw new IllegalArgumentException("state is %d: expected 0 to %d".formatted(state, states() - 1));
        }
        return state;
    }
}
