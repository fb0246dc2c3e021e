package nl.geland.analysis.numerics;

/**
 * A number that stands for all a row holds: equal rows have the same, others practically never. Rows sorted by it are summed in the same order,
 * however they came.
 */
public final class RowContent {

    /** 2^64 over the golden ratio: numbers that differ for each column. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private RowContent() {}

    /**
     * A number from 0 on for a row, of which all 63 bits are mixed.
     *
     * @param columns the covariates of the row
     * @param others everything else the row holds
     */
    public static long of(Covariates columns, int row, double... others) {
        var salt = GOLDEN;
        var sum = 0L;
        for (var other : others) {
            sum += mix(salt ^ Double.doubleToLongBits(other));
            salt += GOLDEN;
        }
        for (var column = 0; column < columns.width(); column++) {
            sum += mix(salt ^ Double.doubleToLongBits(columns.value(row, column)));
            salt += GOLDEN;
        }
        return mix(sum) >>> 1;
    }

    /** The finaliser of SplitMix64: Steele, Lea and Flood (2014), doi:10.1145/2660193.2660195. */
    private static long mix(long value) {
        var mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
