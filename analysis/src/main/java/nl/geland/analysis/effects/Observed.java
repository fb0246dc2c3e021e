package nl.geland.analysis.effects;

import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who got a measure, what came of them, and what was known of them beforehand: one place per unit. Immutable.
 *
 * <p>Nothing may stand among the covariates that was recorded after the measure began: no check can see that in a column of numbers.
 */
public final class Observed {

    private final boolean[] treated;
    private final double[] outcome;
    private final Covariates covariates;
    private final int @Nullable [] cluster;

    private Observed(boolean[] treated, double[] outcome, Covariates covariates, int @Nullable [] cluster) {
        this.treated = treated;
        this.outcome = outcome;
        this.covariates = covariates;
        this.cluster = cluster;
    }

    /**
     * Units with their treatment, outcome and covariates.
     *
     * @throws IllegalArgumentException when columns differ in length, an outcome is not a number, or all or none were treated, in words
     */
    public static Observed of(boolean[] treated, double[] outcome, Covariates covariates) {
        var problems = new Problems();
        if (outcome.length != treated.length) {
            problems.columns("outcome", outcome.length, treated.length);
        }
        if (covariates.width() > 0 && covariates.size() != treated.length) {
            problems.columns("covariates", covariates.size(), treated.length);
        }
        problems.refuseIfAny("comparison");
        var count = 0;
        for (var i = 0; i < treated.length; i++) {
            count += treated[i] ? 1 : 0;
            if (!Double.isFinite(outcome[i])) {
                problems.row(i, "outcome", outcome[i], "a finite number");
            }
        }
        if (count < 2 || treated.length - count < 2) {
            problems.tell("%d of %d were treated, expected at least two of each".formatted(count, treated.length));
        }
        problems.refuseIfAny("comparison");
        return new Observed(treated.clone(), outcome.clone(), covariates, null);
    }

    /**
     * The same with units that belong together (a household, a municipality): their errors may resemble each other.
     *
     * @param clusters one number per unit
     */
    public Observed clusteredBy(int[] clusters) {
        if (clusters.length != treated.length) {
            throw new IllegalArgumentException("column cluster has %d values, expected %d, one for each row"
                    .formatted(clusters.length, treated.length));
        }
        return new Observed(treated, outcome, covariates, clusters.clone());
    }

    /** Number of units. */
    public int size() {
        return treated.length;
    }

    boolean isTreated(int unit) {
        return treated[unit];
    }

    double outcome(int unit) {
        return outcome[unit];
    }

    Covariates covariates() {
        return covariates;
    }

    int cluster(int unit) {
        return cluster == null ? unit : cluster[unit];
    }

    int treated() {
        var count = 0;
        for (var one : treated) {
            count += one ? 1 : 0;
        }
        return count;
    }

    boolean isYesOrNo() {
        for (var one : outcome) {
            if (one != 0 && one != 1) {
                return false;
            }
        }
        return true;
    }
}
