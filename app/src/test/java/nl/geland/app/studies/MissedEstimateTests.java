package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimate of missed words, beside the exact limits of a Poisson mean: half the chi-square quantiles with 2n and 2n + 2 degrees of freedom. */
class MissedEstimateTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 3.6889", "1, 0.0253, 5.5716", "2, 0.2422, 7.2247", "5, 1.6235, 11.6683", "10, 4.7954, 18.3904"})
    void boundsAreThoseOfTheExactInterval(int seen, double least, double most) {
        var estimate = new MissedEstimate(seen, 100, 1000);
        assertThat(estimate.missed()).isEqualTo(10.0 * seen);
        assertThat(estimate.least()).isCloseTo(10 * least, within(0.001));
        assertThat(estimate.most()).isCloseTo(10 * most, within(0.001));
    }

    @Test
    void whatWasWhollyLookedAtNeedsNoEstimate() {
        var whole = new MissedEstimate(2, 7, 7);
        assertThat(whole.least()).isEqualTo(2);
        assertThat(whole.most()).isEqualTo(2);
        assertThat(new MissedEstimate(0, 0, 0).isKnown()).isFalse();
        assertThatThrownBy(() -> new MissedEstimate(0, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneInTenTurnsIsDrawnAtLeastThreeAndTheSameByTheSameSeed() {
        assertThat(SecondLooks.drawn(95, 7)).hasSize(10).isSorted().isEqualTo(SecondLooks.drawn(95, 7));
        assertThat(SecondLooks.drawn(8, 7)).hasSize(3);
        assertThat(SecondLooks.drawn(2, 7)).containsExactly(1, 2);
        assertThat(SecondLooks.drawn(95, 8)).isNotEqualTo(SecondLooks.drawn(95, 7));
    }
}
