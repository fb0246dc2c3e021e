package nl.geland.app.qda;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import nl.geland.app.texts.ReaderCommand;
import nl.geland.app.texts.ReaderProcess;
import nl.geland.app.texts.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files from elsewhere as {@link StudyFile} does, in a process beside the application, because somebody else made them. What comes back is
 * what the file would bring, bounded in length; the file itself is opened nowhere else.
 */
final class StudyProcess implements AutoCloseable {

    private final ReaderProcess<StudyQuestion, Imported> process;

    static StudyProcess withDefaults() {
        return new StudyProcess(command(), ReaderProcess.LONGEST);
    }

    StudyProcess(ReaderCommand command, Duration longest) {
        this.process = new ReaderProcess<>(command, longest, (question, out, in) -> {
            StudyWire.writeQuestion(out, question);
            return StudyWire.readAnswer(in);
        });
    }

    /** Beside our own classes it needs those that write JSON, the annotation that says what may be missing in it, and those that read a report. */
    static ReaderCommand command() {
        return ReaderCommand.of(
                StudyReader.class,
                JsonMapper.class,
                JsonParser.class,
                JsonCreator.class,
                Nullable.class,
                HtmlUtils.class,
                Assert.class);
    }

    /**
     * Reads one file; nothing of it is kept.
     *
     * @throws QdaRefusal for everything that is no such file, and for a file that costs more than it may
     */
    Imported read(StudyQuestion question) {
        try {
            return process.ask(question);
        } catch (Refusal refusal) {
            throw new QdaRefusal(
                    QdaReason.of(refusal.reason()), refusal.arguments().toArray());
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
