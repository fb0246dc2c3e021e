package nl.geland.analysis.trials;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Persons in fixed parts that are worked through beside each other and put together in their order: the same bits for any number of threads. */
final class Chunks {

    private static final int LEAST = 64;
    private static final int MOST_PARTS = 64;

    private Chunks() {}

    static <S> S sum(int size, Supplier<S> empty, PersonAdder<S> adder, BiConsumer<S, S> merge) {
        var each = Math.max(LEAST, (size + MOST_PARTS - 1) / MOST_PARTS);
        var parts = IntStream.range(0, (size + each - 1) / each)
                .parallel()
                .mapToObj(part -> {
                    var sums = empty.get();
                    for (var person = part * each; person < Math.min(size, (part + 1) * each); person++) {
                        adder.add(person, sums);
                    }
                    return sums;
                })
                .toList();
        var all = empty.get();
        parts.forEach(part -> merge.accept(all, part));
        return all;
    }

    /** How one person adds to the sums. */
    @FunctionalInterface
    interface PersonAdder<S> {
        void add(int person, S sums);
    }

    static void add(double[] to, double[] more) {
        for (var i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    static void add(double[][] to, double[][] more) {
        for (var i = 0; i < to.length; i++) {
            add(to[i], more[i]);
        }
    }
}
