package nl.geland.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How long things took in a run of the tests, left in {@code target/took.txt} for whoever wants to read it; no test depends on it. */
public final class Took {

    private static final Path FILE = Path.of("target", "took.txt");

    private Took() {}

    /** Notes a line. */
    public static synchronized void note(String line) {
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
