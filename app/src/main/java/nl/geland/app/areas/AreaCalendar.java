package nl.geland.app.areas;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/** The days of the neighbourhoods: the present, also where the files of the register are seen from a fixed day. */
@Component
final class AreaCalendar {

    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    AreaCalendar(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(MUNICIPAL_TIME));
    }

    /** Monday of this week. */
    LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The moment at noon, so many days ago. */
    Instant noon(int daysAgo) {
        return today().minusDays(daysAgo).atTime(12, 0).atZone(MUNICIPAL_TIME).toInstant();
    }

    /** The day of a moment, here. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MUNICIPAL_TIME);
    }
}
