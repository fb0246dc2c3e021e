package nl.geland.app.housing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that runs on from the morning of one day, whatever day it is: some days after the last day that files tell of. */
@TestConfiguration(proxyBeanMethods = false)
class CalendarOfTheTown {

    /** The day of the calendar. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

    @Bean
    @Primary
    Clock townClock() {
        var system = Clock.systemUTC();
        return Clock.offset(system, Duration.between(system.instant(), Instant.parse(TODAY + "T08:00:00Z")));
    }
}
