package nl.geland.app.studies;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.EarlierText;
import nl.geland.app.texts.MissedNames;
import nl.geland.app.texts.Redacted;
import nl.geland.app.texts.Replaced;
import nl.geland.app.texts.Segment;

/**
 * Says that a working text was made anew and the versions before it say the same now, because words in them were taken out: what quotes them has
 * to do so too. Published in the transaction that makes the version, where the application itself is the viewer and all rows are seen.
 * Holds names; it is never kept or logged.
 *
 * @param version of the working text that there is now
 * @param earlier what the versions said before, this one among them; without those that are not the raw text with tags in it
 * @param replaced all words that are taken out now
 * @param missed those of them that are names and stood in an earlier version
 */
public record OlderTextsRestated(
        UUID source,
        int version,
        CanonicalText work,
        Redacted redacted,
        Map<Integer, EarlierText> earlier,
        Replaced replaced,
        Missed missed) {

    /**
     * Names that stood in a text that others worked with.
     *
     * @param by who took them out
     * @param names those of people, and what leads to one: an address, a number
     */
    public record Missed(UUID study, Viewer by, MissedNames names) {}

    public OlderTextsRestated {
        earlier = Map.copyOf(earlier);
    }

    /** A passage of one of the versions, in the one that there is now; empty where nobody knows. */
    public Optional<Segment> moved(int textVersion, Segment passage) {
        return Optional.ofNullable(earlier.get(textVersion)).flatMap(text -> text.moved(passage, redacted, work));
    }

    /** Names the text without telling it. */
    @Override
    public String toString() {
        return "OlderTextsRestated[" + source + ", version " + version + "]";
    }
}
