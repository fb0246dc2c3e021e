package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.Matching.Pair;

/**
 * An effect on those of the treated who could be matched, with the pairs it rests on.
 *
 * @param effect with its checks, balance before and after matching among them
 * @param pairs in the order in which they were made
 * @param unmatched number of the treated without anybody near enough
 */
public record MatchedEffect(EffectEstimate effect, List<Pair> pairs, int unmatched) {

    private static final double LARGEST_DIFFERENCE = 0.1;
    private static final double LEAST_EQUIPOISE = 0.2;
    private static final double LEAST_EVENTS = 10;

    public MatchedEffect {
        pairs = List.copyOf(pairs);
    }

    static MatchedEffect of(Observed observed, Propensity propensity, List<Pair> pairs) {
        var weights = new double[observed.size()];
        for (var pair : pairs) {
            weights[pair.treated()]++;
            weights[pair.other()]++;
        }
        var means = new double[] {mean(observed, weights, false), mean(observed, weights, true)};
        var influence = new double[observed.size()];
        Arrays.setAll(influence, unit -> {
            var group = observed.isTreated(unit) ? 1 : 0;
            var off = weights[unit] * (observed.outcome(unit) - means[group]) / pairs.size();
            return observed.size() * (group == 1 ? off : -off);
        });
        var diagnostics = diagnostics(observed, propensity, weights, pairs.size());
        var effect = new EffectEstimate(
                Estimand.ATT, means[1] - means[0], influence, together(observed, pairs), diagnostics);
        return new MatchedEffect(effect, pairs, observed.treated() - pairs.size());
    }

    private static double mean(Observed observed, double[] weights, boolean ofTreated) {
        var sum = 0.0;
        var all = 0.0;
        for (var unit = 0; unit < weights.length; unit++) {
            if (observed.isTreated(unit) == ofTreated) {
                sum += weights[unit] * observed.outcome(unit);
                all += weights[unit];
            }
        }
        return sum / all;
    }

    /** Pairs are clusters; pairs that share a unit, or have units of one cluster, belong together too. */
    private static IntUnaryOperator together(Observed observed, List<Pair> pairs) {
        var first = new HashMap<Integer, Integer>();
        var leader = IntStream.range(0, observed.size()).toArray();
        for (var unit = 0; unit < leader.length; unit++) {
            var same = first.putIfAbsent(observed.cluster(unit), unit);
            if (same != null) {
                join(leader, unit, same);
            }
        }
        pairs.forEach(pair -> join(leader, pair.treated(), pair.other()));
        return unit -> root(leader, unit);
    }

    private static void join(int[] leader, int one, int other) {
        leader[root(leader, one)] = root(leader, other);
    }

    private static int root(int[] leader, int of) {
        var at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private static Diagnostics diagnostics(Observed observed, Propensity propensity, double[] weights, int matched) {
        var balance = propensity.balance(weights);
        var largest =
                balance.stream().mapToDouble(one -> Math.abs(one.after())).max().orElse(0);
        var gates = new ArrayList<Gate>();
        gates.add(Gate.below(Gate.Check.BALANCE, largest, LARGEST_DIFFERENCE));
        gates.add(Gate.atLeast(Gate.Check.OVERLAP, propensity.equipoise(), LEAST_EQUIPOISE));
        var share = (double) matched / observed.treated();
        gates.add(new Gate(
                Gate.Check.MATCHED, matched == observed.treated() ? Gate.Status.PASS : Gate.Status.WARN, share, 1));
        if (observed.isYesOrNo()) {
            gates.add(Gate.atLeast(Gate.Check.EVENTS, rarest(observed, weights), LEAST_EVENTS));
        }
        return new Diagnostics(
                balance,
                propensity.equipoise(),
                propensity.effectiveSampleSize(weights, true),
                propensity.effectiveSampleSize(weights, false),
                gates);
    }

    /** The rarer outcome among the matched, in the group where it is rarest. */
    private static double rarest(Observed observed, double[] weights) {
        var counts = new int[4];
        for (var unit = 0; unit < weights.length; unit++) {
            if (weights[unit] > 0) {
                counts[(observed.isTreated(unit) ? 2 : 0) + (observed.outcome(unit) == 1 ? 1 : 0)]++;
            }
        }
        return Arrays.stream(counts).min().orElse(0);
    }
}
