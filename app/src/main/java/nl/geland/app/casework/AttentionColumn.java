package nl.geland.app.casework;

/** What the working list can be sorted by: never by chance of anything. */
enum AttentionColumn {
    SINCE,
    NAME,
    PHASE
}
