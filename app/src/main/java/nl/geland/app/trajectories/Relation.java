package nl.geland.app.trajectories;

import java.util.List;

/** A table of an {@link Extract}, column by column; all columns have one value per row. Immutable. */
public record Relation(String name, List<Column> columns) {

    public Relation {
        columns = List.copyOf(columns);
        if (columns.isEmpty()
                || columns.stream().mapToInt(Column::size).distinct().count() != 1) {
            throw new IllegalArgumentException("Relation " + name + " needs columns of one length");
        }
    }

    public int rows() {
        return columns.getFirst().size();
    }

    public Column.Ints ints(String column) {
        return (Column.Ints) column(column);
    }

    public Column.Texts texts(String column) {
        return (Column.Texts) column(column);
    }

    private Column column(String column) {
        return columns.stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Relation " + name + " has no column " + column));
    }
}
