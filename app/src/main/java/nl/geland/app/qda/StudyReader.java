package nl.geland.app.qda;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Limits;
import nl.geland.app.texts.ReaderLoop;
import nl.geland.app.texts.Refusal;
import tools.jackson.core.JacksonException;

/** The process on the other side of {@link StudyProcess}. */
final class StudyReader {

    private StudyReader() {}

    public static void main(String[] arguments) throws IOException {
        ReaderLoop.run(StudyReader::answer);
    }

    static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        var question = StudyWire.readQuestion(in);
        try {
            StudyWire.writeAnswer(out, answer(question));
        } catch (QdaRefusal refusal) {
            StudyWire.writeAnswer(out, refusal);
        }
    }

    private static byte[] answer(StudyQuestion question) {
        var imported = StudyFile.read(question.bytes(), Limits.UPLOAD, question.today(), question.choices());
        byte[] answer;
        try {
            words(imported).forEach(CanonicalText::canonical);
            answer = StudyJson.write(imported);
        } catch (JacksonException | Refusal e) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
        if (answer.length > StudyWire.MOST) {
            throw new QdaRefusal(QdaReason.TOO_LARGE, Limits.UPLOAD.mebibytes());
        }
        return answer;
    }

    /**
     * What stands beside the texts. The application looks through it in its canonical form, which can take hours to make; then it takes them here
     * first, where that ends the process. Texts were made canonical when they were read.
     */
    private static Stream<String> words(Imported imported) {
        var study = imported.study();
        var whole = imported.whole();
        var explained = study.codes().stream()
                .flatMap(code -> Stream.of(
                        code.name(),
                        code.nameEn(),
                        code.theme(),
                        code.definition(),
                        code.useWhen(),
                        code.notWhen(),
                        code.example()));
        return Stream.of(
                        whole == null ? Stream.<String>of() : whole.words(),
                        Stream.of(study.title()),
                        explained,
                        study.texts().stream().map(CodedStudy.Text::title),
                        study.guide().stream().map(CodedStudy.Question::text),
                        study.notes().stream().map(CodedStudy.Note::text),
                        study.passages().stream().flatMap(passage -> Stream.of(passage.actor(), passage.concerns())))
                .flatMap(Function.identity());
    }
}
