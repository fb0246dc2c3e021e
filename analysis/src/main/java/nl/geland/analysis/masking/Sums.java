package nl.geland.analysis.masking;

import java.util.Arrays;

/** Which cells of one table are the sums of which others. */
record Sums(Grid grid) {

    /** Tells every whole that is not the sum of the parts shown, along each axis. */
    void check(long[] counts, Problems problems) {
        for (var axis = 0; axis < grid.axes().size(); axis++) {
            var line = grid.axes().get(axis);
            for (var place = 0; place < line.size(); place++) {
                var parts = parts(line, place);
                if (parts.length > 0) {
                    check(axis, place, parts, counts, problems);
                }
            }
        }
    }

    private void check(int axis, int place, int[] parts, long[] counts, Problems problems) {
        for (var cell = 0; cell < counts.length; cell++) {
            if (grid.place(cell, axis) == place) {
                var whole = cell;
                var sum = Arrays.stream(parts)
                        .mapToLong(part -> counts[grid.moved(whole, axis, part)])
                        .sum();
                if (sum != counts[cell]) {
                    problems.tell("count of cell " + grid.categories(cell), "another", "the sum of its parts");
                }
            }
        }
    }

    /** Places of the direct parts of the category at a place; none when not all of them are shown. */
    private static int[] parts(Axis line, int place) {
        var dimension = line.dimension();
        var node = line.node(place);
        var parts = new int[dimension.categories().size()];
        var count = 0;
        for (var child = 0; child < parts.length; child++) {
            if (dimension.parent(child) == node) {
                var shown = place(line, child);
                if (shown < 0) {
                    return new int[0];
                }
                parts[count++] = shown;
            }
        }
        return Arrays.copyOf(parts, count);
    }

    private static int place(Axis line, int node) {
        for (var place = 0; place < line.size(); place++) {
            if (line.node(place) == node) {
                return place;
            }
        }
        return -1;
    }

    /** Along each axis the places that hold somebody of these categories. */
    static int[][] holding(Grid grid, String... categories) {
        var axes = grid.axes();
        if (categories.length != axes.size()) {
            throw Problems.one(
                    "number of categories", categories.length, "one for each of %d axes".formatted(axes.size()));
        }
        var places = new int[axes.size()][];
        for (var axis = 0; axis < places.length; axis++) {
            var dimension = axes.get(axis).dimension();
            var leaf = dimension.node(categories[axis]);
            if (!dimension.isLeaf(leaf)) {
                throw Problems.one("category of " + dimension.name(), categories[axis], "one without parts");
            }
            places[axis] = axes.get(axis).holding(leaf);
        }
        return places;
    }
}
