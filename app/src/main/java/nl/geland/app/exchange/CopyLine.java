package nl.geland.app.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Lines in the text format of PostgreSQL's COPY, gathered in one block and handed on when it is full. */
final class CopyLine {

    /** Takes a full block. */
    interface Sink {
        void write(byte[] block, int length) throws IOException;
    }

    private static final int BLOCK = 1 << 16;

    private final Sink sink;
    private byte[] block = new byte[BLOCK + 4096];
    private int length;
    private boolean inLine;

    CopyLine(Sink sink) {
        this.sink = sink;
    }

    CopyLine add(@Nullable String value) {
        separate();
        if (value == null) {
            return raw('\\').raw('N');
        }
        var ascii = true;
        ensure(value.length() * 2);
        for (var i = 0; i < value.length() && ascii; i++) {
            var c = value.charAt(i);
            ascii = c < 128 && c >= ' ' && c != '\\';
        }
        if (ascii) {
            for (var i = 0; i < value.length(); i++) {
                block[length++] = (byte) value.charAt(i);
            }
            return this;
        }
        for (var b : value.getBytes(StandardCharsets.UTF_8)) {
            escaped(b);
        }
        return this;
    }

    CopyLine add(byte @Nullable [] value) {
        return value == null ? add((String) null) : add("\\x" + HexFormat.of().formatHex(value));
    }

    private void escaped(byte b) {
        ensure(2);
        switch (b) {
            case '\\' -> raw('\\').raw('\\');
            case '\t' -> raw('\\').raw('t');
            case '\n' -> raw('\\').raw('n');
            case '\r' -> raw('\\').raw('r');
            default -> block[length++] = b;
        }
    }

    void end() throws IOException {
        raw('\n');
        inLine = false;
        if (length >= BLOCK) {
            flush();
        }
    }

    void flush() throws IOException {
        if (length > 0) {
            sink.write(block, length);
            length = 0;
        }
    }

    private void separate() {
        if (inLine) {
            raw('\t');
        }
        inLine = true;
    }

    private CopyLine raw(char c) {
        ensure(1);
        block[length++] = (byte) c;
        return this;
    }

    private void ensure(int more) {
        if (length + more > block.length) {
            block = Arrays.copyOf(block, Math.max(block.length * 2, length + more));
        }
    }
}
