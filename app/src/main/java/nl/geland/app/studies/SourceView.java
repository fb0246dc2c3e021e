package nl.geland.app.studies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source.
 *
 * @param text its working text; null while there is none
 * @param carried what a file from another program says of it; null where none does
 */
record SourceView(
        StudyDoor.Inside inside,
        Source source,
        List<Participant> participants,
        WorkTexts.@Nullable Version text,
        Carried.@Nullable Count carried,
        StudyForm form,
        Both both) {

    String path() {
        return inside.path() + "/bronnen/" + source.id();
    }

    /** What a turn of the working text says. */
    static String words(WorkTexts.Version text, RawText.Spoken spoken) {
        return text.text().index().slice(spoken.turn().from(), spoken.turn().to());
    }

    /** Whether somebody in it asks questions. */
    boolean asks() {
        return text != null && text.turns().stream().anyMatch(RawText.Spoken::interviewer);
    }

    boolean speaks(Participant participant) {
        return form.ticked(SourcesView.field(participant.id()));
    }
}
