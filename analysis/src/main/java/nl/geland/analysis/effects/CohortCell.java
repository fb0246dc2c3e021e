package nl.geland.analysis.effects;

import org.jspecify.annotations.Nullable;

/** A cohort in a period: its effect, or why there is none. */
final class CohortCell {

    final int cohort;
    final int period;
    final double point;
    final double[] influence;
    /** Of its comparison. */
    final @Nullable Propensity propensity;

    final @Nullable LeftOut leftOut;

    CohortCell(int cohort, int period, double point, double[] influence, Propensity propensity) {
        this.cohort = cohort;
        this.period = period;
        this.point = point;
        this.influence = influence;
        this.propensity = propensity;
        leftOut = null;
    }

    CohortCell(LeftOut leftOut) {
        cohort = leftOut.cohort();
        period = leftOut.period();
        point = Double.NaN;
        influence = new double[0];
        propensity = null;
        this.leftOut = leftOut;
    }

    boolean hasEffect() {
        return leftOut == null;
    }

    boolean isAfter() {
        return period >= cohort;
    }

    int cohort() {
        return cohort;
    }

    int period() {
        return period;
    }
}
