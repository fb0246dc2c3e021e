package nl.geland.analysis.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chances of chi-squared statistics: those of R 4.2.2, {@code pchisq(statistic, degrees, lower.tail = FALSE)}, and its edges. */
class ChiSquaredTests {

    @ParameterizedTest
    @CsvSource({
        "3.8,1,0.051252582857369319",
        "12.5,7,0.08526927515826925",
        "90,3,2.1905701192853114e-19",
        "0.2,2,0.90483741803595952"
    })
    void givesTheNumbersOfR(double statistic, int degrees, double expected) {
        assertThat(new ChiSquared(statistic, degrees).pValue()).isCloseTo(expected, within(1e-12 * expected));
    }

    /** An estimate without error, such as of an outcome that is the same for all with the measure, lies endlessly many errors from 0. */
    @Test
    void anEndlessStatisticHasNoChance() {
        assertThat(new ChiSquared(Double.POSITIVE_INFINITY, 1).pValue()).isZero();
        assertThat(StudentT.beyond(Double.NEGATIVE_INFINITY, 5)).isZero();
    }

    @Test
    void whatCannotBeTestedHasNoChanceToTell() {
        assertThat(new ChiSquared(Double.NaN, 1).pValue()).isNaN();
        assertThat(new ChiSquared(3, 0).pValue()).isNaN();
        assertThat(new ChiSquared(0, 2).pValue()).isEqualTo(1);
    }
}
