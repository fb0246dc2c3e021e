package nl.geland.app.texts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes in one of the spellings that offices produce: UTF-8 with or without a mark, UTF-16 in both orders, and Windows-1252 for what
 * is not UTF-8 at all. Bytes that are partly one and partly the other are refused with the line, never guessed.
 */
final class TextBytes {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    private TextBytes() {}

    static String decode(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal(Reason.EMPTY);
        }
        var wide = wide(bytes);
        if (wide != null) {
            return decode(bytes, wide);
        }
        int zero = firstZero(bytes);
        if (zero >= 0) {
            throw new Refusal(Reason.BINARY);
        }
        int valid = -1;
        int invalid = -1;
        for (int at = 0; at < bytes.length; ) {
            int length = sequence(bytes, at);
            if (length == 0) {
                invalid = invalid < 0 ? at : invalid;
            } else if (length > 1) {
                valid = valid < 0 ? at : valid;
            }
            at += Math.max(length, 1);
        }
        if (invalid < 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (valid >= 0) {
            throw new Refusal(Reason.MIXED_ENCODINGS, line(bytes, Math.max(valid, invalid)));
        }
        return windows(bytes);
    }

    private static String windows(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            int b = bytes[at] & 0xFF;
            if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                throw new Refusal(Reason.UNKNOWN_ENCODING, line(bytes, at));
            }
        }
        return new String(bytes, WINDOWS_1252);
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.BROKEN_CHARACTER);
        }
    }

    /** UTF-16 by its mark, or by the zeros that Latin letters leave on one side. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length >= 2 && bytes.length % 2 == 0) {
            int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            if (mark == 0xFFFE || mark == 0xFEFF) {
                return mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            }
        }
        int length = Math.min(bytes.length, HEAD);
        int even = 0;
        int odd = 0;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == 0) {
                even += at % 2 == 0 ? 1 : 0;
                odd += at % 2 == 0 ? 0 : 1;
            }
        }
        if (odd > length / 4 && even < length / 50 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        return even > length / 4 && odd < length / 50 + 1 ? StandardCharsets.UTF_16BE : null;
    }

    /** How many bytes the UTF-8 character at this place has: 0 when it is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length < 2) {
            return length;
        }
        if (at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int next = at + 2; next < at + length; next++) {
            if ((bytes[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int firstZero(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int line(byte[] bytes, int to) {
        int line = 1;
        for (int at = 0; at < to; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return line;
    }
}
