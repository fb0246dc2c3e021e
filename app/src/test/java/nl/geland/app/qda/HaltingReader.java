package nl.geland.app.qda;

import java.io.IOException;
import nl.geland.app.texts.ReaderLoop;

/** A reader that is killed halfway a file, as the system does with what takes too much. */
final class HaltingReader {

    private HaltingReader() {}

    public static void main(String[] arguments) throws IOException {
        ReaderLoop.run((in, out) -> {
            StudyWire.readQuestion(in);
            out.writeByte(1);
            out.writeInt(1_000_000);
            out.flush();
            Runtime.getRuntime().halt(137);
        });
    }
}
