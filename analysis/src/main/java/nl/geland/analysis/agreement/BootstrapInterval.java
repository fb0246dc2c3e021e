package nl.geland.analysis.agreement;

/**
 * The range between two percentiles of a coefficient over resamples.
 *
 * @param lower lower bound
 * @param upper upper bound, not below the lower one
 * @param level share of the resamples between the bounds, between 0 and 1
 * @param resamples number of resamples drawn
 * @param undefinedResamples how many of them had no value; the bounds are percentiles of the others
 */
public record BootstrapInterval(double lower, double upper, double level, int resamples, int undefinedResamples)
        implements Uncertainty {

    public BootstrapInterval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "interval bounds are %s and %s: expected the lower one first".formatted(lower, upper));
        }
    }

    /** Whether a value lies within the bounds, bounds included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
