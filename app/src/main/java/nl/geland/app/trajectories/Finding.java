package nl.geland.app.trajectories;

import org.jspecify.annotations.Nullable;

/**
 * A fault seen in one row of a file, without any personal data.
 *
 * @param row row in the file, 1 for the header
 * @param column field name, or null where the whole row is meant
 * @param rule name of the rule that saw it: {@code overlap-cut}
 * @param outcome what was done
 * @param valueClass what sort of value it was ({@code date-impossible}), never the value
 * @param otherRow the row it clashes with, 0 for none
 */
public record Finding(int row, @Nullable String column, String rule, Outcome outcome, String valueClass, int otherRow) {

    /** So many findings in one file that it is refused: whoever looks for them need not look for more. */
    public static final int TOO_MANY = 50_001;

    /** A finding about a row that was taken in as it stands. */
    public static Finding kept(int row, @Nullable String column, String rule, String valueClass, int otherRow) {
        return new Finding(row, column, rule, Outcome.KEPT, valueClass, otherRow);
    }

    /** A finding about a row of which something was put right. */
    public static Finding repaired(int row, @Nullable String column, String rule, String valueClass, int otherRow) {
        return new Finding(row, column, rule, Outcome.REPAIRED, valueClass, otherRow);
    }

    /** What was done with the row. */
    public enum Outcome {
        /** The row was not taken in; it can be downloaded, corrected and imported again. */
        REJECTED,
        /** The row said nothing new, word for word, and was left out. */
        DROPPED,
        /** A value was put right by the named rule. */
        REPAIRED,
        /** The row was taken in as it stands; a person should look at it. */
        KEPT
    }
}
