package nl.geland.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.geland.app.exchange.Exchange;
import nl.geland.app.exchange.Progress;
import nl.geland.app.trajectories.Extract;
import nl.geland.app.trajectories.Extracts;

/** The extract of the fictional municipality, loaded once per database. */
final class SampleFigures {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private SampleFigures() {}

    /** A data folder with a fixed key, so that the version of the extract is the same everywhere. */
    static Path dataFolder() {
        try {
            var data = Path.of("target", "figures-data");
            var keys = Files.createDirectories(data.resolve("keys"));
            Files.writeString(keys.resolve("field.key"), KEY);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Extract extract(Exchange exchange, Extracts extracts) {
        synchronized (LOADED) {
            if (!LOADED.get()) {
                try {
                    exchange.importFolder(
                            Path.of("..", "samples", "voorbeeldstad"), Exchange.Options.ACCEPT, Progress.NONE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                LOADED.set(true);
            }
        }
        return extracts.current().orElseThrow();
    }
}
