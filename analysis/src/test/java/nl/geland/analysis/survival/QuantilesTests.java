package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.geland.analysis.numerics.StandardNormal;
import org.junit.jupiter.api.Test;

class QuantilesTests {

    @Test
    void equalRType7() {
        var quantiles = Quantiles.of(Reference.data("quantiles").whole("value"));
        for (var row : Reference.values("quantiles").rows()) {
            assertThat(quantiles.at(row[0])).isCloseTo(row[1], within(Reference.TOLERANCE));
        }
    }

    @Test
    void ofOneValueAreThatValue() {
        var quantiles = Quantiles.of(new int[] {12});
        assertThat(quantiles.median()).isEqualTo(12);
        assertThat(quantiles.p90()).isEqualTo(12);
    }

    @Test
    void ofNothingAreUnknown() {
        assertThat(Quantiles.of(new double[0]).median()).isNaN();
    }

    @Test
    void refuseNumbersThatAreNone() {
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values refused: row 2: value is NaN, expected a finite number");
        assertThatThrownBy(() -> Quantiles.of(new int[] {1}).at(90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share is 90.0: expected 0 to 1");
    }

    @Test
    void ofTheNormalDistributionEqualR() {
        for (var row : Reference.values("standard-normal").rows()) {
            assertThat(StandardNormal.quantile(row[0])).isCloseTo(row[1], within(1e-14 * (1 + Math.abs(row[1]))));
        }
    }
}
