package nl.geland.analysis.numerics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows in chunks of fixed size, worked on by all processors. What is found in each comes back in the order of the rows, so that no sum over them
 * depends on the number of threads.
 */
public final class Chunks {

    /** The most rows of a chunk. */
    public static final int ROWS = 4_096;

    private Chunks() {}

    /** Work on the rows {@code from ≤ row < to}. */
    @FunctionalInterface
    public interface Work {
        void on(int from, int to);
    }

    /** Something found in the rows {@code from ≤ row < to}. */
    @FunctionalInterface
    public interface Finder<T> {
        T in(int from, int to);
    }

    /** Does the work on each chunk. */
    public static void each(int size, Work work) {
        starts(size).forEach(from -> work.on(from, Math.min(size, from + ROWS)));
    }

    /** What is found in each chunk, in the order of the rows. */
    public static <T> List<T> map(int size, Finder<T> finder) {
        return starts(size)
                .mapToObj(from -> finder.in(from, Math.min(size, from + ROWS)))
                .toList();
    }

    /** Places at which something holds, ascending. */
    public static int[] places(int size, IntPredicate holds) {
        return map(size, (from, to) -> places(holds, from, to)).stream()
                .flatMapToInt(IntStream::of)
                .toArray();
    }

    private static int[] places(IntPredicate holds, int from, int to) {
        var found = new int[to - from];
        var count = 0;
        for (var place = from; place < to; place++) {
            if (holds.test(place)) {
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The first row of one of several parts of about the same size, each of whole chunks; the end of the rows for the part after the last. */
    public static int start(int part, int parts, int size) {
        var chunks = (size + ROWS - 1L) / ROWS;
        return (int) Math.min(size, chunks * part / parts * ROWS);
    }

    private static IntStream starts(int size) {
        return IntStream.range(0, (size + ROWS - 1) / ROWS).parallel().map(chunk -> chunk * ROWS);
    }
}
