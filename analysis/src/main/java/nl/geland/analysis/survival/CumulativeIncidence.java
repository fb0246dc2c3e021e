package nl.geland.analysis.survival;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.geland.analysis.numerics.Interval;

/**
 * The share of persons who have left the initial state by each day, for each cause, and the share still in it.
 *
 * <p>Causes are numbered from 1; days are whole days since the start of the time scale. Beyond the last day observed the
 * shares are unknown ({@code NaN}), unless nobody was left in the initial state. Arrays are copies and run parallel, one
 * place for each event day.
 */
public final class CumulativeIncidence {

    private final RiskTable table;
    private final IncidenceCurves curves;
    private final IntervalScale scale;
    private final DayIndex index;

    CumulativeIncidence(RiskTable table, IncidenceCurves curves, IntervalScale scale) {
        this.table = table;
        this.curves = curves;
        this.scale = scale;
        var size = table.size();
        index = new DayIndex(table.days, table.lastDay, size > 0 && curves.survival[size - 1] == 0);
    }

    /** Number of causes told apart. */
    public int causes() {
        return curves.incidence.length;
    }

    /** Days on which at least one event of any cause happened, ascending. */
    public int[] days() {
        return table.days.clone();
    }

    /** Weight (for unweighted rows: number) at risk just before each event day. */
    public double[] atRisk() {
        return table.atRisk.clone();
    }

    /** Weight (for unweighted rows: number) of events of a cause on each event day. */
    public double[] events(int cause) {
        return table.events[slot(cause)].clone();
    }

    /** Share that left for a cause up to and including each event day. */
    public double[] incidence(int cause) {
        return curves.incidence[slot(cause)].clone();
    }

    /** Standard error of the incidence of a cause after each event day. */
    public double[] standardErrors(int cause) {
        return curves.incidenceError[slot(cause)].clone();
    }

    /** The last day on which someone was observed; -1 when nobody was. */
    public int lastDay() {
        return table.lastDay;
    }

    /** What to know before trusting the shapes; empty when all is well. */
    public Set<Caution> cautions() {
        return Collections.unmodifiableSet(EnumSet.copyOf(table.cautions));
    }

    /** Share that left for a cause up to and including {@code day}; {@code NaN} beyond what was observed. */
    public double incidenceAt(int cause, int day) {
        return index.valueOn(day, curves.incidence[slot(cause)], 0);
    }

    /** Standard error of {@link #incidenceAt}. */
    public double standardErrorAt(int cause, int day) {
        return index.valueOn(day, curves.incidenceError[slot(cause)], 0);
    }

    /**
     * Interval for {@link #incidenceAt}, on the scale chosen with the estimator.
     *
     * @param level confidence level, strictly between 0 and 1
     */
    public Interval intervalAt(int cause, int day, double level) {
        return scale.interval(incidenceAt(cause, day), standardErrorAt(cause, day), level);
    }

    /** Share still in the initial state after {@code day}; {@code NaN} beyond what was observed. */
    public double remainingAt(int day) {
        return index.valueOn(day, curves.survival, 1);
    }

    /** Standard error of {@link #remainingAt}. */
    public double remainingStandardErrorAt(int day) {
        return index.valueOn(day, curves.survivalError, 0);
    }

    /** Interval for {@link #remainingAt}, on the scale chosen with the estimator. */
    public Interval remainingIntervalAt(int day, double level) {
        return scale.interval(remainingAt(day), remainingStandardErrorAt(day), level);
    }

    private int slot(int cause) {
        if (cause < 1 || cause > causes()) {
            throw new IllegalArgumentException("cause is %d: expected 1 to %d".formatted(cause, causes()));
        }
        return cause - 1;
    }
}
