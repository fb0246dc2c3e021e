package nl.geland.analysis.effects;

/**
 * A cohort in a period of which nothing can be said.
 *
 * @param cohort period in which its units were first treated
 * @param period the period looked at
 * @param reason why not
 */
public record LeftOut(int cohort, int period, Reason reason) {

    /** Why nothing can be said. */
    public enum Reason {
        /** Fewer than two units were treated. */
        FEW_TREATED,
        /** Fewer than two units are not treated yet. */
        NOBODY_TO_COMPARE,
        /** The covariates tell who was treated with certainty. */
        NO_OVERLAP
    }
}
