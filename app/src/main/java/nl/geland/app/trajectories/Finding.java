package nl.geland.app.trajectories;

import java.util.List;
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
 * @param told numbers and codes of the municipality that may be said of it, such as two targets; never anything about a person
 */
public record Finding(
        int row,
        @Nullable String column,
        String rule,
        Outcome outcome,
        String valueClass,
        int otherRow,
        List<String> told) {

    public Finding {
        told = List.copyOf(told);
        if (!told.stream().allMatch(text -> text.matches("[A-Za-z0-9-]{1,20}"))) {
            throw new IllegalArgumentException("A finding tells short numbers and codes only: rule " + rule);
        }
    }

    public Finding(int row, @Nullable String column, String rule, Outcome outcome, String valueClass, int otherRow) {
        this(row, column, rule, outcome, valueClass, otherRow, List.of());
    }

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

    /** The same finding, with numbers and codes of the municipality to be told with it. */
    public Finding telling(String... numbers) {
        return new Finding(row, column, rule, outcome, valueClass, otherRow, List.of(numbers));
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
