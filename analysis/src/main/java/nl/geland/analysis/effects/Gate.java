package nl.geland.analysis.effects;

/**
 * One check that an estimate must pass before it may be called an effect.
 *
 * @param check what was checked
 * @param status whether it passed
 * @param value what was found, {@code NaN} when nothing could be
 * @param bound what it is held against
 */
public record Gate(Check check, Status status, double value, double bound) {

    /** What is checked. */
    public enum Check {
        /** The largest standardised difference after weighting, below the bound. */
        BALANCE,
        /** The share of units for whom either treatment was a real possibility, at least the bound. */
        OVERLAP,
        /** The smallest chance of the treatment that happened, above the bound: near 0 one unit speaks for thousands. */
        POSITIVITY,
        /** The rarer outcome in the smaller group, at least the bound. */
        EVENTS,
        /** The smallest effect that would have been seen four times in five, at most the bound. */
        POWER,
        /** How likely the changes before the measure were, had cohorts and others changed alike; at least the bound. */
        PARALLEL_BEFORE,
        /** The number of units in the smallest cohort, at least the bound. */
        COHORT_SIZE,
        /** The share of the treated who could be matched; below the bound, the effect is of those who could. */
        MATCHED,
        /** Systematic error by negative controls, below the bound. */
        SYSTEMATIC_ERROR
    }

    /** How a check went. */
    public enum Status {
        /** All is well. */
        PASS,
        /** To be read with care. */
        WARN,
        /** The estimate does not tell the effect. */
        FAIL
    }

    static Gate below(Check check, double value, double bound) {
        return new Gate(check, value < bound ? Status.PASS : Status.FAIL, value, bound);
    }

    static Gate atLeast(Check check, double value, double bound) {
        return new Gate(check, value >= bound ? Status.PASS : Status.FAIL, value, bound);
    }
}
