package nl.geland.app.home;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the group of a {@link Selection}, and refuses one that is too small or from which, by subtracting groups that are
 * shown, one too small could be worked out: what a filter leaves out must be nobody or at least ten people, and when the
 * parts of a group are shown one by one, the parts that are not shown must together be nobody or at least ten people.
 *
 * <p>This looks at one extract. Two extracts from different days can still be subtracted; only whoever may see figures
 * here has both, and the figures name their version.
 */
final class Chooser {

    private final Newcomers newcomers;
    private final Disclosure disclosure;
    private final int[] population;

    Chooser(Newcomers newcomers, Disclosure disclosure, IntPredicate population) {
        this.newcomers = newcomers;
        this.disclosure = disclosure;
        this.population =
                IntStream.range(0, newcomers.size()).filter(population).toArray();
    }

    /** The group; empty when it may not be shown. */
    Optional<Group> choose(Selection selection) {
        var persons = persons(selection);
        if (disclosure.few(persons.length) || isToldBySubtraction(selection, persons.length)) {
            return Optional.empty();
        }
        return Optional.of(new Group(newcomers, persons));
    }

    private int[] persons(Selection selection) {
        return IntStream.of(population)
                .filter(one -> selection.values().entrySet().stream()
                        .allMatch(chosen -> chosen.getValue().equals(newcomers.trait(chosen.getKey(), one))))
                .toArray();
    }

    private boolean isToldBySubtraction(Selection selection, int size) {
        for (var dropped : subsets(selection.values().keySet())) {
            var rest = persons(selection.without(dropped)).length - size;
            if (rest > 0 && disclosure.few(rest)) {
                return true;
            }
        }
        return selection.values().keySet().stream().anyMatch(dimension -> isHiddenBeside(selection, dimension));
    }

    /** Whether this part of the group without the dimension must stay hidden because too little else would be. */
    private boolean isHiddenBeside(Selection selection, Dimension dimension) {
        var counts = new HashMap<String, Integer>();
        for (var one : persons(selection.without(EnumSet.of(dimension)))) {
            var trait = newcomers.trait(dimension, one);
            counts.merge(trait == null ? "" : trait, 1, Integer::sum);
        }
        var parts = List.copyOf(counts.keySet()).stream().sorted().toList();
        var hidden = disclosure.hidden(parts.stream().mapToInt(counts::get).toArray());
        var chosen = selection.value(dimension);
        return chosen != null && parts.contains(chosen) && hidden[parts.indexOf(chosen)];
    }

    private static List<Set<Dimension>> subsets(Set<Dimension> dimensions) {
        var all = new ArrayList<Set<Dimension>>();
        var list = List.copyOf(dimensions);
        for (var bits = 1; bits < 1 << list.size(); bits++) {
            var subset = EnumSet.noneOf(Dimension.class);
            for (var i = 0; i < list.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(list.get(i));
                }
            }
            all.add(subset);
        }
        return all;
    }
}
