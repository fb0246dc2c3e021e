package nl.geland.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(15);
    private static final Duration PATIENCE_TO_START = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** What is said on the command line wins from every file. The log names no row: terse, and no statements. */
    private static final List<String> SETTINGS = List.of(
            "-c listen_addresses=127.0.0.1",
            "-c unix_socket_directories=''",
            "-c password_encryption=scram-sha-256",
            "-c timezone=UTC",
            "-c log_timezone=UTC",
            "-c client_connection_check_interval=10s", // work that nobody waits for any more ends
            "-c log_checkpoints=off",
            "-c log_min_messages=log",
            "-c log_min_error_statement=panic",
            "-c log_error_verbosity=terse");

    private static final List<String> DURABLE =
            List.of("-c fsync=on", "-c synchronous_commit=on", "-c full_page_writes=on");

    private static final List<String> FORGETFUL =
            List.of("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off", "-c max_connections=300");

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
    private final List<String> durability;
    private final PostgresPrograms programs;
    private DatabaseKeys keys;
    private @Nullable Thread watcher;
    private boolean closed;

    private DatabaseServer(DataFolder folder, PostgresPrograms programs, List<String> durability) {
        this.folder = folder;
        this.programs = programs;
        this.postmaster = new Postmaster(folder.database());
        this.keys = DatabaseKeys.of(folder);
        this.durability = durability;
    }

    /** A server on a folder that this process holds; not started yet. */
    static DatabaseServer durable(DataFolder folder, PostgresPrograms programs) {
        return new DatabaseServer(folder, programs, DURABLE);
    }

    /** A fast server for tests, which forgets everything when the machine stops. */
    static DatabaseServer forgetful(DataFolder folder, PostgresPrograms programs) {
        return new DatabaseServer(folder, programs, FORGETFUL);
    }

    /** Ends what a dead application left behind, starts the server and watches it. */
    synchronized DatabaseAccess start() {
        if (postmaster.alive()) {
            log.info("Ending the database server that a dead application left behind, process {}", postmaster.pid());
            stop();
        }
        try {
            if (!Files.exists(folder.database().resolve("PG_VERSION"))) {
                programs.initialise(folder.database(), keys.ownerPassword(), folder.path());
            }
        } catch (IOException e) {
            throw refused(e);
        }
        keys = keys.onPort(freePort(keys.port()));
        keys.write(folder);
        startWithPatience();
        prepare();
        watcher = Thread.ofVirtual().name("database-watcher").start(this::watch);
        return keys.access();
    }

    /** A server that was killed holds on to its memory until its last child is gone: so more than one attempt. */
    private void startWithPatience() {
        var settings = new ArrayList<>(List.of("-p " + keys.port()));
        settings.addAll(SETTINGS);
        settings.addAll(durability);
        var deadline = System.nanoTime() + PATIENCE_TO_START.toNanos();
        while (true) {
            try {
                programs.start(folder.database(), settings);
                return;
            } catch (IOException e) {
                log.info("The database server did not start", e);
                if (System.nanoTime() > deadline || !pause()) {
                    throw refused(e);
                }
                if (postmaster.alive()) {
                    stop(); // the dead application was just starting one
                }
            }
        }
    }

    private StartRefused refused(IOException cause) {
        return new StartRefused(
                StartRefused.NO_DATABASE,
                Words.of(
                        "De database start niet. De reden staat in %s en in %s.",
                        "The database does not start. The reason is in %s and in %s.",
                        System.getProperty("geland.log", "geland.log"),
                        folder.database().resolve("server.log")),
                cause);
    }

    private static int freePort(int wish) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wish));
            return probe.getLocalPort();
        } catch (IOException e) {
            if (wish == 0) {
                throw new UncheckedIOException("This machine has no free port", e);
            }
            return freePort(0);
        }
    }

    private void prepare() {
        var owner = keys.access().ownerOf("postgres");
        try (var connection = owner.getConnection();
                var password = connection.prepareStatement("select set_config('geland.password', ?, false)");
                var statement = connection.createStatement()) {
            password.setString(1, keys.applicationPassword());
            password.execute();
            statement.execute(APPLICATION_ROLE_LOGS_IN);
            boolean isMissing;
            try (var answer = statement.executeQuery(
                    "select 1 where not exists (select from pg_database where datname = 'geland')")) {
                isMissing = answer.next();
            }
            if (isMissing) {
                statement.execute("create database geland");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    StartRefused.NO_DATABASE,
                    Words.of(
                            "De database laat ons niet binnen: hoort %s bij deze gegevens?",
                            "The database does not let us in: does %s belong to these data?", folder.keys()),
                    e);
        }
    }

    private void watch() {
        while (pause()) {
            try {
                restartIfDead();
            } catch (StartRefused e) {
                log.error("The database server is down and does not start again; trying on", e);
            }
        }
    }

    private synchronized void restartIfDead() {
        if (closed || postmaster.alive()) {
            return;
        }
        log.warn("The database server died; starting it again");
        startWithPatience();
        log.warn("The database server is back");
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
        if (postmaster.alive()) {
            stop();
        }
    }

    private void stop() {
        try {
            programs.stop(folder.database(), PATIENCE_TO_STOP.toSeconds());
        } catch (IOException e) {
            if (postmaster.alive()) {
                throw new StartRefused(
                        StartRefused.NO_DATABASE,
                        Words.of(
                                "De databaseserver (proces %d) is nog niet klaar met stoppen; probeer het zo nog eens.",
                                "The database server (process %d) has not stopped yet; try again in a moment.",
                                postmaster.pid()),
                        e);
            }
        }
    }
}
