package nl.geland.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server inside the application: for a municipality that tries Geland or has no server of its own. It
 * listens on this machine only, asks everyone for a password, and writes to disk before it says yes.
 *
 * <p>Whoever makes one holds the lock of the data folder, so any server still running there was left behind by an
 * application that died; it is ended before a new one starts. A server that dies alone is started again on the same port,
 * so the connections of the application recover.
 */
final class DatabaseServer implements AutoCloseable {

    /** The database in the server. */
    static final String DATABASE = "geland";

    private static final Logger log = LoggerFactory.getLogger(DatabaseServer.class);
    private static final Duration PATIENCE_FOR_LEFTOVER = Duration.ofSeconds(15);
    private static final Duration PATIENCE_FOR_START = Duration.ofSeconds(60);
    private static final Duration WATCH_EVERY = Duration.ofMillis(500);
    private static final int ATTEMPTS = 3;

    private static final String APPLICATION_ROLE_LOGS_IN = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = 'geland_app') then
                    create role geland_app nosuperuser nocreatedb nocreaterole nobypassrls;
                end if;
                execute format('alter role geland_app login password %L', current_setting('geland.password'));
            end
            $$""";

    private final DataFolder folder;
    private final Postmaster postmaster;
    private DatabaseKeys keys;
    private @Nullable EmbeddedPostgres running;
    private @Nullable Thread watcher;
    private boolean closed;

    /** A server on a folder that this process holds; not started yet. */
    DatabaseServer(DataFolder folder) {
        this.folder = folder;
        this.postmaster = new Postmaster(folder.database());
        this.keys = DatabaseKeys.of(folder);
    }

    /** Ends what a dead application left behind, starts the server and watches it. */
    synchronized DatabaseAccess start() {
        if (!postmaster.end(PATIENCE_FOR_LEFTOVER)) {
            throw new StartRefused(
                    StartRefused.NO_DATABASE,
                    Words.of(
                            "De vorige databaseserver (proces %d) is nog niet klaar met stoppen; probeer het zo nog eens.",
                            "The previous database server (process %d) has not stopped yet; try again in a moment.",
                            postmaster.pid()));
        }
        var server = startWithRetries();
        running = server;
        keys = keys.onPort(server.getPort());
        keys.write(folder);
        createDatabase(server);
        watcher = Thread.ofVirtual().name("database-watcher").start(this::watch);
        return keys.access();
    }

    private EmbeddedPostgres startWithRetries() {
        var last = new IOException("not tried");
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return startOnce();
            } catch (IOException | IllegalStateException e) {
                last = e instanceof IOException io ? io : new IOException(e);
                log.warn("The database server did not start (attempt {} of {})", attempt, ATTEMPTS, e);
                postmaster.end(PATIENCE_FOR_LEFTOVER);
            }
        }
        throw new StartRefused(
                StartRefused.NO_DATABASE,
                Words.of(
                        "De database start niet. De reden staat in %s.",
                        "The database does not start. The reason is in %s.",
                        System.getProperty("geland.log", "geland.log")),
                last);
    }

    private EmbeddedPostgres startOnce() throws IOException {
        var passwordFile = DatabaseKeys.ownerOnly(folder.keys(), "initdb.password");
        try {
            Files.writeString(passwordFile, keys.ownerPassword());
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.database())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.programs().toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE_FOR_START)
                    .setPort(portToUse())
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", keys.ownerPassword())
                    .setConnectConfig("logServerErrorDetail", "false")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("timezone", "UTC")
                    .start();
            DataFolder.closeToOthers(folder.programs()); // unpacking opened it to everyone
            return server;
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** The port of this run, once there is one: the pool knows no other. */
    private int portToUse() {
        return running == null ? 0 : keys.port();
    }

    private void createDatabase(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            try (var password = connection.prepareStatement("select set_config('geland.password', ?, false)")) {
                password.setString(1, keys.applicationPassword());
                password.execute();
            }
            try (var statement = connection.createStatement()) {
                statement.execute(APPLICATION_ROLE_LOGS_IN);
                var missing = "select 1 where not exists (select from pg_database where datname = 'geland')";
                var isMissing = false;
                try (var answer = statement.executeQuery(missing)) {
                    isMissing = answer.next();
                }
                if (isMissing) {
                    statement.execute("create database geland");
                }
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    StartRefused.NO_DATABASE,
                    Words.of("De database laat ons niet binnen.", "The database does not let us in."),
                    e);
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.NANOSECONDS.sleep(WATCH_EVERY.toNanos());
                restartIfDead();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.error("The database server is down and does not start again; trying on", e);
            }
        }
    }

    private synchronized void restartIfDead() {
        if (closed || postmaster.alive()) {
            return;
        }
        log.warn("The database server died; starting it again");
        running = startWithRetries();
        log.warn("The database server is back on port {}", keys.port());
    }

    /** Stops the server in an orderly way; nothing of it stays behind. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (watcher != null) {
            watcher.interrupt();
        }
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        postmaster.end(PATIENCE_FOR_LEFTOVER);
    }

    /** Where the server keeps its data. */
    Path data() {
        return folder.database();
    }
}
