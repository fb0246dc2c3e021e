package nl.geland.analysis.simulation;

/** Who searches. */
public enum Group {
    /** Who lost a home that was taken away at its end date; they go before everybody else. */
    REHOUSED(0),
    /** Permit holders linked to the municipality. */
    PERMIT_HOLDERS(1),
    /** Everybody else. */
    APPLICANTS(2),
    /** Applicants with urgency, where there are any: see {@link Urgency}. */
    URGENT(3);

    /** The place in arrays. */
    final int number;

    Group(int number) {
        this.number = number;
    }
}
