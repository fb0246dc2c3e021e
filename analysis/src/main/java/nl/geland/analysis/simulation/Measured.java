package nl.geland.analysis.simulation;

/**
 * A number estimated from files, and how sure it is.
 *
 * @param value the estimate; not a number where there is nothing to estimate it from
 * @param standardError its standard error
 * @param low the lower end of the interval
 * @param high the upper end
 * @param count on how many events it rests
 */
public record Measured(double value, double standardError, double low, double high, long count) {

    private static final double LEVEL = 0.95;

    /** Standard errors on either side of an interval of 95 %: the quantile 0.975 of the standard normal. */
    static final double Z = 1.959963984540054;

    /** Events over exposure, as a Poisson process; the interval is symmetric in the logarithm and never below 0. */
    static Measured rate(long events, double exposure) {
        var rate = events / exposure;
        var error = Math.sqrt((double) events) / exposure;
        if (events == 0) {
            return new Measured(exposure > 0 ? 0 : Double.NaN, Double.NaN, 0, -StrictMath.log(1 - LEVEL) / exposure, 0);
        }
        var factor = StrictMath.exp(Z / Math.sqrt((double) events));
        return new Measured(rate, error, rate / factor, rate * factor, events);
    }

    /** A share of independent ones; the interval is that of Wilson (1927), doi:10.1080/01621459.1927.10502953. */
    public static Measured share(long events, long of) {
        var share = events / (double) of;
        var middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of);
        var half = Z / (1 + Z * Z / of) * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return new Measured(share, Math.sqrt(share * (1 - share) / of), middle - half, middle + half, events);
    }

    /** A mean of values with a sample variance. */
    public static Measured mean(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        var mean = sum / values.length;
        var squares = 0.0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
        }
        var error = Math.sqrt(squares / (values.length - 1) / values.length);
        return new Measured(mean, error, mean - Z * error, mean + Z * error, values.length);
    }
}
