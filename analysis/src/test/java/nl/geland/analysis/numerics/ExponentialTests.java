package nl.geland.analysis.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The exponential of many numbers beside the library's, and beside a series with forty digits. */
class ExponentialTests {

    @Test
    void liesWithinOneUnitInTheLastPlace() {
        var random = new Random(1);
        var numbers = random.doubles(2_000, -700, 700).toArray();
        var exponentials = numbers.clone();
        Exponential.of(exponentials, new double[exponentials.length], exponentials.length);
        for (var i = 0; i < numbers.length; i++) {
            var off = new BigDecimal(exponentials[i])
                    .subtract(precise(numbers[i]))
                    .doubleValue();
            assertThat(Math.abs(off) / Math.ulp(exponentials[i]))
                    .as("e to the power %s", numbers[i])
                    .isLessThan(1);
        }
    }

    @Test
    void isTheLibrarysToTheLastPlaceButOne() {
        var random = new Random(2);
        var numbers = random.doubles(1_000_000, -30, 30).toArray();
        var exponentials = numbers.clone();
        Exponential.of(exponentials, new double[exponentials.length], exponentials.length);
        for (var i = 0; i < numbers.length; i++) {
            var library = StrictMath.exp(numbers[i]);
            assertThat(Math.abs(exponentials[i] - library)).isLessThanOrEqualTo(Math.ulp(library));
        }
    }

    @Test
    void isExactAtZeroAndStopsAtTheFarthest() {
        var numbers = new double[] {0, -0.0, 1e9, -1e9, Double.NaN, 5};
        Exponential.of(numbers, new double[5], 5);
        assertThat(numbers).startsWith(1, 1);
        assertThat(numbers[2]).isCloseTo(Math.exp(700), withPercentage(1e-12));
        assertThat(numbers[3]).isCloseTo(Math.exp(-700), withPercentage(1e-12));
        assertThat(numbers[4]).isNaN();
        assertThat(numbers[5]).isEqualTo(5);
    }

    /** The series of a thousandth of a number, to the power of a thousand. */
    private static BigDecimal precise(double number) {
        var digits = new MathContext(60);
        var small = new BigDecimal(number).divide(BigDecimal.valueOf(1_000), digits);
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        for (var n = 1; n < 40; n++) {
            term = term.multiply(small, digits).divide(BigDecimal.valueOf(n), digits);
            sum = sum.add(term, digits);
        }
        return sum.pow(1_000, digits);
    }
}
