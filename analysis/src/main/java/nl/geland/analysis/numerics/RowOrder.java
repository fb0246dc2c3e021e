package nl.geland.analysis.numerics;

/**
 * The order of rows by several columns, found by stable radix sorting: the column given last weighs most.
 *
 * <p>Sorting rows by all their columns before summing makes results the same to the last bit for every order in which
 * the rows arrive. Time is linear in rows; a column with fewer than 2,048 successive values costs one pass, a column with
 * one value none.
 */
public final class RowOrder {

    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;

    private int[] rows;
    private int[] spare;

    public RowOrder(int size) {
        rows = new int[size];
        spare = new int[size];
        for (var i = 0; i < size; i++) {
            rows[i] = i;
        }
    }

    /** Starts from an order already found, which decides among equals. */
    public RowOrder(int[] start) {
        rows = start.clone();
        spare = new int[start.length];
    }

    public RowOrder by(int[] column) {
        var keys = new long[column.length];
        for (var i = 0; i < column.length; i++) {
            keys[i] = column[i];
        }
        return sort(keys);
    }

    /** Numbers must not be negative or NaN: their bits then sort as they do. */
    public RowOrder by(double[] column) {
        var keys = new long[column.length];
        for (var i = 0; i < column.length; i++) {
            keys[i] = Double.doubleToRawLongBits(column[i]);
        }
        return sort(keys);
    }

    public int[] rows() {
        return rows;
    }

    private RowOrder sort(long[] keys) {
        var least = Long.MAX_VALUE;
        var most = Long.MIN_VALUE;
        for (var key : keys) {
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        for (var shift = 0; shift < Long.SIZE && keys.length > 1 && (most - least) >>> shift != 0; shift += BITS) {
            pass(keys, least, shift);
        }
        return this;
    }

    private void pass(long[] keys, long least, int shift) {
        var next = new int[MASK + 2];
        for (var key : keys) {
            next[(int) ((key - least) >>> shift & MASK) + 1]++;
        }
        for (var digit = 0; digit < MASK; digit++) {
            next[digit + 1] += next[digit];
        }
        for (var row : rows) {
            spare[next[(int) ((keys[row] - least) >>> shift & MASK)]++] = row;
        }
        var sorted = spare;
        spare = rows;
        rows = sorted;
    }
}
