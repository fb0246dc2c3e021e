package nl.geland.app.qda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.studies.StudyIntake;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Looks through files from elsewhere: one at a time, in a process of its own, so that what one may cost is what all may cost. */
@Component
final class StudyFiles {

    private static final int SECONDS_TO_WAIT = 20;

    private final StudyIntake intake;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    StudyFiles(StudyIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    /**
     * Looks a file through; nothing of it is kept.
     *
     * @param choices how places are counted in a text, where a person said so
     * @throws QdaRefusal for everything that is no such file
     */
    Opened open(@Nullable MultipartFile file, Map<UUID, Reading> choices) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new QdaRefusal(QdaReason.EMPTY);
        }
        if (file.getSize() > Limits.UPLOAD.packedBytes()) {
            throw new QdaRefusal(QdaReason.TOO_LARGE, Limits.UPLOAD.mebibytes());
        }
        if (!isMyTurn()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            var bytes = file.getBytes();
            var imported = read(new StudyQuestion(bytes, today(), choices));
            var study = imported.study();
            var whole = imported.whole();
            return new Opened(
                    imported,
                    StudyArchive.sha256(bytes),
                    found(study, whole),
                    foundBeside(study, whole),
                    Misfit.of(study));
        } finally {
            turn.release();
        }
    }

    /** One process for one file, so that no file is near what another one said. */
    private static Imported read(StudyQuestion question) {
        try (var process = StudyProcess.withDefaults()) {
            return process.read(question);
        } catch (UncheckedIOException e) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, e);
        }
    }

    /** What the redaction finds in what people said, now and in earlier versions, and in notes about it; a policy text is public. */
    private StudyIntake.Found found(CodedStudy study, @Nullable Whole whole) {
        var said = study.texts().stream()
                .filter(text -> text.kind() != CodedStudy.TextKind.POLICY)
                .map(CodedStudy.Text::text);
        var before = whole == null ? Stream.<String>empty() : whole.earlier(study);
        return look(Stream.concat(said, before), study.notes().stream().map(CodedStudy.Note::text));
    }

    /** What it finds in all that stands beside the texts. */
    private StudyIntake.Found foundBeside(CodedStudy study, @Nullable Whole whole) {
        var named = study.texts().stream().map(CodedStudy.Text::title);
        var explained = study.codes().stream()
                .flatMap(code ->
                        Stream.of(code.name(), code.definition(), code.useWhen(), code.notWhen(), code.example()));
        var asked = study.guide().stream().map(CodedStudy.Question::text);
        var labelled = study.passages().stream().flatMap(passage -> Stream.of(passage.actor(), passage.concerns()));
        var more = whole == null ? Stream.<String>empty() : whole.words();
        return look(
                Stream.of(), Stream.of(named, explained, asked, labelled, more).flatMap(Function.identity()));
    }

    private StudyIntake.Found look(Stream<String> whole, Stream<String> pieces) {
        var together = String.join("\n\n", pieces.distinct().toList());
        return Stream.concat(whole, Stream.of(together))
                .filter(text -> !text.isBlank())
                .map(text -> intake.look(CanonicalText.of(text)))
                .reduce(StudyIntake.Found.NOTHING, StudyIntake.Found::and);
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
