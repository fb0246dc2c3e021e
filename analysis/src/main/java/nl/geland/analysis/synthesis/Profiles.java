package nl.geland.analysis.synthesis;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Interval;

/**
 * The effect that fits best what all sites saw, when it is the same everywhere: their likelihoods multiplied. No site falls away because one of
 * its groups had no events. Bounds can be infinite, when no site saw an event in a group.
 */
public final class Profiles {

    /** Beyond these effects, as logarithms of a ratio, nothing is told apart. */
    private static final double FARTHEST = 50;

    private static final int HALVINGS = 200;
    private static final double FLAT = 1e-12;

    private final List<Profile> sites;

    private Profiles(List<Profile> sites) {
        this.sites = List.copyOf(sites);
    }

    /**
     * The likelihoods of all sites.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Profiles of(List<Profile> sites) {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("no sites: expected at least one");
        }
        return new Profiles(sites);
    }

    /** The effect that fits best; infinite when the fit keeps growing, {@code NaN} when all effects fit alike. */
    public double estimate() {
        var low = slope(-FARTHEST);
        var high = slope(FARTHEST);
        if (Math.abs(low) < FLAT && Math.abs(high) < FLAT && Math.abs(slope(0)) < FLAT) {
            return Double.NaN;
        }
        if (low <= FLAT) {
            return Double.NEGATIVE_INFINITY;
        }
        return high >= -FLAT ? Double.POSITIVE_INFINITY : root(this::slope, -FARTHEST, FARTHEST);
    }

    /**
     * The effects that a likelihood ratio test does not reject; a bound is infinite when no effect on that side is rejected, unknown when all
     * effects fit alike.
     */
    public Interval interval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        var best = estimate();
        if (Double.isNaN(best)) {
            return Interval.UNKNOWN;
        }
        var top = Math.clamp(best, -FARTHEST, FARTHEST);
        var least = at(top) - ChiSquared.quantile(level, 1) / 2;
        DoubleUnaryOperator above = effect -> at(effect) - least;
        var lower = best == Double.NEGATIVE_INFINITY || above.applyAsDouble(-FARTHEST) >= 0
                ? Double.NEGATIVE_INFINITY
                : root(effect -> -above.applyAsDouble(effect), -FARTHEST, top);
        var upper = best == Double.POSITIVE_INFINITY || above.applyAsDouble(FARTHEST) >= 0
                ? Double.POSITIVE_INFINITY
                : root(above, top, FARTHEST);
        return new Interval(lower, upper);
    }

    /** The likelihood of all sites at one effect: its logarithm, up to a constant. */
    public double at(double effect) {
        return sites.stream().mapToDouble(site -> site.at(effect)).sum();
    }

    private double slope(double effect) {
        return sites.stream().mapToDouble(site -> site.slope(effect)).sum();
    }

    /** Where a function that is above 0 on the left comes to 0. */
    private static double root(DoubleUnaryOperator function, double from, double to) {
        var low = from;
        var high = to;
        for (var i = 0; i < HALVINGS && high - low > Math.ulp(Math.max(Math.abs(low), Math.abs(high))); i++) {
            var middle = (low + high) / 2;
            if (function.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
