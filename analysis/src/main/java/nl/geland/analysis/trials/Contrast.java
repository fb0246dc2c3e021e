package nl.geland.analysis.trials;

/** What is compared. */
public enum Contrast {
    /** Beginning on day zero with not beginning that day, whatever came later. */
    INTENTION_TO_TREAT,
    /** Beginning within the days of grace with never beginning, as long as followed up. */
    PER_PROTOCOL
}
