package nl.geland.app.qda;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.coding.CodebookIntake;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodingIntake;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.Group;
import nl.geland.app.studies.StudyIntake;
import nl.geland.app.texts.CanonicalText;
import org.springframework.stereotype.Component;

/** Makes a study of a file that was looked through, whole or not at all. Inside {@code Access.as}. */
@Component
final class Accepting {

    /** A study that a file became, or had become before. */
    record Accepted(UUID study, boolean before) {}

    private final StudyIntake studies;
    private final CodebookIntake codebooks;
    private final CodingIntake codings;
    private final Restoring restoring;
    private final AcceptingNamed named;

    Accepting(
            StudyIntake studies,
            CodebookIntake codebooks,
            CodingIntake codings,
            Restoring restoring,
            AcceptingNamed named) {
        this.studies = studies;
        this.codebooks = codebooks;
        this.codings = codings;
        this.restoring = restoring;
        this.named = named;
    }

    /** The same file of the same person gives one study. */
    Accepted accept(Viewer by, Imported imported, Acceptance acceptance) {
        var before = studies.before(by, acceptance.sha256());
        if (before.isPresent()) {
            return new Accepted(before.get(), true);
        }
        var study = studies.begin(by, acceptance.about(), acceptance.sha256());
        var file = imported.study();
        var whole = imported.whole();
        if (whole != null) {
            restoring.restore(by, study, file, whole, acceptance.reason());
            return new Accepted(study, false);
        }
        file.guide()
                .forEach(question ->
                        studies.ask(study, question.code(), question.beneath(), question.theme(), question.text()));
        var codes = codebooks.take(by, study, file.codes()).codes();
        var participants = participants(study, file);
        if (acceptance.names() == Acceptance.Names.STILL_IN) {
            named.take(by, study, file, participants, codes);
            return new Accepted(study, false);
        }
        var sources = texts(by, study, file, participants, acceptance.reason());
        passages(by, study, file, sources, codes);
        file.notes()
                .forEach(note -> codings.note(
                        by,
                        study,
                        note.source() == null ? null : sources.get(note.source()),
                        note.turn(),
                        note.text()));
        return new Accepted(study, false);
    }

    private Map<UUID, UUID> participants(UUID study, CodedStudy file) {
        var participants = new HashMap<UUID, UUID>();
        for (var heard : file.participants()) {
            var id = studies.participant(
                    study,
                    new StudyIntake.Heard(
                            heard.pseudonym(),
                            Group.valueOf(heard.group().name()),
                            heard.organisation(),
                            heard.area(),
                            heard.experience(),
                            heard.languageGroup(),
                            heard.mayBeQuoted()));
            participants.put(heard.id(), id);
        }
        return participants;
    }

    private Map<UUID, UUID> texts(Viewer by, UUID study, CodedStudy file, Map<UUID, UUID> participants, String reason) {
        var sources = new HashMap<UUID, UUID>();
        boolean numbered = isNumbered(file.texts());
        for (int at = 0; at < file.texts().size(); at++) {
            var text = file.texts().get(at);
            int number = numbered ? text.number() : at + 1;
            var source = studies.source(by, study, text(text, number, participants, reason));
            codings.begin(by, source);
            sources.put(text.id(), source);
        }
        return sources;
    }

    static StudyIntake.Text text(CodedStudy.Text text, int number, Map<UUID, UUID> participants, String reason) {
        return new StudyIntake.Text(
                number,
                StudyIntake.TextKind.valueOf(text.kind().name()),
                text.title(),
                text.edition(),
                text.on(),
                CanonicalText.of(text.text()),
                text.turns().stream().map(Accepting::spoken).toList(),
                text.speakers().stream()
                        .map(participants::get)
                        .filter(Objects::nonNull)
                        .toList(),
                reason);
    }

    private static StudyIntake.Spoken spoken(CodedStudy.Turn turn) {
        return new StudyIntake.Spoken(turn.speaker(), turn.interviewer(), turn.start(), turn.end(), turn.asks());
    }

    private void passages(Viewer by, UUID study, CodedStudy file, Map<UUID, UUID> sources, Map<UUID, UUID> codes) {
        var words = new HashMap<UUID, CanonicalText>();
        file.texts().forEach(text -> words.put(text.id(), CanonicalText.of(text.text())));
        file.passages().stream()
                .sorted(Comparator.comparingInt(CodedStudy.Passage::start).thenComparingInt(CodedStudy.Passage::end))
                .forEach(passage -> codings.passage(
                        by,
                        study,
                        known(sources, passage.text()),
                        known(words, passage.text()),
                        passage,
                        known(codes, passage.code())));
    }

    static <T> T known(Map<UUID, T> all, UUID id) {
        return Objects.requireNonNull(all.get(id));
    }

    /** Whether the file numbers its texts so that they can keep their numbers. */
    static boolean isNumbered(List<CodedStudy.Text> texts) {
        var numbers = new HashSet<Integer>();
        return texts.stream().allMatch(text -> text.number() > 0 && numbers.add(text.number()));
    }
}
