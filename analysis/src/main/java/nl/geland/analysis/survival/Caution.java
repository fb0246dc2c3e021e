package nl.geland.analysis.survival;

/** Something a reader of a curve should know before trusting its shape. */
public enum Caution {
    /** There were no rows: nothing is known on any day. */
    NO_ROWS,
    /** There were rows but no events: the curve is flat. */
    NO_EVENTS,
    /** On some day before the last one nobody was under observation; the curve is carried over that gap. */
    NOBODY_AT_RISK_MIDWAY,
    /** All persons at risk had the event while others entered later: the curve ends before those others count. */
    ENDED_BEFORE_LATE_ENTRANTS
}
