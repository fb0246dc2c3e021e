package nl.geland.app.findings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where a name stood that was missed and found later. Never holds the name.
 *
 * @param what what kind of text it is, as the key of a word
 * @param number of the finding or report; 0 for what has none
 * @param version of it; 0 for what has none
 * @param path where it can be looked at
 * @param tags what stands in its place, or would
 * @param outcome null while nobody decided, and where nobody has to
 */
record FoundName(
        UUID id,
        Instant at,
        Done done,
        String what,
        int number,
        int version,
        String path,
        String tags,
        @Nullable Outcome outcome) {

    /** What was done at once. */
    enum Done {
        /** The tag stands in its place. */
        REPLACED,
        /** It was public and is off the page. */
        OFF_PAGE,
        /** A person has to look. */
        LISTED
    }

    /** What a person decided. */
    enum Outcome {
        /** It stands there no longer, or stays off the page. */
        GONE,
        /** It is another name, or may stand there. */
        OTHER
    }

    boolean isOpen() {
        return done != Done.REPLACED && outcome == null;
    }
}
