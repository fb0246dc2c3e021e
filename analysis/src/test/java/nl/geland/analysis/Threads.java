package nl.geland.analysis;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The same work on different numbers of threads. */
public final class Threads {

    private Threads() {}

    /** What comes of it on one, two, three and seven threads. */
    public static <T> List<T> each(Supplier<T> work) {
        return IntStream.of(1, 2, 3, 7).mapToObj(threads -> on(threads, work)).toList();
    }

    private static <T> T on(int threads, Supplier<T> work) {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(work::get).join();
        }
    }
}
