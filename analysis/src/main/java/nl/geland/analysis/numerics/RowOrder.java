package nl.geland.analysis.numerics;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The order of rows by several columns, found by stable radix sorting on all processors: the column given last weighs most.
 *
 * <p>Sorting rows by all their columns before summing makes results the same to the last bit for every order in which
 * the rows arrive. Time is linear in rows; a column with fewer than 2,048 successive values costs one pass, a column with
 * one value none.
 */
public final class RowOrder {

    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;
    /** Parts that are counted and moved side by side; their number touches no order. */
    private static final int PARTS = 8;

    private static final int WORTH_PARTING = 65_536;

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

    /** The keys travel with the rows, so that every pass reads in order. */
    private RowOrder sort(long[] keys) {
        var least = Long.MAX_VALUE;
        var most = Long.MIN_VALUE;
        for (var key : keys) {
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        if (keys.length < 2 || most == least) {
            return this;
        }
        var from = new long[keys.length];
        for (var place = 0; place < from.length; place++) {
            from[place] = keys[rows[place]] - least;
        }
        var to = new long[keys.length];
        for (var shift = 0; shift < Long.SIZE && (most - least) >>> shift != 0; shift += BITS) {
            pass(from, to, shift);
            var sorted = to;
            to = from;
            from = sorted;
        }
        return this;
    }

    private void pass(long[] from, long[] to, int shift) {
        var parts = from.length < WORTH_PARTING ? 1 : PARTS;
        var next = new int[parts][MASK + 1];
        each(parts, part -> count(from, shift, next[part], part, parts));
        var place = 0;
        for (var digit = 0; digit <= MASK; digit++) {
            for (var part : next) {
                var count = part[digit];
                part[digit] = place;
                place += count;
            }
        }
        each(parts, part -> move(from, to, shift, next[part], part, parts));
        var sorted = spare;
        spare = rows;
        rows = sorted;
    }

    private static void each(int parts, IntConsumer work) {
        IntStream.range(0, parts).parallel().forEach(work);
    }

    private static int start(int part, int parts, int size) {
        return (int) ((long) size * part / parts);
    }

    private static void count(long[] from, int shift, int[] counts, int part, int parts) {
        var end = start(part + 1, parts, from.length);
        for (var place = start(part, parts, from.length); place < end; place++) {
            counts[(int) (from[place] >>> shift & MASK)]++;
        }
    }

    private void move(long[] from, long[] to, int shift, int[] next, int part, int parts) {
        var end = start(part + 1, parts, from.length);
        for (var place = start(part, parts, from.length); place < end; place++) {
            var key = from[place];
            var at = next[(int) (key >>> shift & MASK)]++;
            to[at] = key;
            spare[at] = rows[place];
        }
    }
}
