package nl.geland.analysis.numerics;

import java.util.HashSet;
import java.util.List;

/**
 * What is known of each row, as named columns of numbers: one value per row, constant while the row lasts. A covariate that changes in time
 * is several rows. Immutable.
 */
public final class Covariates {

    private final List<String> names;
    private final int rows;
    /** Row after row. */
    private final double[] values;

    private Covariates(List<String> names, int rows, double[] values) {
        this.names = names;
        this.rows = rows;
        this.values = values;
    }

    /**
     * Columns of equal length.
     *
     * @param names one for each column, all different
     * @param columns finite numbers, one for each row
     * @throws IllegalArgumentException with all that is wrong, in words
     */
    public static Covariates of(List<String> names, double[]... columns) {
        var problems = new Problems();
        if (names.size() != columns.length) {
            problems.columns("names", names.size(), columns.length);
        }
        if (new HashSet<>(names).size() != names.size()) {
            problems.tell("column names are not all different");
        }
        var rows = columns.length == 0 ? 0 : columns[0].length;
        for (var i = 0; i < Math.min(columns.length, names.size()); i++) {
            if (columns[i].length != rows) {
                problems.columns(names.get(i), columns[i].length, rows);
            }
        }
        problems.refuseIfAny("covariates");
        var width = columns.length;
        var values = new double[rows * width];
        for (var column = 0; column < width; column++) {
            for (var row = 0; row < rows; row++) {
                var value = columns[column][row];
                if (!Double.isFinite(value)) {
                    problems.row(row, names.get(column), value, "a finite number");
                }
                values[row * width + column] = value;
            }
        }
        problems.refuseIfAny("covariates");
        return new Covariates(List.copyOf(names), rows, values);
    }

    /** Names of the columns, in their order. */
    public List<String> names() {
        return names;
    }

    /** Number of columns. */
    public int width() {
        return names.size();
    }

    /** Number of rows. */
    public int size() {
        return rows;
    }

    /** The columns of some rows only, in this order. */
    public Covariates rows(int[] places) {
        var width = names.size();
        var picked = new double[places.length * width];
        for (var i = 0; i < places.length; i++) {
            System.arraycopy(values, places[i] * width, picked, i * width, width);
        }
        return new Covariates(names, places.length, picked);
    }

    /** Copies the values of a row into an array from a place on. */
    void copyRow(int row, double[] into, int place) {
        System.arraycopy(values, row * names.size(), into, place, names.size());
    }

    /** Puts what a column holds in some rows, less a number, into an array from place 0 on. */
    void copyColumn(int column, int[] places, int from, int to, double off, double[] into) {
        var width = names.size();
        for (var i = from; i < to; i++) {
            into[i - from] = values[places[i] * width + column] - off;
        }
    }

    /** One value. */
    public double value(int row, int column) {
        return values[row * names.size() + column];
    }
}
