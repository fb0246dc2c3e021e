package nl.geland.analysis.masking;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * The finest groups that a set of tables about one population can tell apart, and which cells hold each of them.
 *
 * <p>Two persons are in the same group when every cell of every table holds both or neither. Every set of persons that
 * can be described with the dimensions of the tables is a union of such groups or part of one, so what holds for the
 * groups holds for differences between tables, nested areas and sub-populations too. Groups no cell holds are left out.
 */
final class AtomSpace {

    /** How many combinations of categories are looked through before groups are merged; a second or two of work. */
    private static final long MOST_COMBINATIONS = 500_000;

    private final List<Grid> grids;
    private final int[] firstRow;
    private final List<Dimension> dimensions;
    private final List<int[]> atoms = new ArrayList<>();

    AtomSpace(List<Grid> grids) {
        this.grids = grids;
        firstRow = new int[grids.size() + 1];
        for (var table = 0; table < grids.size(); table++) {
            firstRow[table + 1] = firstRow[table] + grids.get(table).size();
        }
        dimensions = dimensions(grids);
        var lines = lines();
        var combinations =
                lines.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Long.MAX_VALUE >> 20));
        if (combinations > MOST_COMBINATIONS) {
            throw Problems.one(
                    "number of combinations of categories over all releases",
                    combinations,
                    "at most %d; show fewer breakdowns of this population".formatted(MOST_COMBINATIONS));
        }
        var seen = new HashMap<IntBuffer, Integer>();
        var places = new int[grids.size()][][];
        for (var table = 0; table < places.length; table++) {
            places[table] = new int[grids.get(table).axes().size()][];
        }
        combine(lines, 0, places, rows -> {
            if (rows.length > 0 && seen.putIfAbsent(IntBuffer.wrap(rows), atoms.size()) == null) {
                atoms.add(rows);
            }
        });
    }

    /** Number of groups. */
    int size() {
        return atoms.size();
    }

    /** Number of cells over all tables. */
    int rows() {
        return firstRow[grids.size()];
    }

    /** The row of the first cell of a table. */
    int firstRow(int table) {
        return firstRow[table];
    }

    /** The rows of the cells that hold a group, ascending. */
    int[] rowsOf(int atom) {
        return atoms.get(atom);
    }

    /** For each dimension the kinds of leaf that some table tells apart: for each table and axis the places that hold it. */
    private List<List<int[][]>> lines() {
        var lines = new ArrayList<List<int[][]>>();
        for (var dimension : dimensions) {
            var kinds = new LinkedHashSet<List<List<Integer>>>();
            for (var leaf : dimension.leaves()) {
                kinds.add(grids.stream()
                        .map(grid -> boxed(places(grid, dimension, leaf)))
                        .toList());
            }
            lines.add(kinds.stream().map(AtomSpace::unboxed).toList());
        }
        return lines;
    }

    private static List<Dimension> dimensions(List<Grid> grids) {
        var dimensions = new LinkedHashMap<String, Dimension>();
        for (var grid : grids) {
            for (var axis : grid.axes()) {
                var known = dimensions.putIfAbsent(axis.dimension().name(), axis.dimension());
                if (known != null && !known.equals(axis.dimension())) {
                    throw Problems.one(
                            "dimension " + known.name(),
                            axis.dimension(),
                            "%s, as released before, or another name".formatted(known));
                }
            }
        }
        return List.copyOf(dimensions.values());
    }

    private static int[] places(Grid grid, Dimension dimension, int leaf) {
        for (var axis : grid.axes()) {
            if (axis.dimension().equals(dimension)) {
                return axis.holding(leaf);
            }
        }
        return new int[0];
    }

    private static List<Integer> boxed(int[] places) {
        return Arrays.stream(places).boxed().toList();
    }

    private static int[][] unboxed(List<List<Integer>> kind) {
        return kind.stream()
                .map(places -> places.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void combine(List<List<int[][]>> lines, int dimension, int[][][] places, Consumer<int[]> found) {
        if (dimension == lines.size()) {
            found.accept(rows(places));
            return;
        }
        var divided = dimensions.get(dimension);
        for (var kind : lines.get(dimension)) {
            for (var table = 0; table < places.length; table++) {
                var axes = grids.get(table).axes();
                for (var axis = 0; axis < axes.size(); axis++) {
                    if (axes.get(axis).dimension().equals(divided)) {
                        places[table][axis] = kind[table];
                    }
                }
            }
            combine(lines, dimension + 1, places, found);
        }
    }

    private int[] rows(int[][][] places) {
        var rows = new ArrayList<Integer>();
        for (var table = 0; table < places.length; table++) {
            var first = firstRow[table];
            grids.get(table).visit(places[table], cell -> rows.add(first + cell));
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
