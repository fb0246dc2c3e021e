package nl.geland.analysis.effects;

import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Interval;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Intervals and tests of one share or one rate that hold however few there are.
 *
 * <p>Two-sided chances sum all counts that are no more likely than the one seen. Time is linear in the number of units of a share, and in the
 * count and what was expected of a rate.
 *
 * <p>Sources: Clopper and Pearson (1934), <a href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>; Garwood (1936), <a
 * href="https://doi.org/10.1093/biomet/28.3-4.437">doi:10.1093/biomet/28.3-4.437</a>.
 */
public final class ExactCounts {

    /** Chances that differ by no more are the same number worked out in another order; as R's {@code binom.test}. */
    private static final double SAME = 1 + 1e-7;

    private static final int HALVINGS = 200;

    private ExactCounts() {}

    /** Interval of a share, of which {@code yes} units of all were seen. */
    public static Interval shareInterval(int yes, int all, double level) {
        checkShare(yes, all);
        var tail = tail(level);
        return new Interval(
                yes == 0 ? 0 : beta(tail, yes, all - yes + 1.0), yes == all ? 1 : beta(1 - tail, yes + 1.0, all - yes));
    }

    /** Chance of a count no more likely than this one when the share is the one given. */
    public static double sharePValue(int yes, int all, double share) {
        checkShare(yes, all);
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share is %s: expected a number between 0 and 1".formatted(share));
        }
        var own = logShare(yes, all, share);
        var sum = 0.0;
        for (var count = 0; count <= all; count++) {
            var chance = logShare(count, all, share);
            sum += chance <= own + Math.log(SAME) ? Math.exp(chance) : 0;
        }
        return Math.min(1, sum);
    }

    /** Interval of a rate, of which {@code events} were seen in some time. */
    public static Interval rateInterval(int events, double time, double level) {
        checkRate(events, time);
        var tail = tail(level);
        return new Interval(
                events == 0 ? 0 : ChiSquared.quantile(tail, 2.0 * events) / 2 / time,
                ChiSquared.quantile(1 - tail, 2.0 * events + 2) / 2 / time);
    }

    /** Chance of a count no more likely than this one when the rate is the one given. */
    public static double ratePValue(int events, double time, double rate) {
        checkRate(events, time);
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("rate is %s: expected a number above 0".formatted(rate));
        }
        var mean = rate * time;
        var own = logRate(events, mean) + Math.log(SAME);
        if (events == mean) {
            return 1;
        }
        var isLow = events < mean;
        var least = Math.ceil(mean);
        // the first count on the far side that is no more likely
        var far = isLow ? least : Math.floor(mean);
        while (far >= 0 && logRate(far, mean) > own) {
            far += isLow ? 1 : -1;
        }
        var low = isLow ? events : far;
        var high = isLow ? far : events;
        var below = low < 0 ? 0 : Gamma.regularizedGammaQ(low + 1, mean);
        var above = high <= 0 ? 1 : Gamma.regularizedGammaP(high, mean);
        return Math.min(1, below + above);
    }

    private static double logShare(int count, int all, double share) {
        return Gamma.logGamma(all + 1.0)
                - Gamma.logGamma(count + 1.0)
                - Gamma.logGamma(all - count + 1.0)
                + count * Math.log(share)
                + (all - count) * Math.log1p(-share);
    }

    private static double logRate(double count, double mean) {
        return count * Math.log(mean) - mean - Gamma.logGamma(count + 1);
    }

    private static double beta(double chance, double a, double b) {
        var low = 0.0;
        var high = 1.0;
        for (var i = 0; i < HALVINGS && low < high; i++) {
            var middle = (low + high) / 2;
            if (Beta.regularizedBeta(middle, a, b) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        return (1 - level) / 2;
    }

    private static void checkShare(int yes, int all) {
        if (all < 1 || yes < 0 || yes > all) {
            throw new IllegalArgumentException(
                    "%d of %d: expected at least one unit and no more than all".formatted(yes, all));
        }
    }

    private static void checkRate(int events, double time) {
        if (events < 0 || !(time > 0 && Double.isFinite(time))) {
            throw new IllegalArgumentException(
                    "%d events in a time of %s: expected no count below 0 and a time above 0".formatted(events, time));
        }
    }
}
