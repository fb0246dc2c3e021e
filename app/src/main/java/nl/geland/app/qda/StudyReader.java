package nl.geland.app.qda;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import nl.geland.app.texts.Limits;
import nl.geland.app.texts.ReaderLoop;
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
            answer = StudyJson.write(imported);
        } catch (JacksonException e) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
        if (answer.length > StudyWire.MOST) {
            throw new QdaRefusal(QdaReason.TOO_LARGE, Limits.UPLOAD.mebibytes());
        }
        return answer;
    }
}
