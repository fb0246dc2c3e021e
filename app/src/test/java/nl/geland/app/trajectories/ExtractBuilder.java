package nl.geland.app.trajectories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes small extracts by hand: a relation from its header and its rows, dates as {@link LocalDate}. */
public final class ExtractBuilder {

    private final LocalDate referenceDate;
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    private ExtractBuilder(LocalDate referenceDate) {
        this.referenceDate = referenceDate;
    }

    public static ExtractBuilder seenFrom(LocalDate referenceDate) {
        return new ExtractBuilder(referenceDate);
    }

    /** A relation; a column name that starts with a # holds numbers or dates, all others texts. */
    public ExtractBuilder relation(String name, String header, List<Row> rows) {
        var columns = new ArrayList<Column>();
        var names = header.split(",", -1);
        for (var place = 0; place < names.length; place++) {
            var at = place;
            if (names[place].startsWith("#")) {
                columns.add(new Column.Ints(
                        names[place].substring(1),
                        rows.stream().mapToInt(row -> number(row.values[at])).toArray()));
            } else {
                var texts = new @Nullable String[rows.size()];
                for (var row = 0; row < texts.length; row++) {
                    texts[row] = text(rows.get(row).values[at]);
                }
                columns.add(new Column.Texts(names[place], texts));
            }
        }
        relations.put(name, new Relation(name, columns));
        return this;
    }

    private static int number(@Nullable Object value) {
        return switch (value) {
            case null -> Column.MISSING;
            case LocalDate date -> Math.toIntExact(date.toEpochDay());
            case Integer number -> number;
            default -> throw new IllegalArgumentException("Neither a number nor a date: " + value);
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    public Extract build() {
        return new Extract("0".repeat(64), referenceDate, Instant.EPOCH, List.copyOf(relations.values()));
    }

    /** A row: a text, a number, a date or nothing for each column. */
    public static Row row(@Nullable Object... values) {
        return new Row(values);
    }

    /** The values of one row. */
    public static final class Row {

        private final @Nullable Object[] values;

        private Row(@Nullable Object[] values) {
            this.values = Arrays.copyOf(values, values.length);
        }
    }
}
