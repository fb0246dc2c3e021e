package nl.geland.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * The whole import of many towns beside PostgreSQL's own {@code COPY} of the same cleaned rows into the same tables, with the same indexes and
 * constraints, in one run on one server. The import runs in a JVM of its own with a heap of 1 GiB, beside a running application.
 *
 * <p>Arguments: the unpacked application ({@code geland.jar}), the sample folder, a folder to work in, the number of towns.
 */
public final class ImportBesideCopy {

    private static final List<String> TABLES = List.of(
            "trajectories.source",
            "trajectories.newcomer",
            "trajectories.household",
            "trajectories.profile",
            "trajectories.spell",
            "trajectories.event",
            "housing.quota_target",
            "housing.dwelling",
            "housing.offer",
            "housing.seeker",
            "civic.duty",
            "civic.lesson_hours",
            "civic.exam",
            "livelihood.benefit",
            "livelihood.job",
            "offers.participation",
            "casework.contact");

    private final Path jar;
    private final Path work;

    private ImportBesideCopy(Path jar, Path work) {
        this.jar = jar;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[2]);
        var towns = Integer.parseInt(arguments[3]);
        var files = work.resolve("files");
        var rows = ManyTowns.write(Path.of(arguments[1]), files, towns);
        new ImportBesideCopy(Path.of(arguments[0]), work).run(files, rows);
    }

    @SuppressWarnings("SystemOut")
    private void run(Path files, long rows) throws Exception {
        var data = work.resolve("data");
        var server = start(data);
        try {
            var imported = time(() -> geland(List.of("import", files.toString(), "--data", data.toString())));
            try (var owner = owner(data)) {
                var copied = copyBesides(owner);
                System.out.printf(
                        Locale.ROOT,
                        "rows in files %d; import %.1f s (%.0f rows/s); COPY of the cleaned rows %.1f s; ratio %.2f%n",
                        rows,
                        seconds(imported),
                        rows / seconds(imported),
                        seconds(copied),
                        seconds(imported) / seconds(copied));
            }
        } finally {
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private Process start(Path data) throws IOException, InterruptedException {
        var log = work.resolve("serve.log").toFile();
        var server = new ProcessBuilder(
                        java(List.of("serve", "--data", data.toString(), "--port", "18087"), "-Xmx512m"))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        while (!Files.readString(log.toPath()).contains("18087")) {
            if (server.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The application did not start; see " + log);
            }
        }
        return server;
    }

    private void geland(List<String> arguments) throws IOException, InterruptedException {
        var code = new ProcessBuilder(java(arguments, "-Xmx1g"))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("import.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "The import ended with code " + code + "; see " + work.resolve("import.log"));
        }
    }

    private List<String> java(List<String> arguments, String heap) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    /** Writes every table out, empties them all, and times COPY putting the rows back in one transaction. */
    private Duration copyBesides(Connection owner) throws Exception {
        owner.setAutoCommit(false);
        for (var table : TABLES) {
            try (var out = Files.newOutputStream(work.resolve(table + ".copy"))) {
                copyOut(owner, table, out);
            }
        }
        truncate(owner);
        owner.commit();
        return time(() -> {
            for (var table : TABLES) {
                try (var in = Files.newInputStream(work.resolve(table + ".copy"))) {
                    copyIn(owner, table, in);
                }
            }
            owner.commit();
        });
    }

    private static void copyOut(Connection owner, String table, OutputStream out) throws SQLException, IOException {
        owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
    }

    private static void copyIn(Connection owner, String table, InputStream in) throws SQLException, IOException {
        owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in);
    }

    private static void truncate(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES) + " cascade");
        }
    }

    private static Connection owner(Path data) throws IOException, SQLException {
        var keys = new Properties();
        try (var file = Files.newInputStream(data.resolve("keys").resolve("database.properties"))) {
            keys.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + keys.getProperty("port") + "/geland",
                "postgres",
                keys.getProperty("postgres"));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Duration time(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
