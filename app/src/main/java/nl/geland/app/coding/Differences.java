package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.coding.BlindCodings.Blind;
import nl.geland.app.coding.BlindCodings.Work;

/** The turns to which two coders did not give the same codes, with what each said and what was settled. */
final class Differences {

    /**
     * One turn.
     *
     * @param onlyA codes that only the first coder gave
     * @param settled what was settled, per code
     */
    record Difference(
            UUID source,
            int turn,
            List<Blind> byA,
            List<Blind> byB,
            Set<UUID> onlyA,
            Set<UUID> onlyB,
            Map<UUID, Settlements.Settlement> settled) {

        /** Whether it was settled for every code. */
        boolean done() {
            return settled.keySet().containsAll(onlyA) && settled.keySet().containsAll(onlyB);
        }

        /** Changes with every decision on this turn. */
        int version() {
            return settled.values().stream()
                    .mapToInt(Settlements.Settlement::version)
                    .sum();
        }

        String note() {
            return settled.values().stream()
                    .map(Settlements.Settlement::note)
                    .findFirst()
                    .orElse("");
        }

        /** Whose view stands: {@code a}, {@code b}, {@code both}, {@code none}; empty while that is open. */
        String choice() {
            if (!done()) {
                return "";
            }
            var a = stands(onlyA);
            var b = stands(onlyB);
            return a && b ? "both" : a ? "a" : b ? "b" : "none";
        }

        private boolean stands(Set<UUID> codes) {
            return codes.stream().anyMatch(code -> {
                var settlement = settled.get(code);
                return settlement != null && settlement.coder() != null;
            });
        }
    }

    private record Place(UUID source, int turn) {}

    private Differences() {}

    /** In the order of texts and turns. */
    static List<Difference> of(Work work, List<CodingTexts.Source> sources, List<Settlements.Settlement> settled) {
        var a = byPlace(work.by(work.pair().a()));
        var b = byPlace(work.by(work.pair().b()));
        Map<Place, Map<UUID, Settlements.Settlement>> decided = new HashMap<>();
        settled.forEach(one -> decided.computeIfAbsent(new Place(one.source(), one.turn()), _ -> new HashMap<>())
                .put(one.code(), one));
        var found = new ArrayList<Difference>();
        for (var source : sources) {
            var turns = new TreeMap<Integer, Place>();
            a.keySet().stream()
                    .filter(place -> place.source().equals(source.id()))
                    .forEach(place -> turns.put(place.turn(), place));
            b.keySet().stream()
                    .filter(place -> place.source().equals(source.id()))
                    .forEach(place -> turns.put(place.turn(), place));
            turns.values().forEach(place -> {
                var byA = a.getOrDefault(place, List.of());
                var byB = b.getOrDefault(place, List.of());
                var onlyA = without(byA, byB);
                var onlyB = without(byB, byA);
                if (!onlyA.isEmpty() || !onlyB.isEmpty()) {
                    found.add(new Difference(
                            place.source(),
                            place.turn(),
                            byA,
                            byB,
                            onlyA,
                            onlyB,
                            decided.getOrDefault(place, Map.of())));
                }
            });
        }
        return List.copyOf(found);
    }

    private static Map<Place, List<Blind>> byPlace(List<Blind> codings) {
        return codings.stream().collect(Collectors.groupingBy(one -> new Place(one.source(), one.turn())));
    }

    private static Set<UUID> without(List<Blind> these, List<Blind> those) {
        var codes = new LinkedHashSet<UUID>();
        these.forEach(one -> codes.add(one.code()));
        those.forEach(one -> codes.remove(one.code()));
        return codes;
    }
}
