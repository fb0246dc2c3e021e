package nl.geland.app.studies;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The moments and days of studies, in the time of the Netherlands. */
@Component
final class Calendar {

    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    Calendar(Clock clock) {
        this.clock = clock;
    }

    /** As it stands at noon of a day. */
    static Calendar on(LocalDate day) {
        return new Calendar(Clock.fixed(day.atTime(12, 0).atZone(MUNICIPAL_TIME).toInstant(), MUNICIPAL_TIME));
    }

    Instant now() {
        return clock.instant();
    }

    /** Now, as a parameter of a statement. */
    Timestamp stamp() {
        return Timestamp.from(now());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(MUNICIPAL_TIME));
    }
}
