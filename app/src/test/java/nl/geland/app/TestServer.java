package nl.geland.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one database server of a test run: it starts with the first test that asks, forgets everything at the end. */
public final class TestServer {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final String CLEAN_UP = """
            trap '' INT HUP TERM
            alive() { kill -0 "$1" && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status"; }
            while alive "$1"; do sleep 1; done
            server=$(head -n 1 "$2/postgres/postmaster.pid")
            if { cat "/proc/$server/cmdline" || ps -o args= -p "$server"; } | tr '\\0' ' ' | grep -qF "$2/postgres"; then
                kill -QUIT "$server"
                while alive "$server"; do sleep 1; done
            fi
            rm -rf "$2"
            """;

    private static final Path PLACE = place();
    private static final DatabaseAccess TEMPLATE = start();

    private TestServer() {}

    /**
     * A fresh copy of the migrated database.
     *
     * @return how to enter it, as owner and as application
     */
    public static synchronized Entrance copy() {
        var name = "copy_" + COPIES.incrementAndGet();
        JdbcClient.create(TEMPLATE.ownerOf("postgres"))
                .sql("create database " + name + " template geland strategy file_copy")
                .update();
        var url = TEMPLATE.url().substring(0, TEMPLATE.url().lastIndexOf('/') + 1) + name;
        return new Entrance(
                url,
                folder(name),
                TEMPLATE.owner().user(),
                TEMPLATE.owner().password(),
                TEMPLATE.application().user(),
                TEMPLATE.application().password());
    }

    /**
     * What is needed to enter a database in either role.
     *
     * @param data a folder for what an application keeps beside its database
     */
    public record Entrance(
            String url,
            Path data,
            String owner,
            String ownerPassword,
            String application,
            String applicationPassword) {}

    private static Path place() {
        try {
            return Files.createTempDirectory("geland-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createDirectories(PLACE.resolve("applications").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAccess start() {
        var folder = new DataFolder(PLACE);
        folder.take(new Holder(ProcessHandle.current().pid(), 0, Instant.now()));
        var server = DatabaseServer.forgetful(folder, PostgresPrograms.in(Path.of("target")));
        cleanUpAfterUs();
        var access = server.start();
        Migrations.run(access);
        return access;
    }

    /** A small process that outlives this one, so that nothing stays behind even when a test run is killed. */
    private static void cleanUpAfterUs() {
        var us = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("sh", "-c", CLEAN_UP, "clean-up", us, PLACE.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
