package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.geland.app.identity.Access;
import nl.geland.app.trajectories.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day of the desk: that of the files, until a colleague writes down something of a later day. */
@InHousedTown
class DeskDayTests {

    private final Access access;
    private final JdbcClient jdbc;
    private final Register register;
    private final DeskDay day;

    DeskDayTests(
            @Autowired Access access,
            @Autowired JdbcClient jdbc,
            @Autowired Register register,
            @Autowired HousedTown filesOfLastMonth,
            @Autowired DeskDay day) {
        this.access = access;
        this.jdbc = jdbc;
        this.register = register;
        this.day = day;
    }

    @Test
    void offerOfTodayMovesTheDeskToTodayAndOneOfTheFutureDoesNot() {
        assertThat(day.today()).isEqualTo(HousedTown.TODAY);
        assertThat(day.latest()).isEqualTo(CalendarOfTheTown.TODAY);
        offered("D1", CalendarOfTheTown.TODAY.plusMonths(2));
        assertThat(day.today()).isEqualTo(HousedTown.TODAY);
        offered("D2", CalendarOfTheTown.TODAY);
        assertThat(day.today()).isEqualTo(CalendarOfTheTown.TODAY);
        assertThat(new DeskDay(register, jdbc, Clock.fixed(Instant.parse("2026-01-01T10:00:00Z"), ZoneOffset.UTC))
                        .latest())
                .as("files of after the calendar")
                .isEqualTo(HousedTown.TODAY);
    }

    private void offered(String dwelling, LocalDate on) {
        access.asSystem("import", () -> {
            jdbc.sql("""
                    with home as (insert into housing.home (dwelling) values (:dwelling)),
                        household as (insert into trajectories.household (id, household_number) values (uuidv7(), :dwelling) returning id)
                    select id from household
                    """).params(Map.of("dwelling", dwelling)).query().listOfRows();
            jdbc.sql("""
                    insert into housing.offering (household, dwelling, offered_on, version)
                    select h.id, :dwelling, :on, 1 from trajectories.household h where h.household_number = :dwelling
                    """).params(Map.of("dwelling", dwelling, "on", on)).update();
        });
    }
}
