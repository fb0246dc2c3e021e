package nl.geland.app.studies;

import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Kind;
import org.springframework.stereotype.Component;

/** What a second person does with a sample: reads its turns, marks what was missed in one, and takes out all that is marked. Inside {@code Access.as}. */
@Component
final class Sampling {

    private final SecondLooks looks;
    private final SecondMarks marks;
    private final Redactions redactions;
    private final Deciding deciding;
    private final Redacting redacting;

    Sampling(SecondLooks looks, SecondMarks marks, Redactions redactions, Deciding deciding, Redacting redacting) {
        this.looks = looks;
        this.marks = marks;
        this.redactions = redactions;
        this.deciding = deciding;
        this.redacting = redacting;
    }

    List<SecondLooks.Look> turns(UUID source, RawText raw) {
        return looks.of(source, raw, redactions.of(source));
    }

    /** Marks words of a turn, or where they stand elsewhere only, those; tells whether they stand anywhere. */
    boolean mark(Viewer by, UUID source, RawText raw, int turn, String words, Kind kind) {
        int inTurn = Deciding.first(raw, words, raw.turns().get(turn - 1).turn().from());
        int at = inTurn < 0 ? Deciding.first(raw, words, 0) : inTurn;
        if (at < 0) {
            return false;
        }
        marks.mark(by, source, turn, at, at + words.codePointCount(0, words.length()), kind);
        return true;
    }

    /** Takes out what this person marked, everywhere it stands, and makes the next version of the text; tells how many marks that were. */
    int replace(Viewer by, UUID source, RawText raw) {
        var marked = marks.of(by, source);
        var everything = redacting.raw(source).orElse(raw);
        for (var mark : marked) {
            int missed = deciding.add(by, source, everything, mark.words(raw), mark.kind(), Redaction.SECOND_PERSON);
            looks.looked(by, source, mark.turn(), missed);
            marks.drop(by, source, mark.id());
        }
        if (!marked.isEmpty()) {
            redacting.apply(by, source, Redaction.SECOND_PERSON);
        }
        return marked.size();
    }
}
