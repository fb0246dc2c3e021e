package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StandardNormal;

/**
 * The cumulative hazard after each day, from rows with right censoring and late entry: {@code H(t) = Σ d/Y}. Every cause counts as the same
 * event. Unknown ({@code NaN}) beyond the last day observed. Rows count by their weight; the variance, {@code Σ d/Y²}, holds for rows of weight
 * one, as R's {@code survfit}.
 *
 * <p>Source: Aalen (1978), <a href="https://doi.org/10.1214/aos/1176344247">doi:10.1214/aos/1176344247</a>.
 */
public final class NelsonAalen {

    private final RiskTable table;
    private final double[] hazard;
    private final double[] errors;
    private final DayIndex index;

    private NelsonAalen(RiskTable table) {
        this.table = table;
        hazard = new double[table.size()];
        errors = new double[table.size()];
        var sum = 0.0;
        var variance = 0.0;
        for (var i = 0; i < hazard.length; i++) {
            sum += table.allEvents[i] / table.atRisk[i];
            variance += table.allEvents[i] / (table.atRisk[i] * table.atRisk[i]);
            hazard[i] = sum;
            errors[i] = Math.sqrt(variance);
        }
        index = new DayIndex(table.days, table.lastDay, false);
    }

    /** Estimates the hazard from rows. */
    public static NelsonAalen fit(Spells spells) {
        return new NelsonAalen(new RiskWalk(spells, 1).table);
    }

    /** Estimates the hazard from counts, such as those of several sites together. */
    public static NelsonAalen fit(RiskCounts counts) {
        return new NelsonAalen(counts.table(1));
    }

    /** Days on which at least one event happened, ascending. */
    public int[] days() {
        return table.days.clone();
    }

    /** Cumulative hazard after each event day. */
    public double[] hazard() {
        return hazard.clone();
    }

    /** Its standard error. */
    public double[] standardErrors() {
        return errors.clone();
    }

    /** Cumulative hazard after {@code day}; {@code NaN} beyond what was observed. */
    public double hazardAt(int day) {
        return index.valueOn(day, hazard, 0);
    }

    /** Standard error of {@link #hazardAt}. */
    public double standardErrorAt(int day) {
        return index.valueOn(day, errors, 0);
    }

    /** Interval for {@link #hazardAt}: normal on the logarithm, so that it stays above 0; unknown before the first event. */
    public Interval intervalAt(int day, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        var here = hazardAt(day);
        if (!(here > 0)) {
            return Interval.UNKNOWN;
        }
        var factor = Math.exp(StandardNormal.quantile(1 - (1 - level) / 2) * standardErrorAt(day) / here);
        return new Interval(here / factor, here * factor);
    }
}
