package nl.geland.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The process of a database server, as known from the {@code postmaster.pid} in its data. The file is PostgreSQL's own:
 * it is read, never removed, for a server that starts judges itself whether a file is stale.
 */
final class Postmaster {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** The process named in the file; 0 when there is none. */
    long pid() {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? 0
                    : Math.abs(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** Whether a server runs on this data. */
    boolean alive() {
        return process().isPresent();
    }

    /**
     * Asks a server on this data to stop, and waits until it has.
     *
     * @return false when it still runs after all patience
     */
    boolean end(Duration patience) {
        var process = process();
        if (process.isEmpty()) {
            return true;
        }
        process.get().destroy();
        var deadline = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private java.util.Optional<ProcessHandle> process() {
        var pid = pid();
        return pid == 0 ? java.util.Optional.empty() : ProcessHandle.of(pid).filter(this::isOurs);
    }

    /** A process id is used again after a while: only a postgres on this very data is ours. */
    private boolean isOurs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        var info = process.info();
        var commandLine = info.commandLine().orElse("")
                + String.join(" ", info.arguments().orElse(new String[0]));
        return info.command().orElse(commandLine).toLowerCase(Locale.ROOT).contains("postgres")
                && commandLine.contains(data.toString());
    }
}
