package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.geland.analysis.masking.ExactProgramme.Known;
import org.junit.jupiter.api.Test;

class ExactProgrammeTests {

    @Test
    void findsBoundsOfWhatSharesATotal() {
        var programme = new ExactProgramme(
                3,
                List.of(
                        known(29, 29, 1L, 1L, 0L),
                        known(60, 60, 1L, 1L, 1L),
                        known(31, 31, 0L, 0L, 1L),
                        known(4, 12, 1L, 0L, 0L)));
        assertThat(programme.highest(new long[] {1, 0, 0})).isEqualTo(12);
        assertThat(programme.lowest(new long[] {1, 0, 0})).isEqualTo(4);
        assertThat(programme.highest(new long[] {0, 1, 0})).isEqualTo(25);
        assertThat(programme.lowest(new long[] {0, 1, 1})).isEqualTo(48);
    }

    @Test
    void findsHalvesThatNoCountCanBe() {
        var programme = new ExactProgramme(
                3, List.of(known(0, 1, 1L, 1L, 0L), known(0, 1, 0L, 1L, 1L), known(0, 1, 1L, 0L, 1L)));
        assertThat(programme.highest(new long[] {1, 1, 1})).isEqualTo(1.5);
    }

    @Test
    void hasNoBoundWhereNothingIsKnown() {
        assertThat(new ExactProgramme(1, List.of()).highest(new long[] {1})).isInfinite();
        assertThat(new ExactProgramme(1, List.of()).lowest(new long[] {1})).isZero();
    }

    @Test
    void refusesWhatCannotBeTrue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactProgramme(1, List.of(known(1, 1, 1L), known(2, 3, 1L))));
    }

    private static Known known(long least, long most, Long... coefficients) {
        return new Known(List.of(coefficients), least, most);
    }
}
