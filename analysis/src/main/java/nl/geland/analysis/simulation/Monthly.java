package nl.geland.analysis.simulation;

/** A number that a run gives for the end of each month. */
public enum Monthly {
    /** Applicants who wait, urgent ones included. */
    WAITING_APPLICANTS,
    /** Households of permit holders who wait. */
    WAITING_PERMIT_HOLDERS,
    /** Households who lost a home at its end date and wait. */
    WAITING_REHOUSED,
    /** Homes let to applicants in the month, urgent ones included. */
    HOUSED_APPLICANTS,
    /** Homes let to permit holders in the month. */
    HOUSED_PERMIT_HOLDERS,
    /** Homes let in the month to households who lost one at its end date. */
    HOUSED_REHOUSED,
    /** Persons the municipality is behind its quota. */
    QUOTA_BACKLOG,
    /** Adult permit holders on benefit. */
    ON_BENEFIT,
    /** Of those, who have the language. */
    WITH_LANGUAGE,
    /** Adult permit holders in work. */
    IN_WORK,
    /** Adult permit holders in education. */
    IN_STUDY,
    /** Adult permit holders who have left the town. */
    LEFT
}
