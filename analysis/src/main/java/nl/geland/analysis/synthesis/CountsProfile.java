package nl.geland.analysis.synthesis;

import org.hipparchus.util.CombinatoricsUtils;

/** The noncentral hypergeometric likelihood of two groups, each with so many events. */
final class CountsProfile implements Profile {

    private final int events;
    private final int least;
    /** Logarithms of the number of ways to have the least number of events among the treated, one more, and so on. */
    private final double[] ways;

    CountsProfile(int treatedEvents, int treated, int otherEvents, int others) {
        check("treated", treatedEvents, treated);
        check("others", otherEvents, others);
        events = treatedEvents;
        var all = treatedEvents + otherEvents;
        least = Math.max(0, all - others);
        ways = new double[Math.min(all, treated) - least + 1];
        for (var i = 0; i < ways.length; i++) {
            ways[i] = CombinatoricsUtils.binomialCoefficientLog(treated, least + i)
                    + CombinatoricsUtils.binomialCoefficientLog(others, all - least - i);
        }
    }

    @Override
    public double at(double effect) {
        var top = largest(effect);
        var sum = 0.0;
        for (var i = 0; i < ways.length; i++) {
            sum += Math.exp(ways[i] + (least + i) * effect - top);
        }
        return ways[events - least] + events * effect - top - Math.log(sum);
    }

    @Override
    public double slope(double effect) {
        var top = largest(effect);
        var sum = 0.0;
        var mean = 0.0;
        for (var i = 0; i < ways.length; i++) {
            var share = Math.exp(ways[i] + (least + i) * effect - top);
            sum += share;
            mean += share * (least + i - events);
        }
        return -mean / sum;
    }

    private double largest(double effect) {
        var top = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < ways.length; i++) {
            top = Math.max(top, ways[i] + (least + i) * effect);
        }
        return top;
    }

    private static void check(String group, int events, int size) {
        if (events < 0 || events > size || size < 1) {
            throw new IllegalArgumentException(
                    "%s: %d events among %d, expected from 0 to all of at least one".formatted(group, events, size));
        }
    }
}
