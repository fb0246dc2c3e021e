package nl.geland.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from our own jars into a folder. They refuse to run as the administrator of the
 * machine; for root they run as someone without rights.
 */
final class PostgresPrograms {

    /** The version in our jars; a test holds it equal to what the server says. */
    static final String VERSION = "18.6";

    /** After a crash the server first replays what it wrote down; a server that fails says so at once. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private static final int OWNER_EXECUTES = 0b001_000_000;
    private static final int NOBODY = 65_534;

    private final Path folder;
    private final AsUser asUser;

    private PostgresPrograms(Path folder, AsUser asUser) {
        this.folder = folder;
        this.asUser = asUser;
    }

    /** How a program is started so that it does not run as root. */
    private enum AsUser {
        /** We are not root. */
        OURSELVES,
        /** In a user namespace of its own, where files stay ours. */
        NAMESPACE,
        /** As {@code nobody}, who must own the files it writes; for containers without user namespaces. */
        NOBODY;

        List<String> prefix() {
            return switch (this) {
                case OURSELVES -> List.of();
                case NAMESPACE -> List.of("unshare", "-U");
                case NOBODY ->
                    List.of(
                            "setpriv",
                            "--reuid=" + PostgresPrograms.NOBODY,
                            "--regid=" + PostgresPrograms.NOBODY,
                            "--clear-groups");
            };
        }
    }

    /** Unpacks the programs below a folder, unless they are there already. */
    static PostgresPrograms in(Path parent) {
        var folder = parent.resolve("postgresql-" + VERSION);
        try {
            Files.createDirectories(parent);
            if (!Files.isDirectory(folder)) {
                var fresh =
                        parent.resolve("unpacking-" + ProcessHandle.current().pid());
                delete(fresh);
                unpack(fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresPrograms(folder, asUser(folder));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot unpack PostgreSQL into " + parent, e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("An entry of our own archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(parentOf(path));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    var mode = (entry.getMode() & OWNER_EXECUTES) == 0 ? "rw-r--r--" : "rwxr-xr-x";
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
                }
            }
        }
    }

    private static Path parentOf(Path path) throws IOException {
        var parent = path.getParent();
        if (parent == null) {
            throw new IOException("No folder for " + path);
        }
        return parent;
    }

    private static InputStream archive() throws IOException {
        var mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        var arm = System.getProperty("os.arch", "").equals("aarch64");
        var name = "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
        var archive = PostgresPrograms.class.getResourceAsStream(name);
        if (archive == null) {
            throw new StartRefused(
                    StartRefused.NO_DATABASE,
                    Words.of(
                            "Voor dit soort machine zit er geen PostgreSQL in Geland; wijs er zelf een aan met GELAND_DB_URL.",
                            "Geland brings no PostgreSQL for this kind of machine; name one with GELAND_DB_URL."));
        }
        return archive;
    }

    private static AsUser asUser(Path ours) throws IOException {
        if (!Files.getAttribute(ours, "unix:uid").equals(0)) {
            return AsUser.OURSELVES;
        }
        try {
            if (!run(List.of("unshare", "-U", "id", "-u")).strip().equals("0")) {
                return AsUser.NAMESPACE;
            }
        } catch (IOException e) {
            return AsUser.NOBODY; // user namespaces are not for us, as in most containers
        }
        return AsUser.NOBODY;
    }

    /** Makes a new, empty cluster in a folder; one that was broken off halfway is thrown away. */
    void initialise(Path data, String ownerPassword, Path scratch) throws IOException {
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        delete(fresh);
        DataFolder.closeToOthers(fresh);
        var passwordFile = DatabaseKeys.ownerOnly(scratch, ".initdb");
        try {
            Files.writeString(passwordFile, ownerPassword);
            handOver(fresh);
            handOver(passwordFile);
            program(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8");
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param settings what follows {@code postgres} on its command line, in the syntax of a shell
     * @throws IOException when it does not start; the message holds what it said
     */
    void start(Path data, List<String> settings) throws IOException {
        program(
                "pg_ctl",
                "--pgdata=" + data,
                "--log=" + data.resolve("server.log"),
                "--options=" + String.join(" ", settings),
                "--wait",
                "--timeout=" + RECOVERY.toSeconds(),
                "start");
    }

    /** Stops a server: sessions end, what they wrote is kept. */
    void stop(Path data, long patienceInSeconds) throws IOException {
        program("pg_ctl", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=" + patienceInSeconds, "stop");
    }

    private void handOver(Path path) throws IOException {
        if (asUser == AsUser.NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY);
        }
    }

    private String program(String name, String... arguments) throws IOException {
        var line = new ArrayList<>(asUser.prefix());
        line.add(folder.resolve("bin").resolve(name).toString());
        line.addAll(List.of(arguments));
        return run(line);
    }

    private static String run(List<String> line) throws IOException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(RECOVERY.toSeconds() + 60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("%s failed: %s".formatted(line.getFirst(), said.strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + line.getFirst(), e);
        }
        return said;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
