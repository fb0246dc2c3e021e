package nl.geland.app.trajectories;

/** A domain of life in which a person is in one state at a time. On {@link #SUPPORT} that holds per lane: per offer. */
public enum Track {
    /** Reception, own, shared or temporary home, moved away, left the country, deceased. */
    RESIDENCE,
    /** Benefit, part benefit (with earnings beside it), work, study, other income. */
    LIVELIHOOD,
    /** Highest level of which all four language parts were passed. */
    LANGUAGE,
    /** Phase under the Civic Integration Act (<i>Wet inburgering</i>). */
    CIVIC,
    /** Volunteering, placement. */
    PARTICIPATION,
    /** An offer that runs. */
    SUPPORT
}
