package nl.geland.browser;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it, so that a file can come in a month later. */
final class MovingClock extends Clock {

    private volatile Instant now;

    MovingClock(String moment) {
        now = Instant.parse(moment);
    }

    void moveTo(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Lets an application run on such a clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Running {

        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock("2026-03-02T09:00:00Z");
        }
    }
}
