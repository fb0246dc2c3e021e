package nl.geland.app.studies;

import java.util.UUID;

/**
 * Says that names were pointed at in a raw text of which others have a working text already, before that is made anew: what is public and holds them
 * should not wait. Published where the application itself is the viewer and all rows are seen. Holds names; it is never kept or logged.
 */
public record NamesFound(UUID source, OlderTextsRestated.Missed missed) {

    /** Names the text without telling it. */
    @Override
    public String toString() {
        return "NamesFound[" + source + "]";
    }
}
