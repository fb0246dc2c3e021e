package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.geland.app.exchange.Exchange;
import nl.geland.app.exchange.Outcome;
import nl.geland.app.exchange.Progress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The files of a municipality that does not exist, taken in when the application has started. */
final class Voorbeeldstad {

    static final Path FILES = Path.of("..", "samples", "voorbeeldstad");

    private final Exchange exchange;

    Voorbeeldstad(Exchange exchange) {
        this.exchange = exchange;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeIn() throws IOException {
        assertThat(exchange.importFolder(FILES, Exchange.Options.ACCEPT, Progress.NONE)
                        .state())
                .isEqualTo(Outcome.State.ACCEPTED);
    }

    /** The twelve files. */
    static List<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    /** Everybody's name, as in the file of people. */
    static List<String> names() throws IOException {
        try (var lines = Files.lines(FILES.resolve("personen.csv"), StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .map(line -> line.split(";", -1)[1])
                    .filter(name -> !name.isBlank())
                    .distinct()
                    .toList();
        }
    }
}
