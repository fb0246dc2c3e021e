package nl.geland.analysis.numerics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in chunks of fixed size, worked on by all processors. What is found in each comes back in the order of the rows, so that no sum over them
 * depends on the number of threads.
 */
public final class Chunks {

    private static final int ROWS = 4_096;

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

    private static IntStream starts(int size) {
        return IntStream.range(0, (size + ROWS - 1) / ROWS).parallel().map(chunk -> chunk * ROWS);
    }
}
