package nl.geland.app.home;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a figure: typed columns and rows of as many cells. Immutable.
 *
 * @param name tells the tables of one figure apart
 */
record FigureTable(String name, Picture picture, List<FigureColumn> columns, List<List<Cell>> rows) {

    FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Table %s has %d columns and a row of %d cells".formatted(name, columns.size(), row.size()));
            }
        }
    }

    static Draft draft(String name, Picture picture, FigureColumn... columns) {
        return new Draft(name, picture, List.of(columns));
    }

    int place(String column) {
        for (var place = 0; place < columns.size(); place++) {
            if (columns.get(place).key().equals(column)) {
                return place;
            }
        }
        throw new IllegalArgumentException("Table " + name + " has no column " + column);
    }

    boolean has(String column) {
        return columns.stream().anyMatch(one -> one.key().equals(column));
    }

    /** Whether a row of a series by month lies between whole years; such rows are left out on paper. */
    boolean isBetweenYears(int row) {
        return picture.axis() != null
                && rows.get(row).getFirst() instanceof Cell.Amount month
                && month.value() % 12 != 0;
    }

    Cell cell(int row, String column) {
        return rows.get(row).get(place(column));
    }

    /** Whether some cell is not shown because it, or another one, is about fewer than ten people. */
    boolean hidesCells() {
        return rows.stream().anyMatch(row -> row.contains(Cell.Blank.FEW) || row.contains(Cell.Blank.WITHHELD));
    }

    /** A table in the making. */
    static final class Draft {

        private final String name;
        private final Picture picture;
        private final List<FigureColumn> columns;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Draft(String name, Picture picture, List<FigureColumn> columns) {
            this.name = name;
            this.picture = picture;
            this.columns = columns;
        }

        void row(List<Cell> cells) {
            rows.add(cells);
        }

        void row(Cell... cells) {
            rows.add(List.of(cells));
        }

        FigureTable done() {
            return new FigureTable(name, picture, columns, rows);
        }
    }
}
