package nl.geland.app.trajectories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * An extract in the making: turns the answers to queries into relations without names. In an answer, a column of UUIDs named {@code person} or
 * {@code household} becomes the place in the extract, dates become days since 1970-01-01, truth becomes 0 and 1, and rows are put in the order of
 * their values, so that the same data freezes to the same bytes.
 */
public final class Freeze {

    private final LocalDate referenceDate;
    private final Instant knownAt;
    private final Map<UUID, Integer> persons;
    private final Map<UUID, Integer> households;

    Freeze(LocalDate referenceDate, Instant knownAt, Map<UUID, Integer> persons, Map<UUID, Integer> households) {
        this.referenceDate = referenceDate;
        this.knownAt = knownAt;
        this.persons = persons;
        this.households = households;
    }

    public LocalDate referenceDate() {
        return referenceDate;
    }

    public Instant knownAt() {
        return knownAt;
    }

    /** The answer to a query that may use the parameters {@code :at} (known at) and {@code :day} (reference date). */
    public Relation relation(String name, StatementSpec query) {
        ResultSetExtractor<Relation> reader = answer -> relation(name, answer);
        return Objects.requireNonNull(query.param("at", Timestamp.from(knownAt))
                .param("day", referenceDate)
                .query(reader));
    }

    private Relation relation(String name, ResultSet answer) throws SQLException {
        var columns = answer.getMetaData().getColumnCount();
        var rows = new ArrayList<@Nullable Object[]>();
        while (answer.next()) {
            var row = new @Nullable Object[columns];
            for (var c = 0; c < columns; c++) {
                row[c] = value(answer, c + 1);
            }
            rows.add(row);
        }
        rows.sort(byValues(columns));
        var result = new ArrayList<Column>();
        for (var c = 0; c < columns; c++) {
            result.add(column(answer, c, rows));
        }
        return new Relation(name, result);
    }

    private static Column column(ResultSet answer, int column, List<@Nullable Object[]> rows) throws SQLException {
        var name = answer.getMetaData().getColumnLabel(column + 1);
        if (isText(answer, column + 1)) {
            var texts = new @Nullable String[rows.size()];
            for (var r = 0; r < texts.length; r++) {
                texts[r] = (String) rows.get(r)[column];
            }
            return new Column.Texts(name, texts);
        }
        return new Column.Ints(
                name,
                rows.stream()
                        .mapToInt(row -> row[column] instanceof Integer number ? number : Column.MISSING)
                        .toArray());
    }

    private @Nullable Object value(ResultSet answer, int column) throws SQLException {
        if (isText(answer, column)) {
            return answer.getString(column);
        }
        var value = answer.getObject(column);
        return switch (value) {
            case null -> null;
            case UUID id -> place(answer.getMetaData().getColumnLabel(column), id);
            case java.sql.Date date -> Math.toIntExact(date.toLocalDate().toEpochDay());
            case Boolean truth -> truth ? 1 : 0;
            case Number number -> Math.toIntExact(number.longValue());
            default ->
                throw new IllegalArgumentException(
                        "An extract holds no " + value.getClass().getSimpleName());
        };
    }

    private Integer place(String column, UUID id) {
        var place = (column.equals("household") ? households : persons).get(id);
        if (place == null) {
            throw new IllegalStateException(
                    "A row of column " + column + " is about somebody who is not in this extract");
        }
        return place;
    }

    private static boolean isText(ResultSet answer, int column) throws SQLException {
        return answer.getMetaData().getColumnType(column) == Types.VARCHAR;
    }

    @SuppressWarnings("unchecked")
    private static Comparator<@Nullable Object[]> byValues(int columns) {
        var one = Comparator.nullsFirst((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder());
        return (a, b) -> IntStream.range(0, columns)
                .map(c -> one.compare(a[c], b[c]))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }
}
