package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CarriedCodings;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodingIntake;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.StudyIntake;
import nl.geland.app.texts.CanonicalText;
import org.springframework.stereotype.Component;

/**
 * Takes in the texts of a file with names still in them: what people said goes to the raw zone, with its codings and the notes of the file, which
 * wait there until the names are taken out. A policy text is public and comes in at once, with its codings. Inside {@code Access.as}.
 */
@Component
final class AcceptingNamed {

    private final StudyIntake studies;
    private final CodingIntake codings;

    AcceptingNamed(StudyIntake studies, CodingIntake codings) {
        this.studies = studies;
        this.codings = codings;
    }

    /**
     * Takes them all in.
     *
     * @param participants those of the new study, per participant of the file
     * @param codes those of the new study, per code of the file
     */
    void take(Viewer by, UUID study, CodedStudy file, Map<UUID, UUID> participants, Map<UUID, UUID> codes) {
        boolean numbered = Accepting.isNumbered(file.texts());
        var open = new HashMap<UUID, UUID>();
        var waiting = new ArrayList<CodedStudy.Text>();
        var numbers = new HashMap<UUID, Integer>();
        for (var text : file.texts()) {
            numbers.put(text.id(), numbered ? text.number() : numbers.size() + 1);
            if (text.kind() == CodedStudy.TextKind.POLICY) {
                open.put(text.id(), open(by, study, file, text, numbers, participants, codes));
            } else {
                waiting.add(text);
            }
        }
        for (var text : waiting) {
            boolean isFirst = text.equals(waiting.getFirst());
            var notes = file.notes().stream()
                    .filter(note -> text.id().equals(note.source()) || (isFirst && !isOf(waiting, note)))
                    .toList();
            var passages = file.passages().stream()
                    .filter(passage -> passage.text().equals(text.id()))
                    .map(passage -> coded(passage, Accepting.known(codes, passage.code())))
                    .toList();
            var places = notes.stream().map(note -> where(note, text, open)).toList();
            studies.named(
                    by,
                    study,
                    Accepting.text(text, Accepting.known(numbers, text.id()), participants, ""),
                    new StudyIntake.Beside(
                            passages.size(),
                            notes.stream().map(CodedStudy.Note::text).toList(),
                            CarriedCodings.write(passages, places)));
        }
    }

    private UUID open(
            Viewer by,
            UUID study,
            CodedStudy file,
            CodedStudy.Text text,
            Map<UUID, Integer> numbers,
            Map<UUID, UUID> participants,
            Map<UUID, UUID> codes) {
        var source =
                studies.source(by, study, Accepting.text(text, Accepting.known(numbers, text.id()), participants, ""));
        codings.begin(by, source);
        var words = CanonicalText.of(text.text());
        file.passages().stream()
                .filter(passage -> passage.text().equals(text.id()))
                .forEach(passage ->
                        codings.passage(by, study, source, words, passage, Accepting.known(codes, passage.code())));
        return source;
    }

    /** Whether a note is about a text that waits; the others wait with the first, because any note may hold a name. */
    private static boolean isOf(List<CodedStudy.Text> waiting, CodedStudy.Note note) {
        return waiting.stream().anyMatch(text -> text.id().equals(note.source()));
    }

    private static CarriedCodings.Where where(CodedStudy.Note note, CodedStudy.Text text, Map<UUID, UUID> open) {
        boolean isHere = text.id().equals(note.source());
        return new CarriedCodings.Where(
                isHere, isHere || note.source() == null ? null : open.get(note.source()), note.turn());
    }

    private static CodedStudy.Passage coded(CodedStudy.Passage passage, UUID code) {
        return new CodedStudy.Passage(
                passage.id(),
                passage.text(),
                passage.turn(),
                passage.start(),
                passage.end(),
                "",
                null,
                code,
                passage.coder(),
                passage.statement(),
                passage.joint(),
                passage.own(),
                passage.probed(),
                passage.certainty(),
                passage.level(),
                passage.actor(),
                passage.concerns(),
                passage.relation());
    }
}
