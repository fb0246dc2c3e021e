package nl.geland.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything Geland keeps: the database, its keys and the log. One running application at a time; the
 * lock is the operating system's and dies with the process that holds it.
 */
final class DataFolder implements AutoCloseable {

    /**
     * The folders this process holds. The operating system forgets a lock as soon as its process closes any channel on
     * the file, so a folder we hold ourselves is never opened a second time.
     */
    private static final Map<Path, Holder> HELD_HERE = new ConcurrentHashMap<>();

    private static final Set<StandardOpenOption> READ_AND_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path path;
    private @Nullable FileChannel lock;

    /** The folder at a path; it is made when it is missing. */
    DataFolder(Path path) {
        try {
            Files.createDirectories(path);
            this.path = path.toRealPath();
        } catch (IOException e) {
            throw new StartRefused(
                    StartRefused.USAGE,
                    Words.of(
                            "De gegevensmap %s is niet te maken of te lezen; kies een andere met --data.",
                            "The data folder %s cannot be made or read; choose another with --data.", path),
                    e);
        }
    }

    /**
     * Takes the folder for this process.
     *
     * @param holder what a second application may tell about us
     * @return null when the folder is ours now, else who holds it
     */
    synchronized @Nullable Holder take(Holder holder) {
        var here = HELD_HERE.putIfAbsent(path, holder);
        if (here != null) {
            return here;
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile(), READ_AND_WRITE);
            if (channel.tryLock() == null) {
                var other = Holder.parse(read(channel));
                release(channel);
                return other;
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(holder.format()), 0);
            channel.force(true);
            lock = channel;
            return null;
        } catch (IOException | OverlappingFileLockException e) {
            release(channel);
            throw new StartRefused(
                    StartRefused.USAGE,
                    Words.of(
                            "In de gegevensmap %s kan niet geschreven worden.",
                            "The data folder %s cannot be written to.", path),
                    e);
        }
    }

    private void release(@Nullable FileChannel channel) {
        HELD_HERE.remove(path);
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new IllegalStateException("Cannot close " + lockFile(), e);
            }
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(1024);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    Path path() {
        return path;
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    Path database() {
        return path.resolve("postgres");
    }

    /** Where the programs of the database server are unpacked. */
    Path programs() {
        return path.resolve("bin");
    }

    /** The log of the pages, or of a command: two processes never write in one file. */
    Path log(Arguments arguments) {
        return path.resolve("logs").resolve((arguments.web() ? "geland" : arguments.command()) + ".log");
    }

    /** The folder of passwords and keys, closed to everyone else. */
    Path keys() {
        var keys = path.resolve("keys");
        closeToOthers(keys);
        return keys;
    }

    /** Makes a folder when it is missing, and closes it to everyone but the owner. */
    static void closeToOthers(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot close the folder " + folder + " to others", e);
        }
    }

    /** Gives the folder free; the file stays, as the operating system's lock is all that counts. */
    @Override
    public synchronized void close() {
        var held = lock;
        if (held != null) {
            lock = null;
            release(held);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
