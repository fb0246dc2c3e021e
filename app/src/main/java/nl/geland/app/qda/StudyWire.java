package nl.geland.app.qda;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import nl.geland.app.texts.Limits;
import nl.geland.app.texts.Wire;

/**
 * What the application and the process that reads study files for it say to each other: a file with what a person chose, an answer as JSON of
 * what the file would bring, or a refusal. An answer longer than {@link #MOST} is never read.
 */
final class StudyWire {

    /** How long an answer may be: as the largest file that is taken in, unpacked three times over. */
    static final int MOST = 3 * Limits.UPLOAD.packedBytes();

    private static final byte READ = 1;
    private static final byte REFUSED = 2;
    private static final int MOST_ARGUMENTS = 4;

    /** A project of more texts is refused for its number of parts or elements long before. */
    private static final int MOST_CHOICES = 10_000;

    private StudyWire() {}

    static void writeQuestion(DataOutputStream out, StudyQuestion question) throws IOException {
        out.writeUTF(question.today().toString());
        out.writeInt(question.choices().size());
        for (var choice : question.choices().entrySet()) {
            out.writeLong(choice.getKey().getMostSignificantBits());
            out.writeLong(choice.getKey().getLeastSignificantBits());
            out.writeUTF(choice.getValue().code());
        }
        Wire.writeBytes(out, question.bytes());
        out.flush();
    }

    static StudyQuestion readQuestion(DataInputStream in) throws IOException {
        try {
            var today = LocalDate.parse(in.readUTF());
            int count = in.readInt();
            Wire.check(count >= 0 && count <= MOST_CHOICES);
            var choices = new HashMap<UUID, Reading>();
            for (int read = 0; read < count; read++) {
                var text = new UUID(in.readLong(), in.readLong());
                choices.put(text, Reading.of(in.readUTF()).orElseThrow(IOException::new));
            }
            return new StudyQuestion(Wire.readBytes(in, Limits.UPLOAD.packedBytes()), today, choices);
        } catch (DateTimeException e) {
            throw new IOException("A question does not hold together", e);
        }
    }

    static void writeAnswer(DataOutputStream out, byte[] imported) throws IOException {
        out.writeByte(READ);
        Wire.writeBytes(out, imported);
    }

    static void writeAnswer(DataOutputStream out, QdaRefusal refusal) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(refusal.reason().name());
        out.writeByte(refusal.arguments().size());
        for (var argument : refusal.arguments()) {
            out.writeInt(((Number) argument).intValue());
        }
    }

    /**
     * What was read.
     *
     * @throws QdaRefusal when the answer is one, or tells of a study that cannot be
     * @throws IOException when the process is gone or its answer does not hold together
     */
    static Imported readAnswer(DataInputStream in) throws IOException {
        var answer = in.readByte();
        if (answer == REFUSED) {
            throw refusal(in);
        }
        Wire.check(answer == READ);
        return StudyJson.read(Wire.readBytes(in, MOST), Imported.class);
    }

    private static QdaRefusal refusal(DataInputStream in) throws IOException {
        try {
            var reason = QdaReason.valueOf(in.readUTF());
            int count = in.readByte();
            Wire.check(count >= 0 && count <= MOST_ARGUMENTS);
            var arguments = new Object[count];
            for (int read = 0; read < count; read++) {
                arguments[read] = in.readInt();
            }
            return new QdaRefusal(reason, arguments);
        } catch (IllegalArgumentException e) {
            throw new IOException("An answer does not hold together", e);
        }
    }
}
