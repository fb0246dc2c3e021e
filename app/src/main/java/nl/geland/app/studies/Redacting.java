package nl.geland.app.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.stereotype.Component;

/** Makes a working text of a raw text and what was decided on it. Inside {@code Access.as}. */
@Component
final class Redacting {

    /** Nothing was made, because this many places wait for a decision, or because the raw text is gone. */
    static final int NOT_YET = 0;

    private final RawZone rawZone;
    private final Redactions redactions;
    private final WorkTexts workTexts;

    Redacting(RawZone rawZone, Redactions redactions, WorkTexts workTexts) {
        this.rawZone = rawZone;
        this.redactions = redactions;
        this.workTexts = workTexts;
    }

    /**
     * Applies the decisions.
     *
     * @return the version of the working text, or {@link #NOT_YET}
     */
    int apply(Viewer by, UUID source, String reason) {
        var places = redactions.of(source);
        if (places.stream().anyMatch(Redaction::isOpen)) {
            return NOT_YET;
        }
        return rawZone.open(source)
                .map(raw -> workTexts.add(by, source, redacted(raw, places), reason))
                .orElse(NOT_YET);
    }

    /** The text with its tags, and who speaks where in it. */
    static RawText redacted(RawText raw, List<Redaction> places) {
        var redacted = Redactions.review(raw, places).apply();
        var turns =
                redacted.turns(raw.turns().stream().map(RawText.Spoken::turn).toList());
        var spoken = new ArrayList<RawText.Spoken>();
        for (int i = 0; i < turns.size(); i++) {
            spoken.add(new RawText.Spoken(turns.get(i), raw.turns().get(i).interviewer()));
        }
        return new RawText(redacted.text(), spoken);
    }

    Optional<RawText> raw(UUID source) {
        return rawZone.open(source);
    }
}
