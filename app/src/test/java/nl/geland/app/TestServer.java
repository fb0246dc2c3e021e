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
                TEMPLATE.owner().user(),
                TEMPLATE.owner().password(),
                TEMPLATE.application().user(),
                TEMPLATE.application().password());
    }

    /** What is needed to enter a database in either role. */
    public record Entrance(
            String url, String owner, String ownerPassword, String application, String applicationPassword) {}

    private static DatabaseAccess start() {
        try {
            var place = Files.createTempDirectory("geland-test-");
            var folder = new DataFolder(place);
            folder.take(new Holder(ProcessHandle.current().pid(), 0, Instant.now()));
            var server = DatabaseServer.forgetful(folder, PostgresPrograms.in(Path.of("target")));
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                server.close();
                                folder.close();
                                delete(place);
                            },
                            "test-server-goodbye"));
            var access = server.start();
            Migrations.run(access);
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
