package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Caseload;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.trajectories.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day of the desk: that of the files, until a colleague writes down something of a later day. */
@RealDatabase
@SpringBootTest(classes = Geland.class, properties = "geland.data=target/test-data/desk-day")
@SuppressWarnings("NullAway.Init")
class DeskDayTests {

    private static final LocalDate CALENDAR = LocalDate.of(2026, 11, 26);

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Register register;

    @Autowired
    private Caseload caseload;

    private DeskDay day;

    @BeforeEach
    void aTownWithFilesOfLastMonth() {
        new HousedTown(access, jdbc, register, caseload);
        day = new DeskDay(register, jdbc, Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void offerOfTodayMovesTheDeskToTodayAndOneOfTheFutureDoesNot() {
        assertThat(day.today()).isEqualTo(HousedTown.TODAY);
        assertThat(day.latest()).isEqualTo(CALENDAR);
        offered("D1", CALENDAR.plusMonths(2));
        assertThat(day.today()).isEqualTo(HousedTown.TODAY);
        offered("D2", CALENDAR);
        assertThat(day.today()).isEqualTo(CALENDAR);
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
