package nl.geland.analysis.effects;

/**
 * How strong an unseen cause would have to be, with both the treatment and the outcome, to explain a ratio of risks away. Source: VanderWeele
 * and Ding (2017), <a href="https://doi.org/10.7326/M16-2607">doi:10.7326/M16-2607</a>.
 */
public final class EValue {

    private EValue() {}

    /** The E-value of a ratio of risks; 1 when the ratio is 1. */
    public static double of(double ratio) {
        if (!(ratio > 0 && Double.isFinite(ratio))) {
            throw new IllegalArgumentException("risk ratio is %s: expected a number above 0".formatted(ratio));
        }
        var away = ratio < 1 ? 1 / ratio : ratio;
        return away + Math.sqrt(away * (away - 1));
    }

    /** The E-value of the bound nearest to 1; 1 when the interval holds 1. */
    public static double ofInterval(double lower, double upper) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "bounds are %s and %s: expected the lower one first".formatted(lower, upper));
        }
        if (lower <= 1 && upper >= 1) {
            return 1;
        }
        return of(lower > 1 ? lower : upper);
    }
}
