package nl.geland.analysis.numerics;

import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    /** Bits of a number that is not negative. */
    private static final int MIXED_BITS = Long.SIZE - 1;

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
        return sort(row -> column[row]);
    }

    /** Numbers must not be negative or NaN: their bits then sort as they do. */
    public RowOrder by(double[] column) {
        return sort(row -> Double.doubleToRawLongBits(column[row]));
    }

    /** Numbers must not be negative, with all their bits mixed well: three passes over the highest leave hardly any to put right. */
    public RowOrder byMixed(long[] column) {
        var keys = new long[rows.length];
        Chunks.each(keys.length, (from, to) -> gather(row -> column[row], keys, from, to));
        var sorted = passes(keys, 0, MIXED_BITS - 3 * BITS, MIXED_BITS, true);
        for (var place = 1; place < sorted.length; place++) {
            for (var at = place; at > 0 && sorted[at - 1] > sorted[at]; at--) {
                swap(sorted, at);
            }
        }
        return this;
    }

    public int[] rows() {
        return rows;
    }

    /** The keys travel with the rows, so that every pass reads in order. */
    private RowOrder sort(IntToLongFunction key) {
        var keys = new long[rows.length];
        var range = new LongSummaryStatistics();
        Chunks.map(keys.length, (from, to) -> gathered(key, keys, from, to)).forEach(range::combine);
        if (keys.length > 1 && range.getMax() > range.getMin()) {
            var bits = Long.SIZE - Long.numberOfLeadingZeros(range.getMax() - range.getMin());
            passes(keys, range.getMin(), 0, bits, false);
        }
        return this;
    }

    private LongSummaryStatistics gathered(IntToLongFunction key, long[] keys, int from, int to) {
        gather(key, keys, from, to);
        return Arrays.stream(keys, from, to).summaryStatistics();
    }

    private void gather(IntToLongFunction key, long[] keys, int from, int to) {
        for (var place = from; place < to; place++) {
            keys[place] = key.applyAsLong(rows[place]);
        }
    }

    private void swap(long[] keys, int at) {
        var key = keys[at];
        keys[at] = keys[at - 1];
        keys[at - 1] = key;
        var row = rows[at];
        rows[at] = rows[at - 1];
        rows[at - 1] = row;
    }

    /** Sorts by some bits of the keys less the least, and gives the keys as sorted where they are asked for. */
    private long[] passes(long[] keys, long least, int firstBit, int lastBit, boolean keepsKeys) {
        var from = keys;
        var to = new long[keepsKeys || lastBit - firstBit > BITS ? keys.length : 0];
        for (var shift = firstBit; shift < lastBit; shift += BITS) {
            var isMoved = keepsKeys || shift + BITS < lastBit;
            pass(new Digits(from, least, shift), isMoved ? to : null);
            var sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    /** Moves rows, and their keys where a later pass reads them. */
    private void pass(Digits digits, long @Nullable [] to) {
        var parts = rows.length < WORTH_PARTING ? 1 : PARTS;
        var next = new int[parts][MASK + 1];
        each(parts, part -> digits.count(next[part], start(part, parts), start(part + 1, parts)));
        var place = 0;
        for (var digit = 0; digit <= MASK; digit++) {
            for (var part : next) {
                var count = part[digit];
                part[digit] = place;
                place += count;
            }
        }
        each(parts, part -> move(digits, to, next[part], start(part, parts), start(part + 1, parts)));
        var sorted = spare;
        spare = rows;
        rows = sorted;
    }

    private static void each(int parts, IntConsumer work) {
        IntStream.range(0, parts).parallel().forEach(work);
    }

    private int start(int part, int parts) {
        return (int) ((long) rows.length * part / parts);
    }

    private void move(Digits digits, long @Nullable [] to, int[] next, int from, int end) {
        for (var place = from; place < end; place++) {
            var at = next[digits.at(place)]++;
            if (to != null) {
                to[at] = digits.keys[place];
            }
            spare[at] = rows[place];
        }
    }

    /** One digit of each key. */
    @SuppressWarnings("ArrayRecordComponent") // read where it is made
    private record Digits(long[] keys, long least, int shift) {

        int at(int place) {
            return (int) ((keys[place] - least) >>> shift & MASK);
        }

        void count(int[] counts, int from, int to) {
            for (var place = from; place < to; place++) {
                counts[at(place)]++;
            }
        }
    }
}
