package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import nl.geland.analysis.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests without large numbers beside R: see {@code reference/exact.R}; and by hand. */
class ExactTests {

    @ParameterizedTest
    @ValueSource(strings = {"lots", "yes-or-no", "blocks"})
    void goingThroughAllWaysEqualsR(String name) {
        var data = ReferenceTable.read("exact/" + name + "-data");
        var result = randomised(data).test(999, 1);
        var values = ReferenceTable.read("exact/" + name + "-values").rows().getFirst();
        close(result.difference(), values[0]);
        close(result.pValue(), values[1]);
        assertThat(result.ways()).isEqualTo((long) values[2]);
        assertThat(result.isExact()).isTrue();
        assertThat(result.monteCarloError()).isZero();
        var back = new ReferenceTable(data.names(), data.rows().reversed());
        assertThat(randomised(back).test(999, 1)).isEqualTo(result);
    }

    private static RandomisationTest randomised(ReferenceTable data) {
        return RandomisationTest.of(yes(data.column("treated")), data.column("outcome"), data.whole("block"));
    }

    private static boolean[] yes(double[] column) {
        var yes = new boolean[column.length];
        for (var i = 0; i < yes.length; i++) {
            yes[i] = column[i] == 1;
        }
        return yes;
    }

    @Test
    void theLadyTastingTeaIsRightByChanceOnceInSeventyTimes() {
        var milkFirst = new boolean[] {true, true, true, true, false, false, false, false};
        var said = new double[] {1, 1, 1, 1, 0, 0, 0, 0};
        // two of the seventy ways lie this far: all right and all wrong
        close(RandomisationTest.of(milkFirst, said).test(999, 1).pValue(), 2 / 70.0);
        close(FisherExact.of(4, 0, 0, 4).pValue(), 2 / 70.0);
    }

    @Test
    void drawnWaysComeNearTheExactChanceAndNeverToZero() throws ExecutionException, InterruptedException {
        var random = new Random(1);
        var treated = new boolean[40];
        var outcome = new double[40];
        for (var i = 0; i < 40; i++) {
            treated[i] = i < 20;
            outcome[i] = random.nextInt(10) < (treated[i] ? 6 : 3) ? 1 : 0;
        }
        var yes = new int[2];
        for (var i = 0; i < 40; i++) {
            yes[treated[i] ? 1 : 0] += (int) outcome[i];
        }
        var exact = FisherExact.of(yes[1], 20 - yes[1], yes[0], 20 - yes[0]).pValue();
        var test = RandomisationTest.of(treated, outcome);
        var result = test.test(100_000, 3);
        assertThat(result.isExact()).isFalse();
        assertThat(result.pValue()).isCloseTo(exact, within(4 * result.monteCarloError() + 1e-4));
        try (var one = new ForkJoinPool(1);
                var two = new ForkJoinPool(2)) {
            assertThat(one.submit(() -> test.test(5_000, 3)).get())
                    .isEqualTo(two.submit(() -> test.test(5_000, 3)).get());
        }
        for (var i = 0; i < 40; i++) {
            outcome[i] = treated[i] ? 1_000 + i : i;
        }
        close(RandomisationTest.of(treated, outcome).test(999, 1).pValue(), 1 / 1_000.0);
    }

    @Test
    void theChanceIsSmallAsOftenAsPromised() {
        var random = new Random(5);
        var small = 0;
        var runs = 1_000;
        for (var run = 0; run < runs; run++) {
            var treated = new boolean[12];
            for (var left = 6; left > 0; ) {
                var place = random.nextInt(12);
                left -= treated[place] ? 0 : 1;
                treated[place] = true;
            }
            var outcome = random.doubles(12, -1, 1)
                    .map(value -> value * value * value)
                    .toArray();
            small += RandomisationTest.of(treated, outcome).test(999, 1).pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(small / (double) runs).isBetween(0.03, 0.065);
    }

    @Test
    void fishersTestEqualsR() {
        for (var row : ReferenceTable.read("exact/fisher-values").rows()) {
            var test = FisherExact.of((int) row[0], (int) row[1], (int) row[2], (int) row[3]);
            close(test.pValue(), row[4]);
            close(test.oddsRatio(), row[5]);
            close(test.interval(0.95).lower(), row[6]);
            close(test.interval(0.95).upper(), row[7]);
            var turned = FisherExact.of((int) row[2], (int) row[3], (int) row[0], (int) row[1]);
            close(turned.oddsRatio(), 1 / row[5]);
        }
    }

    @Test
    void sharesAndRatesEqualR() {
        for (var row : ReferenceTable.read("exact/binomial-values").rows()) {
            close(ExactCounts.sharePValue((int) row[0], (int) row[1], row[2]), row[3]);
            var interval = ExactCounts.shareInterval((int) row[0], (int) row[1], 0.95);
            close(interval.lower(), row[4]);
            close(interval.upper(), row[5]);
        }
        for (var row : ReferenceTable.read("exact/poisson-values").rows()) {
            close(ExactCounts.ratePValue((int) row[0], row[1], row[2]), row[3]);
            var interval = ExactCounts.rateInterval((int) row[0], row[1], 0.95);
            close(interval.lower(), row[4]);
            close(interval.upper(), row[5]);
        }
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() ->
                        RandomisationTest.of(new boolean[] {true, true, false}, new double[3], new int[] {1, 1, 2}))
                .hasMessageContaining("number of treated in the block of the unit is 2")
                .hasMessageContaining("row 3");
        assertThatThrownBy(() -> RandomisationTest.of(new boolean[] {true, false}, new double[] {0, Double.NaN}))
                .hasMessageContaining("row 2: outcome is NaN");
        assertThatThrownBy(() -> FisherExact.of(-1, 0, 0, 0)).hasMessageContaining("expected none below 0");
        assertThatThrownBy(() -> ExactCounts.shareInterval(3, 2, 0.95)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> ExactCounts.rateInterval(1, 0, 0.95)).hasMessageContaining("a time above 0");
        assertThatThrownBy(() -> ExactCounts.shareInterval(1, 2, 1)).hasMessageContaining("confidence level is 1.0");
    }

    private static void close(double actual, double expected) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            assertThat(Double.compare(actual, expected)).isZero();
            return;
        }
        assertThat(actual).isCloseTo(expected, within(ReferenceTable.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
