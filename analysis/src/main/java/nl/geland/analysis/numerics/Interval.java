package nl.geland.analysis.numerics;

/**
 * A confidence interval for a share: two bounds, the lower one not above the upper one.
 *
 * <p>{@link #UNKNOWN} (both bounds {@code NaN}) says that the data carry no interval at that point, for example on the
 * log scale when the share is zero.
 *
 * @param lower lower bound, same unit as the estimate
 * @param upper upper bound, same unit as the estimate
 */
public record Interval(double lower, double upper) {

    /** The interval of which nothing can be said. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (Double.isNaN(lower) != Double.isNaN(upper)) {
            throw new IllegalArgumentException(
                    "interval bounds are %s and %s: expected both known or both unknown".formatted(lower, upper));
        }
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "interval bounds are %s and %s: expected the lower one first".formatted(lower, upper));
        }
    }

    /**
     * An estimate less and more its standard error times the quantile of the normal distribution.
     *
     * @param level confidence level, between 0 and 1
     */
    public static Interval normal(double estimate, double error, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        if (!Double.isFinite(estimate) || !Double.isFinite(error)) {
            return UNKNOWN;
        }
        var half = StandardNormal.quantile(1 - (1 - level) / 2) * error;
        return new Interval(estimate - half, estimate + half);
    }

    /** Whether the data carry this interval. */
    public boolean isKnown() {
        return !Double.isNaN(lower);
    }

    /** Whether a value lies within the bounds, bounds included; never for the unknown interval. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Interval of {@code 1 − share} when this is the interval of {@code share}. */
    public Interval complement() {
        return new Interval(1 - upper, 1 - lower);
    }
}
