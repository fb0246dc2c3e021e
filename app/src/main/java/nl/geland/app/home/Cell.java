package nl.geland.app.home;

import org.jspecify.annotations.Nullable;

/** What stands in one place of a {@link FigureTable}. */
sealed interface Cell {

    /** A word of the field, such as {@code WORK} or {@code 2026-I}; the column says how it is shown. */
    record Code(String code) implements Cell {}

    /** A number in the unit of its column. */
    record Amount(double value) implements Cell {}

    /** No number. */
    enum Blank implements Cell {
        /** It would tell about fewer than ten people, or would let such a number be worked out. */
        FEW,
        /** There is none. */
        ABSENT
    }

    /** A number, unless it is hidden; nothing where the number is not known. */
    static Cell number(double value, boolean hidden) {
        if (hidden) {
            return Blank.FEW;
        }
        return Double.isNaN(value) ? Blank.ABSENT : new Amount(value);
    }

    static Cell number(double value) {
        return number(value, false);
    }

    /** The number, or null where none is shown. */
    default @Nullable Double numberOrNull() {
        return this instanceof Amount number ? number.value() : null;
    }
}
