package nl.geland.app.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Redacted;
import org.springframework.stereotype.Component;

/** Makes a working text of a raw text and what was decided on it. Inside {@code Access.as}. */
@Component
final class Redacting {

    /** Nothing was made, because this many places wait for a decision, or because the raw text is gone. */
    static final int NOT_YET = 0;

    private final RawZone rawZone;
    private final Redactions redactions;
    private final WorkTexts workTexts;
    private final OlderTexts olderTexts;
    private final Carried carried;

    Redacting(RawZone rawZone, Redactions redactions, WorkTexts workTexts, OlderTexts olderTexts, Carried carried) {
        this.rawZone = rawZone;
        this.redactions = redactions;
        this.workTexts = workTexts;
        this.olderTexts = olderTexts;
        this.carried = carried;
    }

    /**
     * Applies the decisions; whoever does so at the same time waits. Decisions that give the working text that is there make no other. What is
     * taken out now goes out of older versions and of all that quotes them too.
     *
     * @return the version of the working text, or {@link #NOT_YET}
     */
    int apply(Viewer by, UUID source, String reason) {
        workTexts.lock(source);
        var places = redactions.of(source);
        if (places.stream().anyMatch(Redaction::isOpen)) {
            return NOT_YET;
        }
        return rawZone.open(source)
                .map(raw -> make(by, source, raw, places, reason))
                .orElse(NOT_YET);
    }

    /** Tells of names that were decided on and stand in a working text that others have, so that nothing public waits for the next one. */
    void found(Viewer by, UUID source, RawText raw) {
        var places = redactions.of(source);
        olderTexts.found(by, source, raw, Redactions.review(raw, places).apply(), places);
    }

    private int make(Viewer by, UUID source, RawText raw, List<Redaction> places, String reason) {
        var redacted = Redactions.review(raw, places).apply();
        var whole = redacted(raw, redacted);
        var work = carried.work(source, whole, redacted);
        var there = workTexts.latest(source).filter(latest -> latest.text().equals(work.text()));
        int version = there.isPresent() ? there.get().number() : workTexts.add(by, source, work, reason);
        var made = new WorkTexts.Version(version, work.text(), work.turns());
        carried.madeWork(by, source, raw, whole, redacted, made);
        olderTexts.restate(by, source, made, raw, redacted, places);
        return version;
    }

    /** The text with its tags, and who speaks where in it. */
    private static RawText redacted(RawText raw, Redacted redacted) {
        var turns =
                redacted.turns(raw.turns().stream().map(RawText.Spoken::turn).toList());
        var spoken = new ArrayList<RawText.Spoken>();
        for (int i = 0; i < turns.size(); i++) {
            spoken.add(new RawText.Spoken(turns.get(i), raw.turns().get(i).interviewer()));
        }
        return new RawText(redacted.text(), spoken);
    }

    /** The raw text; behind it the notes that a file has of it. */
    Optional<RawText> raw(UUID source) {
        return rawZone.open(source);
    }

    /** The raw text without notes: what a second person may read. */
    Optional<RawText> said(UUID source) {
        return raw(source).map(raw -> carried.text(source, raw));
    }

    /** Where the raw text ends and notes begin. */
    int textEnds(UUID source, RawText raw) {
        return carried.textEnds(source, raw);
    }
}
