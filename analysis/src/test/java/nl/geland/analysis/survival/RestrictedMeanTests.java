package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Means of rows with weights and clusters beside R (see {@code reference/means.R}), and laws that hold on any rows. */
class RestrictedMeanTests {

    private static Spells spells(String name) {
        var data = ReferenceTable.read("data/km-" + name);
        var to = data.whole("to");
        var cause = data.whole("cause");
        var spells = data.names().contains("from")
                ? Spells.ofIntervals(data.whole("from"), to, cause)
                : Spells.ofDurations(to, cause);
        if (data.names().contains("weight")) {
            spells = spells.weightedBy(data.column("weight"));
        }
        if (data.names().contains("cluster")) {
            spells = spells.clusteredBy(data.whole("cluster"));
        }
        return data.names().contains("person") ? spells.ofPersons(data.whole("person")) : spells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fractional-weights", "clusters", "persons", "lung"})
    void equalsTheJackknifeOfR(String name) {
        for (var row : ReferenceTable.read("survival/means-" + name).rows()) {
            var mean = RestrictedMean.of(spells(name), (int) row[0]);
            assertThat(mean.days()).isCloseTo(row[1], within(ReferenceTable.TOLERANCE * row[1]));
            assertThat(mean.standardError()).isCloseTo(row[2], within(ReferenceTable.TOLERANCE));
        }
    }

    @Test
    void cuttingAHistoryIntoPiecesOfOnePersonChangesNothing() {
        var random = new Random(11);
        var to = random.ints(80, 2, 60).toArray();
        var cause = random.ints(80, 0, 2).toArray();
        var whole = RestrictedMean.of(Spells.ofDurations(to, cause), 40);
        var from = new int[160];
        var until = new int[160];
        var causes = new int[160];
        var person = new int[160];
        for (var i = 0; i < 80; i++) {
            from[i] = -1;
            until[i] = to[i] / 2;
            from[80 + i] = to[i] / 2;
            until[80 + i] = to[i];
            causes[80 + i] = cause[i];
            person[i] = i;
            person[80 + i] = i;
        }
        var cut = RestrictedMean.of(Spells.ofIntervals(from, until, causes).ofPersons(person), 40);
        assertThat(cut.days()).isCloseTo(whole.days(), within(1e-12));
        assertThat(cut.standardError()).isCloseTo(whole.standardError(), within(1e-12));
    }

    @Test
    void neitherTheOrderOfRowsNorTheSizeOfWeightsMatters() {
        var random = new Random(12);
        var to = random.ints(90, 0, 50).toArray();
        var cause = random.ints(90, 0, 2).toArray();
        var weight = random.doubles(90, 0.2, 4).toArray();
        var cluster = random.ints(90, 0, 25).toArray();
        var mean = RestrictedMean.of(
                Spells.ofDurations(to, cause).weightedBy(weight).clusteredBy(cluster), 30);
        var back = IntStream.range(0, 90).map(i -> 89 - i).toArray();
        var turned = RestrictedMean.of(
                Spells.ofDurations(at(to, back), at(cause, back))
                        .weightedBy(
                                Arrays.stream(back).mapToDouble(i -> weight[i]).toArray())
                        .clusteredBy(at(cluster, back)),
                30);
        assertThat(turned).isEqualTo(mean);
        var larger = RestrictedMean.of(
                Spells.ofDurations(to, cause)
                        .weightedBy(Arrays.stream(weight).map(one -> 4 * one).toArray())
                        .clusteredBy(cluster),
                30);
        assertThat(larger.standardError()).isCloseTo(mean.standardError(), within(1e-12));
    }

    private static int[] at(int[] values, int[] places) {
        return Arrays.stream(places).map(place -> values[place]).toArray();
    }

    @Test
    void intervalsHoldTheTruthWhenHouseholdsShareTheirFate() {
        var truth = 1 - Math.pow(1 - 0.04, 30);
        var expected = truth / 0.04;
        var held = IntStream.range(0, 600).filter(seed -> {
            var random = new Random(seed);
            var to = new int[240];
            var cause = new int[240];
            var cluster = new int[240];
            for (var row = 0; row < to.length; row++) {
                // three persons of a household leave on the same day
                to[row] = row % 3 == 0 ? 1 + geometric(random) : to[row - 1];
                cause[row] = 1;
                cluster[row] = row / 3;
            }
            var mean = RestrictedMean.of(Spells.ofDurations(to, cause).clusteredBy(cluster), 30);
            return mean.interval(0.95).contains(expected);
        });
        assertThat(held.count() / 600.0).isBetween(0.92, 0.975);
    }

    private static int geometric(Random random) {
        return (int) Math.floor(Math.log(1 - random.nextDouble()) / Math.log(1 - 0.04));
    }

    @Test
    void aMeanBeyondWhatWasObservedIsUnknownAndOneOfAllIsCertain() {
        assertThat(RestrictedMean.of(Spells.ofDurations(new int[] {3, 5}, new int[] {1, 0}), 6)
                        .standardError())
                .isNaN();
        var same = RestrictedMean.of(Spells.ofDurations(new int[] {3, 3}, new int[] {1, 1}), 9);
        assertThat(same).isEqualTo(new RestrictedMean(3, 0));
    }
}
