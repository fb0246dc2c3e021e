package nl.geland.app.perspectives;

/** What the list of obstacles can be sorted by. */
enum ObstacleColumn {
    /** Overdue first, then what waits for an owner, then by the date of the answer. */
    DUE,
    /** Newest first. */
    REPORTED,
    /** Most people first; among few, no difference is made. */
    PEOPLE,
    AREA
}
