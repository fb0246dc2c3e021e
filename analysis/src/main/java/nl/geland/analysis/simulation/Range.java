package nl.geland.analysis.simulation;

/**
 * Between what an assumption may lie; every value in between counts the same.
 *
 * @param assumption what is assumed
 * @param low the lowest value
 * @param high the highest value
 */
public record Range(Assumption assumption, double low, double high) {

    /** A range, checked. */
    public Range {
        if (!(low >= 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "range of %s refused: it goes from %s to %s, expected 0 or more, the lowest value first"
                            .formatted(assumption, low, high));
        }
    }
}
