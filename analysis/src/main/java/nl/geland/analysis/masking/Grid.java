package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntConsumer;

/** The cells of a table in row-major order: the last axis runs fastest. */
record Grid(List<Axis> axes) {

    /** Largest number of cells of a table: far above what a page can show, far below what memory can hold. */
    static final int MOST_CELLS = 1_000_000;

    Grid {
        axes = List.copyOf(axes);
        var names = new HashSet<String>();
        for (var axis : axes) {
            if (!names.add(axis.dimension().name())) {
                throw Problems.one("axis", axis.dimension().name(), "each dimension once");
            }
        }
        var size = 1L;
        for (var axis : axes) {
            size *= axis.size();
            if (size > MOST_CELLS) {
                throw Problems.one("number of cells", "over " + MOST_CELLS, "a smaller table");
            }
        }
    }

    int size() {
        return axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    }

    /** The place of a cell along one axis. */
    int place(int cell, int axis) {
        return cell / step(axis) % axes.get(axis).size();
    }

    /** The cell at another place along one axis. */
    int moved(int cell, int axis, int place) {
        return cell + (place - place(cell, axis)) * step(axis);
    }

    int cell(String... categories) {
        if (categories.length != axes.size()) {
            throw Problems.one(
                    "number of categories", categories.length, "one for each of %d axes".formatted(axes.size()));
        }
        var cell = 0;
        for (var axis = 0; axis < categories.length; axis++) {
            cell = cell * axes.get(axis).size() + axes.get(axis).place(categories[axis]);
        }
        return cell;
    }

    /** The categories of a cell, one for each axis. */
    List<String> categories(int cell) {
        var names = new ArrayList<String>();
        for (var axis = 0; axis < axes.size(); axis++) {
            names.add(axes.get(axis).categories().get(place(cell, axis)));
        }
        return names;
    }

    /** Visits every cell that lies at one of these places along each axis. */
    void visit(int[][] places, IntConsumer cells) {
        visit(places, 0, 0, cells);
    }

    private void visit(int[][] places, int axis, int cell, IntConsumer cells) {
        if (axis == places.length) {
            cells.accept(cell);
            return;
        }
        for (var place : places[axis]) {
            visit(places, axis + 1, cell * axes.get(axis).size() + place, cells);
        }
    }

    /** Whether one cell lies within another one: along every axis. */
    boolean within(int cell, int other) {
        for (var axis = 0; axis < axes.size(); axis++) {
            var line = axes.get(axis);
            if (!line.dimension().within(line.node(place(cell, axis)), line.node(place(other, axis)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no other cell shown lies within this one. */
    boolean isFinest(int cell) {
        for (var axis = 0; axis < axes.size(); axis++) {
            var line = axes.get(axis);
            var place = place(cell, axis);
            for (var other = 0; other < line.size(); other++) {
                if (other != place && line.dimension().within(line.node(other), line.node(place))) {
                    return false;
                }
            }
        }
        return true;
    }

    private int step(int axis) {
        var step = 1;
        for (var later = axis + 1; later < axes.size(); later++) {
            step *= axes.get(later).size();
        }
        return step;
    }
}
