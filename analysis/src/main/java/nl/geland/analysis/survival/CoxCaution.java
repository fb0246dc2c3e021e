package nl.geland.analysis.survival;

/** Something a reader of a Cox regression should know before trusting its numbers. */
public enum CoxCaution {
    /** No row ended with an event: nothing can be estimated. */
    NO_EVENTS,
    /** A covariate is a combination of earlier ones, or constant among those at risk; its coefficient is {@code NaN}. */
    ALIASED,
    /**
     * A covariate tells the events apart perfectly: the likelihood rises without end and its coefficient has no finite value. What is given
     * comes from Firth's penalised likelihood.
     */
    MONOTONE,
    /** The iterations ended before the likelihood stood still. */
    NOT_CONVERGED,
    /** Fewer than ten events for each covariate: intervals are too narrow as often as not. */
    FEW_EVENTS
}
