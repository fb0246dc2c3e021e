package nl.geland.app.qda;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what does not come through while a file is read. */
final class Losses {

    private final Map<Lost, Integer> counts = new EnumMap<>(Lost.class);

    void add(Lost what, int count) {
        if (count > 0) {
            counts.merge(what, count, Integer::sum);
        }
    }

    void add(Lost what) {
        add(what, 1);
    }

    List<Loss> list() {
        return counts.entrySet().stream()
                .map(entry -> new Loss(entry.getKey(), entry.getValue()))
                .toList();
    }
}
