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
        /** It would tell about fewer than ten people. */
        FEW,
        /** It would let a number about fewer than ten people be worked out; it can be large itself. */
        WITHHELD,
        /** There is none. */
        ABSENT
    }

    /** A number; nothing where it is not known. */
    static Cell number(double value) {
        return Double.isNaN(value) ? Blank.ABSENT : new Amount(value);
    }

    /** The number, or null where none is shown. */
    default @Nullable Double numberOrNull() {
        return this instanceof Amount number ? number.value() : null;
    }
}
