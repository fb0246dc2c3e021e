package nl.geland.app.estimates;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The different values of a column in their order: by size when all are numbers, else by the alphabet. The first is the reference. */
final class Levels {

    private final List<String> names;
    private final Map<String, Integer> place = new HashMap<>();

    private Levels(List<String> names) {
        this.names = names;
        names.forEach(name -> place.put(name, place.size()));
    }

    static Levels of(Collection<String> values) {
        var different = new HashSet<>(values);
        var byAlphabet = Comparator.<String>naturalOrder();
        var order = different.stream().anyMatch(one -> Double.isNaN(Columns.parse(one)))
                ? byAlphabet
                : Comparator.comparingDouble(Columns::parse).thenComparing(byAlphabet);
        return new Levels(different.stream().sorted(order).toList());
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** Its place from 0 on. */
    int place(String name) {
        return place.getOrDefault(name, -1);
    }

    int[] places(String[] values) {
        var places = new int[values.length];
        for (var i = 0; i < places.length; i++) {
            places[i] = place(values[i]);
        }
        return places;
    }
}
