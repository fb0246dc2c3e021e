package nl.geland.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one database server of a test run: it starts with the first test that asks, forgets everything at the end. */
public final class TestServer {

    private static final AtomicInteger COPIES = new AtomicInteger();
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
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            folder.close();
                            delete(PLACE);
                        },
                        "test-server-goodbye"));
        var access = server.start();
        Migrations.run(access);
        return access;
    }

    private static void delete(Path place) {
        try (var paths = Files.walk(place)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
