package nl.geland.app.estimates;

import java.util.TreeMap;

/** How many rows, or how much weight of rows, are under observation on each day. */
final class AtRisk {

    private final TreeMap<Integer, Double> from = new TreeMap<>();

    private AtRisk() {}

    /**
     * Rows that count after {@code start} up to and including {@code stop}.
     *
     * @param weights one for each row
     */
    static AtRisk of(int[] start, int[] stop, double[] weights) {
        var changes = new TreeMap<Integer, Double>();
        for (var row = 0; row < stop.length; row++) {
            changes.merge(start[row] + 1, weights[row], Double::sum);
            changes.merge(stop[row] + 1, -weights[row], Double::sum);
        }
        var risk = new AtRisk();
        var now = 0.0;
        for (var change : changes.entrySet()) {
            now += change.getValue();
            risk.from.put(change.getKey(), now);
        }
        return risk;
    }

    double on(int day) {
        var entry = from.floorEntry(day);
        return entry == null || day >= from.lastKey() ? 0 : entry.getValue();
    }
}
