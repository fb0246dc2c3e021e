package nl.geland.app.simulation;

/** What a number of a scenario rests on. */
enum Basis {
    /** Told or counted, with its source. */
    FACT,
    /** Estimated from the municipality's own files. */
    MEASURED,
    /** What the scenario chooses to do. */
    CHOICE,
    /** Not known: it has a range within which it may lie. */
    ASSUMPTION
}
