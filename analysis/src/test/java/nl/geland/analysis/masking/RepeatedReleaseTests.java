package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was released is asked for again, beside other tables of the same persons; every answer must exist. */
class RepeatedReleaseTests {

    private static final List<Dimension> DIMENSIONS =
            List.of(dimension("area", 9).known(), dimension("stage", 5), dimension("year", 8), dimension("age", 4));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatWasReleasedCanBeDraftedAgain(int seed) {
        var random = new SplittableRandom(seed);
        var persons = persons(random, 200 + random.nextInt(300));
        var tables = List.of(table(persons, 0, 1), table(persons, 2), table(persons, 3));
        var log = ReleaseLog.empty();
        for (var table : tables) {
            log = log.with(Masking.withDefaults().mask(table, log));
        }
        for (var table : tables) {
            var again = Masking.withDefaults().mask(table, log);
            assertThat(again.report().toldBefore()).isNotNegative();
        }
    }

    private static Dimension dimension(String name, int size) {
        return Dimension.of(
                name, IntStream.range(0, size).mapToObj(one -> name + one).toArray(String[]::new));
    }

    static List<int[]> persons(SplittableRandom random, int size) {
        var weights = new ArrayList<double[]>();
        for (var dimension : DIMENSIONS) {
            weights.add(IntStream.range(0, dimension.leaves().length)
                    .mapToDouble(one -> Math.pow(random.nextDouble(), 2))
                    .toArray());
        }
        return IntStream.range(0, size)
                .mapToObj(one ->
                        weights.stream().mapToInt(own -> pick(own, random)).toArray())
                .toList();
    }

    private static int pick(double[] weights, SplittableRandom random) {
        var left = random.nextDouble()
                * IntStream.range(0, weights.length)
                        .mapToDouble(one -> weights[one])
                        .sum();
        var place = 0;
        while (place < weights.length - 1 && left > weights[place]) {
            left -= weights[place++];
        }
        return place;
    }

    static CountTable table(List<int[]> persons, int... dimensions) {
        var tally = CountTable.tally(
                "p",
                IntStream.of(dimensions)
                        .mapToObj(one -> Axis.of(DIMENSIONS.get(one)))
                        .toArray(Axis[]::new));
        for (var person : persons) {
            tally.add(
                    new RecordKey(0),
                    IntStream.of(dimensions)
                            .mapToObj(one -> DIMENSIONS.get(one).name() + person[one])
                            .toArray(String[]::new));
        }
        return tally.table();
    }
}
