package nl.geland.app.studies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Redacted;

/**
 * Says that a working text was made of a raw text of which a file from another program says something. Published in the transaction that makes
 * it. Holds names; it is never kept or logged.
 *
 * @param by who applied the decisions
 * @param version of the working text
 * @param raw the raw text, with the notes behind it
 * @param redacted all of that after the decisions
 * @param work the working text, which is how that begins
 * @param notes the notes of the file after the decisions, in the order of {@link StudyIntake.Beside}
 * @param waiting what was sealed; empty where it arrived before
 */
public record NamesTakenOut(
        UUID study,
        UUID source,
        Viewer by,
        int version,
        CanonicalText raw,
        Redacted redacted,
        CanonicalText work,
        List<String> notes,
        Optional<Waiting> waiting) {

    /**
     * What waited for the names to be taken out.
     *
     * @param takenBy who took the file in
     * @param said the bytes that were given to be kept
     */
    @SuppressWarnings("ArrayRecordComponent") // opaque bytes on their way, never compared
    public record Waiting(UUID takenBy, byte[] said) {}

    public NamesTakenOut {
        notes = List.copyOf(notes);
    }

    /** Names the text without telling it. */
    @Override
    public String toString() {
        return "NamesTakenOut[" + source + ", version " + version + "]";
    }
}
