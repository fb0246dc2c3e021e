package nl.geland.app.perspectives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days of the desk. It lives in the present, also where the files of the register are seen from a fixed day: people wait for an answer
 * now.
 */
@Component
final class DeskCalendar {

    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(MUNICIPAL_TIME));
    }

    /** The day of a moment, here. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MUNICIPAL_TIME);
    }

    /** The moment at noon, so many days ago. */
    Instant daysAgo(int days) {
        return today().minusDays(days).atTime(12, 0).atZone(MUNICIPAL_TIME).toInstant();
    }

    /** By when an obstacle that is given an owner today is answered, as decided at the latest before today. */
    LocalDate answerBy() {
        var weeks = jdbc.sql("""
                select value from perspectives.desk_setting where name = 'answer-weeks' and valid_from <= :today
                order by valid_from desc limit 1
                """).param("today", today()).query(Integer.class).single();
        return today().plusWeeks(weeks);
    }
}
