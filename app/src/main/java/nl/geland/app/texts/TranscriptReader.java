package nl.geland.app.texts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The process on the other side of {@link TranscriptProcess}. */
final class TranscriptReader {

    private TranscriptReader() {}

    public static void main(String[] arguments) throws IOException {
        var transcripts = Transcripts.withDefaults();
        ReaderLoop.run((in, out) -> answer(transcripts, in, out));
    }

    private static void answer(Transcripts transcripts, DataInputStream in, DataOutputStream out) throws IOException {
        var format = TranscriptWire.readFormat(in);
        var bytes = Wire.readBytes(in, Limits.UPLOAD.packedBytes());
        try {
            TranscriptWire.writeAnswer(out, transcripts.read("." + format, bytes));
        } catch (Refusal refusal) {
            TranscriptWire.writeAnswer(out, refusal);
        }
    }
}
