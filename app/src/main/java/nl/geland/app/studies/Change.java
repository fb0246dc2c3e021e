package nl.geland.app.studies;

/** What became of a change that was based on a version. */
enum Change {
    DONE,
    /** Somebody else was first, or what it was about is gone; nothing was written. */
    STALE;

    static Change of(int rows) {
        return rows == 0 ? STALE : DONE;
    }
}
