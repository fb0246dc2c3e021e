package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.geland.app.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a rent suits, by the norms as the database holds them. */
@RealDatabase(own = false)
class SuitableCheckTests {

    private final JdbcClient jdbc;

    SuitableCheckTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void cutOffGoesBySizeOfTheHouseholdAndDayAndSaysWhatItDoesNotKnow() {
        var norms = new Norms(jdbc);
        var day = LocalDate.of(2025, 6, 1);
        assertThat(norms.cutOffRent(2, day).orElseThrow().value()).isEqualByComparingTo("682.96");
        assertThat(norms.cutOffRent(3, day).orElseThrow().value()).isEqualByComparingTo("731.93");
        assertThat(SuitableCheck.of(68_296L, norms.cutOffRent(2, day)).verdict())
                .isEqualTo(SuitableCheck.Verdict.FITS);
        assertThat(SuitableCheck.of(68_297L, norms.cutOffRent(2, day)).tooDear())
                .isTrue();
        assertThat(SuitableCheck.of(68_297L, norms.cutOffRent(3, day)).tooDear())
                .isFalse();
        assertThat(SuitableCheck.of(null, norms.cutOffRent(1, day)).verdict())
                .isEqualTo(SuitableCheck.Verdict.RENT_UNKNOWN);
        assertThat(SuitableCheck.of(1L, norms.cutOffRent(1, day.minusYears(5))).verdict())
                .isEqualTo(SuitableCheck.Verdict.NORM_UNKNOWN);
    }
}
