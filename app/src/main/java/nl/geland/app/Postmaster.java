package nl.geland.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process of a database server, as named in the {@code postmaster.pid} of its data. The file is PostgreSQL's own: it
 * is read, never removed, for a server that starts judges itself whether a file is stale.
 */
final class Postmaster {

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** The process named in the file; 0 when there is none. */
    long pid() {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** Whether a server runs on this data. A process id is used again after a while, so its command line must fit. */
    boolean alive() {
        var pid = pid();
        return pid > 0 && ProcessHandle.of(pid).filter(this::isOurs).isPresent();
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        var arguments = String.join(" ", info.arguments().orElse(new String[0]));
        var commandLine = info.commandLine().orElse("") + " " + arguments;
        return process.isAlive() && commandLine.contains("postgres") && commandLine.contains(data.toString());
    }
}
