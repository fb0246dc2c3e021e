package nl.geland.app.texts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** The process on the other side of {@link TranscriptProcess}: reads files that come in and answers each, until there are no more. */
final class TranscriptReader {

    private TranscriptReader() {}

    public static void main(String[] arguments) throws IOException {
        ProcessHandle.current().parent().ifPresent(TranscriptReader::endWith);
        var transcripts = Transcripts.withDefaults();
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        TranscriptWire.writeGreeting(out);
        try {
            while (true) {
                answer(transcripts, in, out);
            }
        } catch (EOFException e) {
            // The application wants nothing more.
        }
    }

    /** Nobody waits for an answer when the application is gone, however long a file may still take. */
    private static void endWith(ProcessHandle application) {
        Thread.ofPlatform().daemon().start(() -> {
            application.onExit().join();
            Runtime.getRuntime().halt(1);
        });
    }

    private static void answer(Transcripts transcripts, DataInputStream in, DataOutputStream out) throws IOException {
        var format = TranscriptWire.readFormat(in);
        var bytes = TranscriptWire.readBytes(in, Limits.UPLOAD.packedBytes());
        try {
            TranscriptWire.writeAnswer(out, transcripts.read("." + format, bytes));
        } catch (Refusal refusal) {
            TranscriptWire.writeAnswer(out, refusal);
        }
    }
}
