package nl.geland.analysis.trials;

/** Why data cannot hold a trial. */
public enum Refusal {
    /** Time in which the outcome could not come, or not count, for one of the groups: it makes any measure look good. */
    IMMORTAL_TIME,
    /** Treated already at time zero: who did badly on it has left. */
    PREVALENT_USER,
    /** A covariate that is known only after time zero: the measure may have made it. */
    LATE_COVARIATE,
    /** Compared as not treated, and treated. */
    TREATED_CONTROL
}
