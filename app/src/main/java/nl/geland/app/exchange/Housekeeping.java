package nl.geland.app.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.geland.app.identity.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of runs that a restart interrupted that they were, and destroys what was kept long enough. */
@Component
@ConditionalOnWebApplication
class Housekeeping implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration KEPT = Duration.ofHours(24);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());
    private final Access access;
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final RejectedRows rejectedRows;
    private final Clock clock;

    Housekeeping(Access access, JdbcClient jdbc, Inbox inbox, RejectedRows rejectedRows, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.rejectedRows = rejectedRows;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        access.asSystem("import", () -> {
            jdbc.sql("""
                            update exchange.run set state = 'INTERRUPTED', finished_at = :now
                            where origin = 'PAGE' and state in ('CHECKING', 'ACCEPTING')""").param("now", Timestamp.from(clock.instant())).update();
        });
        var _ = clockwork.scheduleWithFixedDelay(this::tidy, 0, 1, TimeUnit.HOURS);
    }

    private void tidy() {
        try {
            tidyNow();
        } catch (RuntimeException e) {
            LOG.warn("The inbox could not be tidied; the next try is in an hour", e);
        }
    }

    void tidyNow() {
        inbox.destroyOld();
        var before = Timestamp.from(clock.instant().minus(KEPT));
        access.asSystem("import", () -> {
            rejectedRows.forgetExpired();
            jdbc.sql("""
                            update exchange.run set state = 'EXPIRED' where origin = 'PAGE' and started_at < :before
                                and state in ('QUESTIONS', 'CHECKED', 'REFUSED', 'INTERRUPTED', 'CANCELLED', 'FAILED')""").param("before", before).update();
            jdbc.sql("""
                            update exchange.run set state = 'INTERRUPTED' where origin = 'COMMAND' and started_at < :before
                                and state = 'CHECKING'""").param("before", before).update();
            jdbc.sql("""
                            delete from exchange.file_column c using exchange.file f, exchange.run r
                            where f.id = c.file and r.id = f.run and r.started_at < :before
                                and r.state not in ('CHECKING', 'ACCEPTING', 'ACCEPTED')
                                and not exists (select from exchange.rejected_row j where j.file = f.id)""").param("before", before).update();
        });
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
