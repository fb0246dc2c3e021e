package nl.geland.analysis.numerics;

import org.hipparchus.special.Beta;

/**
 * Student's t, by the regularised incomplete beta function: Abramowitz and Stegun (1964), 26.7.1 and 26.5.27. Degrees of freedom need not be
 * whole.
 */
public final class StudentT {

    private static final int HALVINGS = 80;

    private StudentT() {}

    /** The value that |t| does not exceed with this probability, for 0 &lt; level &lt; 1. */
    public static double twoSided(double level, double degrees) {
        var low = 0.0;
        var high = Math.PI / 2;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (beyond(Math.tan(middle) * Math.sqrt(degrees), degrees) > 1 - level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.tan((low + high) / 2) * Math.sqrt(degrees);
    }

    /** The chance that |t| is larger than this one's. */
    public static double beyond(double t, double degrees) {
        return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }
}
