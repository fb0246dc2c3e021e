package nl.geland.app.housing;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How large the households were that got a home in a period: how many of each size; what is larger than the largest size counts as that. */
final class HouseholdMix {

    /** The largest size that is told apart. */
    static final int LARGEST = 8;

    private final int[] counts = new int[LARGEST + 1];

    /**
     * A mix.
     *
     * @param bySize how many households of each size
     */
    HouseholdMix(Map<Integer, Integer> bySize) {
        bySize.forEach((size, count) -> counts[Math.clamp(size, 1, LARGEST)] += count);
    }

    /** The same mix in steps of five households. */
    HouseholdMix rounded() {
        var bySize = new TreeMap<Integer, Integer>();
        for (var size = 1; size < counts.length; size++) {
            bySize.put(size, QuotaLedger.rounded(counts[size]));
        }
        return new HouseholdMix(bySize);
    }

    int households() {
        return Arrays.stream(counts).sum();
    }

    /** How many households there were from one size up to another. */
    int between(int from, int to) {
        return Arrays.stream(counts, from, to + 1).sum();
    }

    /** The part that one size has among these sizes; all alike where there were none. */
    double share(int size, int from, int to) {
        var all = between(from, to);
        return all == 0 ? 1.0 / (to - from + 1) : (double) counts[size] / all;
    }
}
