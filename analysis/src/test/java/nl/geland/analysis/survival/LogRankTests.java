package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log-rank family and restricted means beside R: see {@code reference/logrank.R}. */
class LogRankTests {

    @ParameterizedTest
    @ValueSource(strings = {"veteran", "lung"})
    void equalsR(String name) {
        var data = Reference.logRank(name + "-data");
        var spells = Spells.ofDurations(data.whole("to"), data.whole("cause"));
        var group = data.whole("group");
        for (var row : Reference.logRank(name + "-values").rows()) {
            var method = LogRank.withDefaults().withRho(row[0]);
            var plain = method.test(spells, group);
            close(plain.test().statistic(), row[1]);
            close(
                    method.stratifiedBy(data.whole("stratum"))
                            .test(spells, group)
                            .test()
                            .statistic(),
                    row[2]);
            close(plain.test().pValue(), row[3]);
            close(plain.observed()[0], row[4]);
            close(plain.expected()[0], row[5]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"veteran", "lung"})
    void meansUpToAHorizonEqualR(String name) {
        var data = Reference.logRank(name + "-data");
        for (var row : Reference.logRank(name + "-means").rows()) {
            var group = data.where("group", row[0]);
            var curve = KaplanMeier.withDefaults().fit(Spells.ofDurations(group.whole("to"), group.whole("cause")));
            var mean = RestrictedMean.of(curve, (int) row[1]);
            close(mean.days(), row[2]);
            close(mean.standardError(), row[3]);
        }
    }

    @Test
    void lateEntryCutsARowWithoutChangingTheTest() {
        var random = new Random(1);
        var to = random.ints(80, 2, 50).toArray();
        var cause = random.ints(80, 0, 2).toArray();
        var group = random.ints(80, 0, 3).toArray();
        var whole = LogRank.withDefaults().test(Spells.ofDurations(to, cause), group);
        var from = new int[160];
        var until = new int[160];
        var causes = new int[160];
        var groups = new int[160];
        for (var i = 0; i < 80; i++) {
            from[i] = -1;
            until[i] = to[i] / 2;
            from[80 + i] = to[i] / 2;
            until[80 + i] = to[i];
            causes[80 + i] = cause[i];
            groups[i] = group[i];
            groups[80 + i] = group[i];
        }
        var cut = LogRank.withDefaults().test(Spells.ofIntervals(from, until, causes), groups);
        close(cut.test().statistic(), whole.test().statistic());
    }

    @Test
    void underTheSamePaceOneTestInTwentyIsBelowFivePercent() {
        var below = IntStream.range(0, 2_000)
                .filter(seed -> {
                    var random = new Random(seed);
                    var to = random.ints(120, 1, 200).toArray();
                    var cause = random.ints(120, 0, 2).toArray();
                    var group = random.ints(120, 0, 2).toArray();
                    return LogRank.withDefaults()
                                    .test(Spells.ofDurations(to, cause), group)
                                    .test()
                                    .pValue()
                            < 0.05;
                })
                .count();
        assertThat(below / 2_000.0).isBetween(0.035, 0.065);
    }

    @Test
    void oneGroupOrNoEventsCannotBeTested() {
        var spells = Spells.ofDurations(new int[] {3, 5}, new int[] {1, 0});
        assertThat(LogRank.withDefaults().test(spells, new int[2]).test().degrees())
                .isZero();
        var silent = Spells.ofDurations(new int[] {3, 5}, new int[2]);
        assertThat(LogRank.withDefaults().test(silent, new int[] {0, 1}).test().pValue())
                .isNaN();
        assertThatThrownBy(() -> LogRank.withDefaults().test(spells, new int[] {0, 100}))
                .hasMessageContaining("row 2: group is 100, expected a number from 0 to 99");
        assertThatThrownBy(() -> LogRank.withDefaults().withRho(Double.NaN)).hasMessageContaining("rho is NaN");
    }

    @Test
    void aMeanBeyondWhatWasObservedIsUnknown() {
        var curve = KaplanMeier.withDefaults().fit(Spells.ofDurations(new int[] {3, 5}, new int[] {1, 0}));
        assertThat(RestrictedMean.of(curve, 6).days()).isNaN();
        assertThat(RestrictedMean.of(curve, 5).days()).isCloseTo(4, within(1e-12));
        assertThat(RestrictedMean.of(curve, 6).interval(0.95).isKnown()).isFalse();
        assertThatThrownBy(() -> RestrictedMean.of(curve, 0)).hasMessageContaining("horizon is 0");
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Reference.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
