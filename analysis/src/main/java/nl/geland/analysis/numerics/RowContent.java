package nl.geland.analysis.numerics;

/**
 * A number that stands for all a row holds: equal rows have the same, others practically never. Rows sorted by it are summed in the same order,
 * however they came.
 */
public final class RowContent {

    private RowContent() {}

    /**
     * A number from 0 to 1 for a row.
     *
     * @param columns the covariates of the row
     * @param others everything else the row holds
     */
    public static double of(Covariates columns, int row, double... others) {
        var hash = 7L;
        for (var other : others) {
            hash = mix(hash + Double.doubleToLongBits(other));
        }
        for (var column = 0; column < columns.width(); column++) {
            hash = mix(hash + Double.doubleToLongBits(columns.value(row, column)));
        }
        return (hash >>> 11) * 0x1p-53;
    }

    /** The finaliser of SplitMix64: Steele, Lea and Flood (2014), doi:10.1145/2660193.2660195. */
    private static long mix(long value) {
        var mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
