package nl.geland.analysis.survival;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import nl.geland.analysis.numerics.Interval;

/**
 * The share of persons without the event after each day: a step function that falls on the event days.
 *
 * <p>Days are whole days since the start of the time scale. Beyond the last day observed the curve is unknown
 * ({@code NaN}), unless it has reached zero. The standard error is that of the share itself; Greenwood's is {@code NaN}
 * where the share is zero, as in R. Arrays are copies and run parallel, one place for each event day.
 */
public final class SurvivalCurve {

    /** As R's {@code quantile.survfit}: the square root of the rounding unit. */
    private static final double SAME = Math.sqrt(0x1p-52);

    private final RiskTable table;
    private final double[] survival;
    private final double[] errors;
    private final IntervalScale scale;
    private final DayIndex index;

    SurvivalCurve(RiskTable table, double[] survival, double[] errors, IntervalScale scale) {
        this.table = table;
        this.survival = survival;
        this.errors = errors;
        this.scale = scale;
        var ended = survival.length > 0 && survival[survival.length - 1] == 0;
        index = new DayIndex(table.days, table.lastDay, ended);
    }

    /** Days on which at least one event happened, ascending. */
    public int[] days() {
        return table.days.clone();
    }

    /** Weight (for unweighted rows: number) at risk just before each event day. */
    public double[] atRisk() {
        return table.atRisk.clone();
    }

    /** Weight (for unweighted rows: number) of events on each event day. */
    public double[] events() {
        return table.allEvents.clone();
    }

    /** Share without the event after each event day. */
    public double[] survival() {
        return survival.clone();
    }

    /** Standard error of the share after each event day. */
    public double[] standardErrors() {
        return errors.clone();
    }

    /** The last day on which someone was observed; -1 when nobody was. */
    public int lastDay() {
        return table.lastDay;
    }

    /** What to know before trusting the shape; empty when all is well. */
    public Set<Caution> cautions() {
        return Collections.unmodifiableSet(EnumSet.copyOf(table.cautions));
    }

    /** Share without the event after {@code day}; {@code NaN} beyond what was observed. */
    public double survivalAt(int day) {
        return index.valueOn(day, survival, 1);
    }

    /** Standard error of {@link #survivalAt}. */
    public double standardErrorAt(int day) {
        return index.valueOn(day, errors, 0);
    }

    /**
     * Interval for {@link #survivalAt}, on the scale chosen with the estimator.
     *
     * @param level confidence level, strictly between 0 and 1
     */
    public Interval intervalAt(int day, double level) {
        return scale.interval(survivalAt(day), standardErrorAt(day), level);
    }

    /** Share with the event up to and including {@code day}: the complement of {@link #survivalAt}. */
    public double shareWithEventBy(int day) {
        return 1 - survivalAt(day);
    }

    /** Interval for {@link #shareWithEventBy}: the complement of {@link #intervalAt}. */
    public Interval intervalWithEventBy(int day, double level) {
        return intervalAt(day, level).complement();
    }

    /** Day by which half of the persons had the event. */
    public OptionalDouble medianDay() {
        return quantileDay(0.5);
    }

    /**
     * Day by which a share {@code p} had the event, empty when the curve does not come so far. Where the curve is flat at
     * exactly {@code 1 − p} it is the middle of that flat part, as in R's {@code quantile.survfit}.
     *
     * @param p share, strictly between 0 and 1
     */
    public OptionalDouble quantileDay(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("quantile is %s: expected a share between 0 and 1".formatted(p));
        }
        var reached = firstAtOrBelow(1 - p + SAME);
        if (reached == survival.length) {
            return OptionalDouble.empty();
        }
        var passed = firstAtOrBelow(1 - p - SAME);
        var end = passed == survival.length ? table.lastDay : table.days[passed];
        return OptionalDouble.of((table.days[reached] + (double) end) / 2);
    }

    private int firstAtOrBelow(double share) {
        var step = 0;
        while (step < survival.length && survival[step] > share) {
            step++;
        }
        return step;
    }
}
