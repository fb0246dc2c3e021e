package nl.geland.analysis.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import nl.geland.analysis.Threads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of rows beside a stable sort of the library, below and above the size from which parts are sorted side by side. */
class RowOrderTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000, 65_535, 65_536, 100_003})
    void equalsAStableSortOnAnyNumberOfThreads(int size) {
        var random = new Random(size);
        var share = random.doubles(size).toArray();
        var few = random.ints(size, -3, 4).toArray();
        var many = random.ints(size).toArray();
        var expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> few[row])
                        .thenComparingInt(row -> many[row] / 1_000)
                        .thenComparingDouble(row -> share[row]))
                .mapToInt(row -> row)
                .toArray();
        var thousands = IntStream.of(many).map(value -> value / 1_000).toArray();
        assertThat(new RowOrder(size).by(share).by(thousands).by(few).rows()).isEqualTo(expected);
        try (var alone = new ForkJoinPool(1)) {
            assertThat(alone.submit(() -> new RowOrder(size)
                                    .by(share)
                                    .by(thousands)
                                    .by(few)
                                    .rows())
                            .join())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000, 65_536, 100_003})
    void sortsMixedNumbersOfWhichTheHighestBitsAreEqual(int size) {
        var random = new Random(size);
        var mixed = random.longs(size, 0, 300)
                .map(few -> ((few * 0x9E3779B97F4A7C15L) >>> 1 & ~0xFFL) + random.nextInt(3))
                .toArray();
        var start = random.ints(size, 0, 5).toArray();
        var expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> mixed[row]).thenComparingInt(row -> start[row]))
                .mapToInt(row -> row)
                .toArray();
        for (var found :
                Threads.each(() -> new RowOrder(size).by(start).byMixed(mixed).rows())) {
            assertThat(found).isEqualTo(expected);
        }
    }
}
