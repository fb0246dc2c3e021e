package nl.geland.analysis.simulation;

/**
 * Quantiles of Student's t for whole degrees of freedom.
 *
 * <p>The distribution is the finite sum of Abramowitz and Stegun (1964), 26.7.3 and 26.7.4, inverted by halving; exact to
 * 1e-12 in the probability. Above a thousand degrees the sum is long and t is told at a thousand, 0.1 % wider.
 */
final class StudentT {

    private static final int MOST_DEGREES = 1_000;
    private static final int HALVINGS = 60;

    private StudentT() {}

    /** The value that is not exceeded in absolute terms with this probability. */
    static double twoSided(double level, int degrees) {
        var freedom = Math.min(degrees, MOST_DEGREES);
        var low = 0.0;
        var high = Math.PI / 2;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (within(middle, freedom) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.tan(low) * Math.sqrt(freedom);
    }

    /** The chance of |t| under {@code tan(angle)·√degrees}. */
    static double within(double angle, int degrees) {
        var cosine = Math.cos(angle);
        var isOdd = degrees % 2 == 1;
        var term = isOdd ? cosine : 1.0;
        var sum = degrees == 1 ? 0 : term;
        for (var k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }
        return isOdd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
    }
}
