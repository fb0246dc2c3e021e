package nl.geland.analysis.effects;

import java.util.SplittableRandom;
import java.util.TreeMap;

/** Units dealt over folds, so that no unit is judged by a model that saw it; those of one cluster stay together. */
final class Folds {

    private Folds() {}

    static int[] deal(Observed observed, int number, long seed) {
        var clusters = new TreeMap<Integer, Integer>();
        for (var unit = 0; unit < observed.size(); unit++) {
            clusters.putIfAbsent(observed.cluster(unit), clusters.size());
        }
        var order = new int[clusters.size()];
        var random = new SplittableRandom(seed);
        for (var i = 0; i < order.length; i++) {
            var j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        var fold = new int[observed.size()];
        for (var unit = 0; unit < fold.length; unit++) {
            fold[unit] = order[clusters.getOrDefault(observed.cluster(unit), 0)] % number;
        }
        return fold;
    }
}
