package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has read every published table and the rules, and solves for the number of persons in any group. Shares
 * no code with the engine's arithmetic: all combinations of categories, and linear programming without rounding.
 */
final class Attacker {

    /** One combination of the finest categories, one for each dimension. */
    record Combination(List<Integer> leaves) {}

    private final List<Dimension> dimensions;
    private final int minimum;
    private final List<Combination> combinations = new ArrayList<>();
    private final Map<List<Long>, long[]> knowledge = new LinkedHashMap<>();
    private @Nullable ExactProgramme programme;

    Attacker(List<Dimension> dimensions, int minimum) {
        this.dimensions = dimensions;
        this.minimum = minimum;
        combine(new ArrayList<>());
        learn(any -> true, 0, 100_000);
    }

    /** Somebody who has read what this one has read so far, and no more. */
    Attacker copy() {
        var copy = new Attacker(dimensions, minimum);
        knowledge.forEach((sum, bounds) -> copy.knowledge.put(sum, bounds.clone()));
        return copy;
    }

    List<Combination> combinations() {
        return combinations;
    }

    /**
     * Reads a table.
     *
     * @param somebody whether an insider lets out that a hidden cell, given its place, holds somebody
     */
    void read(MaskedTable table, IntPredicate somebody) {
        var grid = new Grid(table.axes());
        for (var cell = 0; cell < grid.size(); cell++) {
            var place = cell;
            var group = holding(grid, cell);
            switch (table.cells().get(cell)) {
                case MaskedCell.Shown(var value, var _) -> {
                    var possible = possible(value, table.publishing());
                    learn(group, possible[0], possible[possible.length - 1]);
                }
                case MaskedCell.Hidden(var _) -> learn(group, somebody.test(place) ? 1 : 0, Long.MAX_VALUE);
            }
        }
    }

    private void learn(Predicate<Combination> group, long least, long most) {
        var sum = Arrays.stream(sum(group)).boxed().toList();
        var known = knowledge.computeIfAbsent(sum, _ -> new long[] {0, Long.MAX_VALUE});
        known[0] = Math.max(known[0], least);
        known[1] = Math.min(known[1], most);
        programme = null;
    }

    /** What a shown number can have been, ascending. */
    private long[] possible(long value, Publishing publishing) {
        if (value == 0) {
            return new long[] {0};
        }
        return switch (publishing) {
            case Publishing.AsCounted() -> new long[] {value};
            case Publishing.Rounded(var base) ->
                LongStream.range(value - base, value + base)
                        .filter(count -> count >= minimum && Math.floorDiv(2 * count + base, 2L * base) * base == value)
                        .toArray();
            case Publishing.CellKeys(var noise) ->
                LongStream.rangeClosed(value - noise.most(), value + noise.most())
                        .filter(count -> count >= minimum && noise.chance(count, value) > 0)
                        .toArray();
        };
    }

    Predicate<Combination> holding(Grid grid, int cell) {
        return combination -> {
            for (var axis = 0; axis < grid.axes().size(); axis++) {
                var line = grid.axes().get(axis);
                var leaf = combination.leaves().get(dimensions.indexOf(line.dimension()));
                if (!line.dimension().within(leaf, line.node(grid.place(cell, axis)))) {
                    return false;
                }
            }
            return true;
        };
    }

    double highest(Predicate<Combination> group) {
        return programme().highest(sum(group));
    }

    double lowest(Predicate<Combination> group) {
        return programme().lowest(sum(group));
    }

    private ExactProgramme programme() {
        if (programme == null) {
            var known = knowledge.entrySet().stream()
                    .filter(one -> one.getValue()[0] > 0 || one.getValue()[1] < Long.MAX_VALUE)
                    .map(one -> new ExactProgramme.Known(
                            one.getKey(), one.getValue()[0], Math.min(one.getValue()[1], 100_000)))
                    .toList();
            programme = new ExactProgramme(combinations.size(), known);
        }
        return programme;
    }

    private long[] sum(Predicate<Combination> group) {
        return combinations.stream().mapToLong(one -> group.test(one) ? 1 : 0).toArray();
    }

    private void combine(List<Integer> chosen) {
        if (chosen.size() == dimensions.size()) {
            combinations.add(new Combination(List.copyOf(chosen)));
            return;
        }
        Arrays.stream(dimensions.get(chosen.size()).leaves()).forEach(leaf -> {
            var longer = new ArrayList<>(chosen);
            longer.add(leaf);
            combine(longer);
        });
    }
}
