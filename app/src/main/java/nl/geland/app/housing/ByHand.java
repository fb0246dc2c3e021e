package nl.geland.app.housing;

import java.time.Instant;
import java.util.Locale;
import nl.geland.app.trajectories.Sources;
import nl.geland.app.web.Words;
import org.springframework.stereotype.Component;

/** The source under which stories name what colleagues wrote down. */
@Component
final class ByHand {

    /** In which language sources are kept: files have Dutch names too. */
    private static final Locale DUTCH = Locale.of("nl");

    private final Sources sources;
    private final Words words;

    ByHand(Sources sources, Words words) {
        this.sources = sources;
        this.words = words;
    }

    /** The source of what is written down at a moment. */
    int source(Instant at) {
        return sources.register(words.word(DUTCH, "housing.source.hand"), "-", "met de hand", at);
    }
}
