package nl.geland.app.texts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** What the application and every process that reads for it have in common on the pipe between them: lengths come first and are checked. */
public final class Wire {

    private static final byte READY = 0;

    private Wire() {}

    static void writeGreeting(DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    static byte readGreeting(DataInputStream in) throws IOException {
        var greeting = in.readByte();
        check(greeting == READY);
        return greeting;
    }

    /**
     * Bytes with their length before them.
     *
     * @throws IOException for more than may be, and for fewer than were said; memory is taken as they come, not as their length says
     */
    public static byte[] readBytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        check(length >= 0 && length <= most);
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    public static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Refuses what does not hold together; that is a fault of the process, not of the application. */
    public static void check(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("An answer does not hold together");
        }
    }
}
