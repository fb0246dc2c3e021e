package nl.geland.analysis.survival;

import org.hipparchus.special.Gamma;

/**
 * A test statistic that follows a chi-squared distribution when nothing is going on.
 *
 * @param statistic 0 or more; {@code NaN} when nothing could be tested
 * @param degrees degrees of freedom
 */
public record ChiSquared(double statistic, int degrees) {

    /** Chance of a statistic this large or larger when nothing is going on; {@code NaN} when nothing could be tested. */
    public double pValue() {
        if (degrees == 0 || Double.isNaN(statistic)) {
            return Double.NaN;
        }
        return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2);
    }
}
