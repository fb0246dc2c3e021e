package nl.geland.app.exchange;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the work of an import, also while the database is at it: breaks off the statement that runs when time is up or when somebody
 * ended the run.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration EVERY = Duration.ofMillis(100);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-watch").factory());
    private final PGConnection connection;
    private final Duration atMost;
    private final Progress progress;
    private final long begun = System.nanoTime();

    Watch(PGConnection connection, Duration atMost, Progress progress) {
        this.connection = connection;
        this.atMost = atMost;
        this.progress = progress;
        var _ = clockwork.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (isLate() || progress.cancelled()) {
            try {
                connection.cancelQuery();
            } catch (SQLException e) {
                LOG.warn("A statement of an import could not be broken off; the next try follows", e);
            }
        }
    }

    private boolean isLate() {
        return System.nanoTime() - begun > atMost.toNanos();
    }

    /** What a fault of the work means: that it was broken off, and why, or just itself. */
    RuntimeException meaning(RuntimeException fault) {
        if (progress.cancelled()) {
            return new Intake.Cancelled();
        }
        return isLate() ? new Refusal("too-slow", atMost.toSeconds()) : fault;
    }

    /** Leaves the connection alone; what was asked of the database before has arrived there. */
    @Override
    public void close() {
        clockwork.close();
    }
}
