package nl.geland.app.qda;

import java.util.Locale;
import java.util.UUID;

/**
 * A coding of a file that finds no place here; it is told, and never put somewhere else.
 *
 * @param start as the file counts
 * @param code name of its code; empty when that is not known
 */
record Loose(UUID text, long start, long end, String code, Why why) {

    /** Why it finds no place. */
    enum Why {
        /** Outside the text, inside a character, or without length. */
        NO_PLACE,
        /** Other words stand there than the file says, or a word would be cut. */
        OTHER_WORDS,
        /** It has no code, or one that is not in the codebook. */
        NO_CODE;

        String key() {
            return "qda.loose." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
