package nl.geland.app.coding;

import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes codings and notes of elsewhere in. They are of the person who takes them in, because only that person answers for them here. Inside a
 * transaction of {@code Access}.
 */
@Component
public final class CodingIntake {

    private final CodingDesk desk;
    private final Memos memos;
    private final Tasks tasks;

    CodingIntake(CodingDesk desk, Memos memos, Tasks tasks) {
        this.desk = desk;
        this.memos = memos;
        this.tasks = tasks;
    }

    /** Gives a text to the person who takes it in; it is not done until that person says so. */
    public void begin(Viewer by, UUID source) {
        tasks.assign(source, by.id());
    }

    /** Adds a coding to version 1 of a text. */
    public void passage(Viewer by, UUID study, UUID source, CanonicalText text, CodedStudy.Passage passage, UUID code) {
        var place = new Coding.Place(1, Segment.of(text, passage.start(), passage.end()));
        var judgement = new Judgement(
                passage.statement(),
                passage.joint(),
                passage.own(),
                passage.probed(),
                passage.certainty(),
                passage.level(),
                passage.actor(),
                passage.concerns(),
                passage.relation());
        desk.make(by, new CodingDesk.Draft(study, source, place, code, judgement, UUID.randomUUID()));
    }

    /** Adds a note; without a turn it is about the text, without a source about the study. */
    public void note(Viewer by, UUID study, @Nullable UUID source, @Nullable Integer turn, String text) {
        memos.write(by, study, source, turn, text, UUID.randomUUID());
    }
}
