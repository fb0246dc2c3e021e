package nl.geland.app.texts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the application and the process that reads for it say to each other: a file as its format and bytes, an answer as a transcript or a
 * refusal. Lengths come first and are checked; an answer that does not hold together is a fault of the process, not of the application.
 */
final class TranscriptWire {

    private static final byte READ = 1;
    private static final byte REFUSED = 2;
    private static final int MOST_ARGUMENTS = 4;
    private static final int BYTES_OF_A_CHARACTER = 3;
    private static final long NO_MOMENT = -1;

    private TranscriptWire() {}

    static void writeFile(DataOutputStream out, Format format, byte[] bytes) throws IOException {
        out.writeUTF(format.name());
        Wire.writeBytes(out, bytes);
        out.flush();
    }

    static Format readFormat(DataInputStream in) throws IOException {
        return Format.valueOf(in.readUTF());
    }

    static void writeAnswer(DataOutputStream out, Transcript transcript) throws IOException {
        out.writeByte(READ);
        writeText(out, transcript.text().text());
        out.writeInt(transcript.turns().size());
        for (var turn : transcript.turns()) {
            out.writeBoolean(turn.speaker() != null);
            writeText(out, turn.speaker() == null ? "" : turn.speaker());
            out.writeInt(turn.from());
            out.writeInt(turn.to());
            writeMoment(out, turn.start());
            writeMoment(out, turn.end());
        }
        out.writeInt(transcript.namesSeen().size());
        for (var name : transcript.namesSeen()) {
            writeText(out, name);
        }
        out.flush();
    }

    static void writeAnswer(DataOutputStream out, Refusal refusal) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(refusal.reason().name());
        out.writeByte(refusal.arguments().size());
        for (var argument : refusal.arguments()) {
            out.writeInt(((Number) argument).intValue());
        }
        out.flush();
    }

    /**
     * The transcript that was read.
     *
     * @throws Refusal when the answer is one
     * @throws IOException when the process is gone or its answer does not hold together
     */
    static Transcript readAnswer(DataInputStream in, Format format, Limits limits) throws IOException {
        try {
            var answer = in.readByte();
            if (answer == REFUSED) {
                throw refusal(in);
            }
            Wire.check(answer == READ);
            return transcript(in, format, limits);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new IOException("An answer does not hold together", e);
        }
    }

    private static Transcript transcript(DataInputStream in, Format format, Limits limits) throws IOException {
        int most = BYTES_OF_A_CHARACTER * limits.characters();
        var text = CanonicalText.of(readText(in, most));
        int count = in.readInt();
        Wire.check(count >= 0 && count <= limits.characters());
        var turns = new ArrayList<Turn>();
        for (int read = 0; read < count; read++) {
            boolean isNamed = in.readBoolean();
            var speaker = readText(in, most);
            var turn = new Turn(isNamed ? speaker : null, in.readInt(), in.readInt(), readMoment(in), readMoment(in));
            Wire.check(turn.to() <= text.index().codePoints());
            turns.add(turn);
        }
        return new Transcript(format, text, turns, names(in, most));
    }

    private static List<String> names(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        Wire.check(count >= 0 && count <= NamesSeen.MOST);
        var names = new ArrayList<String>();
        for (int read = 0; read < count; read++) {
            names.add(readText(in, most));
        }
        return names;
    }

    private static Refusal refusal(DataInputStream in) throws IOException {
        var reason = Reason.valueOf(in.readUTF());
        int count = in.readByte();
        Wire.check(count >= 0 && count <= MOST_ARGUMENTS);
        var arguments = new Object[count];
        for (int read = 0; read < count; read++) {
            arguments[read] = in.readInt();
        }
        return new Refusal(reason, arguments);
    }

    private static String readText(DataInputStream in, int most) throws IOException {
        return new String(Wire.readBytes(in, most), StandardCharsets.UTF_8);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        Wire.writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Duration readMoment(DataInputStream in) throws IOException {
        long millis = in.readLong();
        return millis == NO_MOMENT ? null : Duration.ofMillis(millis);
    }

    private static void writeMoment(DataOutputStream out, @Nullable Duration moment) throws IOException {
        out.writeLong(moment == null ? NO_MOMENT : moment.toMillis());
    }
}
