package nl.geland.app.texts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker says until another does: a stretch of the canonical text, in code points. The speaker's label stands in the text too, right
 * before the stretch, so that a name in it is found like any other.
 *
 * @param speaker the label as the text has it, null where nobody is named
 * @param start moment in the recording, null where the file has none
 */
public record Turn(
        @Nullable String speaker,
        int from,
        int to,
        @Nullable Duration start,
        @Nullable Duration end) {

    /** What stands between a speaker's label and the words. */
    public static final String AFTER_SPEAKER = ": ";

    public Turn {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A turn from " + from + " cannot end at " + to);
        }
        if (start != null && end != null && end.compareTo(start) < 0) {
            throw new IllegalArgumentException("A turn that starts at " + start + " cannot end at " + end);
        }
    }
}
