package nl.geland.analysis.masking;

/**
 * What was told about one cell, and what must stay possible.
 *
 * @param lower the public knows that the number is at least this
 * @param upper the public knows that the number is at most this; infinite when hidden
 * @param keepLower the public must not be able to exclude that the number is as low as this; {@code NaN} when free
 * @param keepUpper the public must not be able to exclude that the number is as high as this; {@code NaN} when free
 */
public record Told(double lower, double upper, double keepLower, double keepUpper) {

    public Told {
        if (!(lower >= 0 && lower <= upper && lower < Double.POSITIVE_INFINITY)) {
            throw Problems.one("told bounds", "%s and %s".formatted(lower, upper), "0 or more, the lower one first");
        }
    }

    /** A number told as it is. */
    static Told exactly(long value) {
        return within(value, value);
    }

    /** A number of which bounds are told. */
    static Told within(long lower, long upper) {
        return new Told((double) lower, (double) upper, Double.NaN, Double.NaN);
    }

    /** A hidden number that need not be kept from anybody. */
    static Told nothing(int lower) {
        return new Told(lower, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN);
    }

    boolean isHidden() {
        return upper == Double.POSITIVE_INFINITY;
    }

    boolean isZero() {
        return upper == 0;
    }
}
