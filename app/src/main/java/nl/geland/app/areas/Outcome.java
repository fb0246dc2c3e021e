package nl.geland.app.areas;

/** What became of a change. */
enum Outcome {
    DONE,
    /** A colleague was first; nothing was written. */
    STALE
}
