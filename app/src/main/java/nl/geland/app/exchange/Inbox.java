package nl.geland.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploaded files wait between the upload and its end: {@code DATA/inbox/RUN/FILE}, closed to everyone else, for a day at most. */
@Component
class Inbox {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final Clock clock;

    Inbox(@Value("${geland.data}") Path data, Clock clock) {
        this.folder = data.resolve("inbox").toAbsolutePath();
        this.clock = clock;
    }

    /** Puts an upload aside before its file has a number. */
    Path receive(InputStream upload) throws IOException {
        var place = closed(folder);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var file = Files.createTempFile(place, "upload-", ".csv", mine);
        try (var out = Files.newOutputStream(file)) {
            upload.transferTo(out);
        }
        return file;
    }

    /** Gives the file its place among those of its run. */
    void keep(Path received, long run, long file) throws IOException {
        closed(folder.resolve(Long.toString(run)));
        Files.move(received, place(run, file));
    }

    private static Path closed(Path place) throws IOException {
        Files.createDirectories(place);
        Files.setPosixFilePermissions(place, OURS);
        return place;
    }

    /** Where a file of a run waits, as long as it does. */
    Path place(long run, long file) {
        return folder.resolve(Long.toString(run)).resolve(file + ".csv");
    }

    /** Destroys one file of a run. */
    void destroy(long run, long file) {
        delete(place(run, file));
    }

    /** Destroys all files of a run. */
    void destroy(long run) {
        clear(folder.resolve(Long.toString(run)));
    }

    /** Destroys what waited longer than a day. */
    void destroyOld() {
        if (Files.notExists(folder)) {
            return;
        }
        var before = clock.instant().minus(KEPT);
        try (var places = Files.list(folder)) {
            for (var place : places.toList()) {
                if (Files.getLastModifiedTime(place).toInstant().isBefore(before)) {
                    clear(place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path place) {
        if (Files.notExists(place)) {
            return;
        }
        try (var all = Files.walk(place)) {
            all.sorted(Comparator.reverseOrder()).forEach(Inbox::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
