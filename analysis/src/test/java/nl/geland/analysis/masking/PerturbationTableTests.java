package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbationTableTests {

    private static final double TIGHT = 1e-9;

    /**
     * The example of the vignette of R package ptable 1.0.0, "Introduction to the ptable-Package":
     * {@code create_cnt_ptable(D = 2, V = 1)}, values as printed there to four digits.
     */
    @Test
    void equalsTheExampleOfThePackagePtable() {
        var table = PerturbationTable.ofMaximumEntropy(2, 1, 0);
        var printed = within(5e-5);
        assertThat(table.chance(1, 0)).isCloseTo(0.3665, printed);
        assertThat(table.chance(1, 1)).isCloseTo(0.3665, printed);
        assertThat(table.chance(1, 2)).isCloseTo(0.1676, printed);
        assertThat(table.chance(1, 3)).isCloseTo(0.0995, printed);
        assertThat(table.variance(1)).isCloseTo(0.932, within(5e-4));
        assertThat(table.chance(2, 0)).isCloseTo(0.0638, printed);
        assertThat(table.chance(2, 2)).isCloseTo(0.383, within(5e-4));
        assertThat(table.variance(2)).isCloseTo(1, printed);
        assertThat(table.chance(0, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 0",
        "3, 1.5, 1",
        "5, 3, 2",
        "8, 3, 2",
        "4, 3, 9",
        "5, 10, 0",
        "10, 12, 9",
        "1, 0.5, 0",
        "3, 0.3, 3"
    })
    void keepsItsPromisesForEveryCount(int most, double variance, int blocked) {
        var table = PerturbationTable.ofMaximumEntropy(most, variance, blocked);
        for (var count = 0L; count <= 4L * (most + blocked); count++) {
            if (!table.has(count)) {
                assertThat(count).isBetween(1L, (long) blocked);
                assertThat(most).isLessThan(blocked);
                continue;
            }
            var i = count;
            var shown = LongStream.rangeClosed(count - most, count + most).toArray();
            assertThat(LongStream.of(shown).mapToDouble(j -> table.chance(i, j)).sum())
                    .isCloseTo(1, within(TIGHT));
            assertThat(LongStream.of(shown)
                            .mapToDouble(j -> (j - i) * table.chance(i, j))
                            .sum())
                    .as("mean at %d", count)
                    .isCloseTo(0, within(TIGHT));
            for (var j : shown) {
                assertThat(table.chance(count, j)).isBetween(0.0, 1.0);
                if (j < 0 || (j >= 1 && j <= blocked)) {
                    assertThat(table.chance(count, j)).isZero();
                }
            }
            if (count > blocked + most) {
                assertThat(table.variance(count)).isCloseTo(variance, within(1e-6));
            } else if (count > blocked) {
                assertThat(table.variance(count)).isLessThanOrEqualTo(variance + 1e-6);
            }
            assertThat(table.chance(count, count - most - 1)).isZero();
            assertThat(table.chance(count, count + most + 1)).isZero();
        }
    }

    @Test
    void chancesDoNotRiseWithTheSizeOfTheNoise() {
        var table = PerturbationTable.ofMaximumEntropy(5, 3, 2);
        for (var count = 3L; count < 20; count++) {
            for (var noise = 1; noise < 5; noise++) {
                assertThat(table.chance(count, count + noise + 1))
                        .isLessThanOrEqualTo(table.chance(count, count + noise) + TIGHT);
            }
        }
    }

    @Test
    void evenNoiseIsTheWidestOne() {
        var table = PerturbationTable.ofMaximumEntropy(3, 4, 0);
        assertThat(table.chance(50, 47)).isCloseTo(1 / 7.0, within(1e-6));
        assertThat(table.chance(50, 50)).isCloseTo(1 / 7.0, within(1e-6));
    }

    /** Mean and variance over drawn keys, judged by their own simulation error. */
    @Test
    void drawnNoiseHasTheMeanAndTheVarianceOfTheTable() {
        var table = PerturbationTable.ofMaximumEntropy(5, 3, 9);
        var random = new SplittableRandom(7);
        var draws = 200_000;
        for (var count : new long[] {10, 11, 13, 15, 25, 1000}) {
            var sum = 0.0;
            var squares = 0.0;
            var fourth = 0.0;
            for (var i = 0; i < draws; i++) {
                var noise = table.perturbed(count, RecordKey.draw(random).fraction()) - count;
                sum += noise;
                squares += (double) noise * noise;
                fourth += Math.pow((double) noise, 4);
            }
            var variance = table.variance(count);
            assertThat(sum / draws)
                    .as("mean at %d", count)
                    .isCloseTo(0, within(4 * Math.sqrt(variance / draws) + TIGHT));
            var error = Math.sqrt(Math.max(0, fourth / draws - variance * variance) / draws);
            assertThat(squares / draws).as("variance at %d", count).isCloseTo(variance, within(4 * error + TIGHT));
        }
    }

    @Test
    void nobodyStaysNobodyWhateverTheKey() {
        var table = PerturbationTable.ofMaximumEntropy(5, 3, 2);
        assertThat(table.perturbed(0, 0)).isZero();
        assertThat(table.perturbed(0, 0.999999)).isZero();
    }

    @Test
    void theLargestKeyStillHasANoise() {
        var table = PerturbationTable.ofMaximumEntropy(5, 3, 2);
        assertThat(table.perturbed(30, RecordKey.fraction(-1L))).isEqualTo(35);
        assertThat(RecordKey.fraction(-1L)).isLessThan(1);
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerturbationTable.ofMaximumEntropy(0, -1, 99))
                .withMessageContaining("largest noise is 0")
                .withMessageContaining("variance of the noise is -1")
                .withMessageContaining("largest blocked number is 99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerturbationTable.ofMaximumEntropy(2, 1, 9).perturbed(5, 0.5))
                .withMessageContaining("hide smaller ones first");
    }
}
