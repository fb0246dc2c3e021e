package nl.geland.app.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: a column out of an enum, so that no address can name anything else.
 *
 * @param <E> the sortable columns
 */
public record Sort<E extends Enum<E>>(E column, boolean descending) {

    /**
     * Reads the raw request parameters {@code sort} and {@code dir}; an unknown column means the fallback, ascending.
     */
    public static <E extends Enum<E>> Sort<E> of(@Nullable String sort, @Nullable String dir, E fallback) {
        if (sort != null) {
            for (var column : fallback.getDeclaringClass().getEnumConstants()) {
                if (parameter(column).equals(sort)) {
                    return new Sort<>(column, "desc".equals(dir));
                }
            }
        }
        return new Sort<>(fallback, false);
    }

    /** How a column is written in an address: {@code LAST_CONTACT} is {@code last-contact}. */
    public static String parameter(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Value of {@code aria-sort} for a column, or null when the list is not sorted by it. */
    public @Nullable String aria(Enum<?> other) {
        if (column != other) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /** Direction that a click on the column's header asks for. */
    public String directionFor(Enum<?> other) {
        return column == other && !descending ? "desc" : "asc";
    }
}
