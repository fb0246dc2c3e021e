package nl.geland.analysis.survival;

/** Who could have been censored on a day on which others have an event, when the chance of censoring is estimated. */
public enum CensoringTies {
    /** Everybody at risk on that day, those with an event on it included, as R's {@code crr}. */
    AMONG_ALL,
    /** Only those who had no event on that day, since events come before censorings, as R's {@code finegray}. */
    AFTER_EVENTS
}
