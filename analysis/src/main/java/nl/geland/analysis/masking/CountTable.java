package nl.geland.analysis.masking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of persons by one or more dimensions, as they are: what must not leave before {@link Masking} has seen it.
 *
 * <p>Cells are in row-major order, the last axis fastest, totals included where an axis shows them. A zero says that
 * nobody is there, unless the cell is marked {@link #impossible}: a structural zero, which everybody knows. The population
 * is named so that tables about the same persons are held against each other: give it a reference date, and give
 * another name where other persons are counted.
 *
 * <p>Edges: no cells (an axis without categories) and one cell (no axes: the total) are tables too. Immutable; arrays
 * are copied. Units: persons.
 */
public final class CountTable {

    /** What a table of counts measures. */
    static final String PERSONS = "persons";

    private final String population;
    private final Grid grid;
    private final long[] counts;
    private final boolean[] impossible;
    private final long @Nullable [] keys;

    CountTable(String population, Grid grid, long[] counts, boolean[] impossible, long @Nullable [] keys) {
        this.population = population;
        this.grid = grid;
        this.counts = counts;
        this.impossible = impossible;
        this.keys = keys;
    }

    /**
     * A table of counts.
     *
     * @param counts one for each cell, 0 or more; wholes must be the sums of their parts where all parts are shown
     */
    public static CountTable of(String population, List<Axis> axes, long... counts) {
        var grid = new Grid(axes);
        var problems = new Problems();
        if (population.isBlank()) {
            problems.tell("population", "blank", "a name with its reference date");
        }
        if (counts.length != grid.size()) {
            problems.tell("number of counts", counts.length, "%d, one for each cell".formatted(grid.size()));
            problems.refuseIfAny("table");
        }
        for (var cell = 0; cell < counts.length; cell++) {
            if (counts[cell] < 0) {
                problems.tell("count of cell " + grid.categories(cell), "negative", "0 or more");
            }
        }
        new Sums(grid).check(counts, problems);
        problems.refuseIfAny("table");
        return new CountTable(population, grid, counts.clone(), new boolean[counts.length], null);
    }

    /** Counts persons one by one, with their keys: see {@link Tally}. */
    public static Tally tally(String population, Axis... axes) {
        return new Tally(population, new Grid(List.of(axes)));
    }

    /** The same, with this cell and all within it marked as a structural zero: nobody can be there. */
    public CountTable impossible(String... categories) {
        var whole = grid.cell(categories);
        var marked = impossible.clone();
        for (var cell = 0; cell < counts.length; cell++) {
            if (grid.within(cell, whole)) {
                if (counts[cell] != 0) {
                    throw Problems.one("count of impossible cell " + grid.categories(cell), "not 0", "0");
                }
                marked[cell] = true;
            }
        }
        return new CountTable(population, grid, counts, marked, keys);
    }

    /** The population, as named. */
    public String population() {
        return population;
    }

    /** The axes, in order. */
    public List<Axis> axes() {
        return grid.axes();
    }

    /** The number of persons in one cell. */
    public long count(String... categories) {
        return counts[grid.cell(categories)];
    }

    Grid grid() {
        return grid;
    }

    long count(int cell) {
        return counts[cell];
    }

    long[] counts() {
        return counts.clone();
    }

    boolean isImpossible(int cell) {
        return impossible[cell];
    }

    boolean hasKeys() {
        return keys != null;
    }

    /** The cell key, in [0, 1): the fractional part of the sum of the record keys of those in the cell. */
    double key(int cell) {
        if (keys == null) {
            throw new IllegalStateException("keys are absent: count the persons with CountTable.tally");
        }
        return RecordKey.fraction(keys[cell]);
    }

    @Override
    public String toString() {
        return "%s by %s".formatted(population, Arrays.toString(grid.axes().toArray()));
    }
}
