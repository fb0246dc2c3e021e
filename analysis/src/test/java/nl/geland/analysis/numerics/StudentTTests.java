package nl.geland.analysis.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the tables in Fisher and Yates (1963), table III. */
class StudentTTests {

    @ParameterizedTest
    @CsvSource({
        "1, .95, 12.706",
        "2, .95, 4.303",
        "3, .95, 3.182",
        "4, .90, 2.132",
        "5, .95, 2.571",
        "10, .99, 3.169",
        "19, .95, 2.093",
        "30, .95, 2.042",
        "120, .95, 1.980",
        "100000, .95, 1.960"
    })
    void equalsTheTables(int degrees, double level, double expected) {
        assertThat(StudentT.twoSided(level, degrees)).isCloseTo(expected, within(6e-4));
    }
}
