package nl.geland.app.coding;

import java.util.UUID;

/** Whose codings make up a coded study. */
public sealed interface Which {

    /** What stands: the codings of who leads a text, unless something else was settled. */
    record Settled() implements Which {}

    /** Those of one coder. */
    record Of(UUID coder) implements Which {}

    static Which settled() {
        return new Settled();
    }

    static Which of(UUID coder) {
        return new Of(coder);
    }
}
