package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.geland.app.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rooms beside people, by the assumption as the database holds it. */
@RealDatabase(own = false)
class RoomCheckTests {

    private final Norms norms;

    RoomCheckTests(JdbcClient jdbc) {
        norms = new Norms(jdbc);
    }

    @Test
    void tightIsOneMoreThanTheRoomsAndOneAndNothingIsSaidWhereNothingIsKnown() {
        var over = norms.personsOverRooms(LocalDate.of(2026, 10, 31)).orElseThrow();
        assertThat(over.markKey()).isEqualTo("housing.mark.a");
        assertThat(new RoomCheck(2, 3, over).tight()).isFalse();
        assertThat(new RoomCheck(2, 4, over).tight()).isTrue();
        assertThat(new RoomCheck(2, 4, over).holds()).isEqualTo(3);
        assertThat(new RoomCheck(null, 9, over).tight()).isFalse();
        assertThat(new RoomCheck(1, 9, null).tight()).isFalse();
        assertThat(norms.personsOverRooms(LocalDate.of(2013, 12, 31))).isEmpty();
    }
}
