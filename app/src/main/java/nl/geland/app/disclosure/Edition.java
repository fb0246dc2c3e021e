package nl.geland.app.disclosure;

import java.time.LocalDate;

/**
 * The version of the data that tables of a family are counted from, for a season. Without it tables of today and of next
 * week could be subtracted, and the difference is one family that moved in.
 *
 * @param until the last day on which only this version may be released
 */
public record Edition(String dataVersion, LocalDate until) {

    /** A quarter: long enough that more than a few people come and go in it. */
    static final int DAYS = 91;
}
