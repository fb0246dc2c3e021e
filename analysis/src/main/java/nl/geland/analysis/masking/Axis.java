package nl.geland.analysis.masking;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The categories of one dimension that a table shows, in order; totals are categories too.
 *
 * <p>An axis with one category restricts the table to a sub-population: {@code Axis.showing(sex, "women")}. Immutable.
 */
public final class Axis {

    private final Dimension dimension;
    private final int[] nodes;

    private Axis(Dimension dimension, int[] nodes) {
        this.dimension = dimension;
        this.nodes = nodes;
    }

    /** Every category, wholes and parts, and the total. */
    public static Axis of(Dimension dimension) {
        return new Axis(
                dimension, IntStream.range(0, dimension.categories().size()).toArray());
    }

    /** Only the finest categories: no total is shown. */
    public static Axis parts(Dimension dimension) {
        return new Axis(dimension, dimension.leaves());
    }

    /** Only these categories; none at all makes a table without cells. */
    public static Axis showing(Dimension dimension, String... categories) {
        var nodes = Arrays.stream(categories).mapToInt(dimension::node).toArray();
        if (Arrays.stream(nodes).distinct().count() < nodes.length) {
            throw Problems.one("axis of " + dimension.name(), String.join(", ", categories), "each category once");
        }
        return new Axis(dimension, nodes);
    }

    /** The dimension. */
    public Dimension dimension() {
        return dimension;
    }

    /** The categories shown, in order. */
    public List<String> categories() {
        return Arrays.stream(nodes).mapToObj(dimension.categories()::get).toList();
    }

    int size() {
        return nodes.length;
    }

    int node(int place) {
        return nodes[place];
    }

    int place(String category) {
        var node = dimension.node(category);
        for (var place = 0; place < nodes.length; place++) {
            if (nodes[place] == node) {
                return place;
            }
        }
        throw Problems.one(
                "category of " + dimension.name(), category, "one the table shows: " + String.join(", ", categories()));
    }

    /** Places whose category holds this leaf of the dimension. */
    int[] holding(int leaf) {
        return IntStream.range(0, nodes.length)
                .filter(place -> dimension.within(leaf, nodes[place]))
                .toArray();
    }

    /** The place of the smallest other category shown that holds the one at this place; -1 when none does. */
    int placeAbove(int place) {
        for (var up = dimension.parent(nodes[place]); up >= 0; up = dimension.parent(up)) {
            for (var other = 0; other < nodes.length; other++) {
                if (nodes[other] == up) {
                    return other;
                }
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis that && dimension.equals(that.dimension) && Arrays.equals(nodes, that.nodes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, Arrays.hashCode(nodes));
    }

    @Override
    public String toString() {
        return dimension.name() + categories();
    }
}
