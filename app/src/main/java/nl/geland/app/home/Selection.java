package nl.geland.app.home;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader chose to look at: for some dimensions a value that occurs in the data. Immutable. */
record Selection(Map<Dimension, String> values) {

    static final Selection ALL = new Selection(Map.of());

    Selection {
        var ordered = new EnumMap<Dimension, String>(Dimension.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /**
     * What was read from an address or a command line.
     *
     * @param ignored names of what was asked for and left out: not known, or not for this figure
     */
    record Read(Selection selection, Set<Dimension> ignored) {}

    /**
     * Reads a choice. A value that the data do not hold, that comes twice, or of a dimension the figure does not know is
     * left out and told; an empty one is no choice.
     */
    static Read read(Map<String, List<String>> asked, Figure figure, Newcomers newcomers) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        var ignored = EnumSet.noneOf(Dimension.class);
        for (var dimension : Dimension.values()) {
            var given = asked.getOrDefault(dimension.key(), List.of()).stream()
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (given.isEmpty()) {
                continue;
            }
            var value = given.getFirst();
            if (given.size() == 1
                    && figure.dimensions().contains(dimension)
                    && newcomers.values(dimension).contains(value)) {
                values.put(dimension, value);
            } else {
                ignored.add(dimension);
            }
        }
        return new Read(new Selection(values), ignored);
    }

    @Nullable
    String value(Dimension dimension) {
        return values.get(dimension);
    }

    boolean isAll() {
        return values.isEmpty();
    }

    /** The same choice without some dimensions. */
    Selection without(Set<Dimension> dropped) {
        var fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(dropped);
        return new Selection(fewer);
    }

    /** The choice as parameters of an address. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        values.forEach((dimension, value) -> parameters.put(dimension.key(), value));
        return parameters;
    }
}
