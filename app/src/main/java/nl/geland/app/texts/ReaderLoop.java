package nl.geland.app.texts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** The other side of a {@link ReaderProcess}: answers questions as they come in, until there are no more or the application is gone. */
public final class ReaderLoop {

    /** Reads one question and answers it. */
    @FunctionalInterface
    public interface Reader {

        void answer(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private ReaderLoop() {}

    public static void run(Reader reader) throws IOException {
        ProcessHandle.current().parent().ifPresent(ReaderLoop::endWith);
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        Wire.writeGreeting(out);
        try {
            while (true) {
                reader.answer(in, out);
                out.flush();
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
}
