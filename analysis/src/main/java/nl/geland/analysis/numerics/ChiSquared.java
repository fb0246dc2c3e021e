package nl.geland.analysis.numerics;

import org.hipparchus.special.Gamma;

/**
 * A test statistic that follows a chi-squared distribution when nothing is going on.
 *
 * @param statistic 0 or more, infinite when an estimate has no error; {@code NaN} when nothing could be tested
 * @param degrees degrees of freedom
 */
public record ChiSquared(double statistic, int degrees) {

    private static final int HALVINGS = 80;

    /** Chance of a statistic this large or larger when nothing is going on; {@code NaN} when nothing could be tested. */
    public double pValue() {
        if (degrees == 0 || Double.isNaN(statistic)) {
            return Double.NaN;
        }
        if (statistic <= 0) {
            return 1;
        }
        return Double.isInfinite(statistic) ? 0 : Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2);
    }

    /** Value below which such a statistic lies with probability {@code p}, for 0 &lt; p &lt; 1. */
    public static double quantile(double p, double degrees) {
        var low = 0.0;
        var high = degrees + 10;
        while (Gamma.regularizedGammaP(degrees / 2, high / 2) < p) {
            high *= 2;
        }
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (Gamma.regularizedGammaP(degrees / 2, middle / 2) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
