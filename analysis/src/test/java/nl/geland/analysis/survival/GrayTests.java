package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gray's test beside {@code cuminc} of R's cmprsk: see {@code reference/competing.R}; its laws, its size and its edges. */
class GrayTests {

    @ParameterizedTest
    @ValueSource(strings = {"gray-mgus2", "gray-ties", "gray-four-groups", "gray-small"})
    void equalsR(String name) {
        var data = ReferenceTable.read("competing/" + name + "-data");
        var spells = Spells.ofDurations(data.whole("to"), data.whole("cause"));
        var values = ReferenceTable.read("competing/" + name);
        assertThat(values.rows()).isNotEmpty();
        for (var row : values.rows()) {
            var method = GrayTest.withDefaults().withRho(row[0]);
            var plain = method.test(spells, data.whole("group"), (int) row[1]);
            close(plain.statistic(), row[2]);
            close(plain.pValue(), row[3]);
            assertThat(plain.degrees()).isEqualTo((int) row[4]);
            var strata = method.stratifiedBy(data.whole("stratum")).test(spells, data.whole("group"), (int) row[1]);
            close(strata.statistic(), row[5]);
            close(strata.pValue(), row[6]);
        }
    }

    @Test
    void neitherTheOrderOfRowsNorTheNamesOfGroupsMatter() {
        var random = new Random(2);
        for (var round = 0; round < 50; round++) {
            var size = 60;
            var to = random.ints(size, 0, 25).toArray();
            var cause = random.ints(size, 0, 4).toArray();
            var group = random.ints(size, 0, 4).toArray();
            var names = new int[] {5, 0, 3, 1};
            var order = IntStream.range(0, size)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(a * 37 % 61, b * 37 % 61))
                    .mapToInt(Integer::intValue)
                    .toArray();
            var plain = GrayTest.withDefaults().test(Spells.ofDurations(to, cause), group, 2);
            var turned = GrayTest.withDefaults()
                    .test(Spells.ofDurations(picked(to, order), picked(cause, order)), picked(group, order), 2);
            assertThat(turned.statistic()).isEqualTo(plain.statistic());
            var renamed = GrayTest.withDefaults()
                    .test(
                            Spells.ofDurations(to, cause),
                            Arrays.stream(group).map(one -> names[one]).toArray(),
                            2);
            close(renamed.statistic(), plain.statistic());
            assertThat(renamed.degrees()).isEqualTo(plain.degrees());
        }
    }

    /** Cause 1 comes at the same incidence in both groups, while the rest of the second group leaves for cause 2 sooner. */
    @Test
    void withEqualIncidencesOneTestInTwentyIsBelowFivePercentWhereLogRankIsNot() {
        var below = 0;
        var logRankBelow = 0;
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var to = new int[160];
            var cause = new int[160];
            var group = new int[160];
            for (var i = 0; i < to.length; i++) {
                group[i] = i % 2;
                cause[i] = random.nextDouble() < 0.5 ? 1 : 2;
                var longest = cause[i] == 1 ? 200 : group[i] == 0 ? 200 : 20;
                var event = 1 + random.nextInt(longest);
                var limit = 1 + random.nextInt(400);
                to[i] = Math.min(event, limit);
                cause[i] = event <= limit ? cause[i] : 0;
            }
            var spells = Spells.ofDurations(to, cause);
            below += GrayTest.withDefaults().test(spells, group, 1).pValue() < 0.05 ? 1 : 0;
            var ours = Arrays.stream(cause).map(one -> one == 1 ? 1 : 0).toArray();
            logRankBelow += LogRank.withDefaults()
                                    .test(Spells.ofDurations(to, ours), group)
                                    .test()
                                    .pValue()
                            < 0.05
                    ? 1
                    : 0;
        }
        assertThat(below / 1_000.0).isBetween(0.03, 0.07);
        assertThat(logRankBelow / 1_000.0).isGreaterThan(0.3);
    }

    @Test
    void whatCannotBeTestedIsToldOrUnknown() {
        var spells = Spells.ofDurations(new int[] {3, 5, 7}, new int[] {1, 0, 1});
        var test = GrayTest.withDefaults();
        assertThat(test.test(spells, new int[3], 1).degrees()).isZero();
        assertThat(test.test(spells, new int[] {0, 1, 1}, 2).pValue()).isNaN();
        assertThat(test.test(Spells.ofDurations(new int[0], new int[0]), new int[0], 1)
                        .pValue())
                .isNaN();
        assertThatThrownBy(() -> test.test(spells, new int[] {0, 1, 100}, 1))
                .hasMessage("Gray's test refused: row 3: group is 100, expected a number from 0 to 99");
        assertThatThrownBy(() -> test.test(spells.weightedBy(new double[] {1, 2, 1}), new int[2], 0))
                .hasMessage("Gray's test refused: column group has 2 values, expected 3, one for each row; "
                        + "cause is 0, expected 1 to 100; the rows have weights, expected rows that count as one each");
        var late = Spells.ofIntervals(new int[] {-1, 2}, new int[] {3, 5}, new int[] {1, 1});
        assertThatThrownBy(() -> test.test(late, new int[] {0, 1}, 1))
                .hasMessage("Gray's test refused: row 2: from is 2, expected a row watched from the start");
        assertThatThrownBy(() -> test.withRho(-1)).hasMessage("rho is -1.0: expected a number from 0 to 10");
    }

    private static int[] picked(int[] values, int[] order) {
        return Arrays.stream(order).map(place -> values[place]).toArray();
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Reference.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
