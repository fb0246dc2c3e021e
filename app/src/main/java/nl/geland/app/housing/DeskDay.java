package nl.geland.app.housing;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.geland.app.trajectories.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The day on which the desk of homes stands. Files are seen from the day of the register (<i>peildatum</i>), which can lie behind the calendar;
 * as soon as a colleague writes down something of a later day, the desk stands on that day, so that what was done today also counts today.
 */
@Component
final class DeskDay {

    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");

    private final Register register;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeskDay(Register register, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last day that files tell of; empty where they are seen from today. */
    Optional<LocalDate> files() {
        return Optional.of(register.referenceDate()).filter(day -> day.isBefore(latest()));
    }

    /** The day that counts as today. */
    LocalDate today() {
        var reference = register.referenceDate();
        var latest = latest();
        return latest.equals(reference)
                ? reference
                : written(latest).filter(day -> day.isAfter(reference)).orElse(reference);
    }

    /** The last day that somebody can tell something of: that of the calendar, or of the register where that lies ahead. */
    LocalDate latest() {
        var reference = register.referenceDate();
        var calendar = LocalDate.now(clock.withZone(MUNICIPAL_TIME));
        return calendar.isAfter(reference) ? calendar : reference;
    }

    /** The last day up to another of which a colleague wrote something down. */
    private Optional<LocalDate> written(LocalDate latest) {
        return jdbc.sql("""
                select max(told.day) as day from housing.offering_now n cross join lateral (values (n.offered_on), (n.key_on)) told (day)
                where n.version > 0 and told.day <= :latest
                """)
                .param("latest", latest)
                .query((ResultSet row, int n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }
}
