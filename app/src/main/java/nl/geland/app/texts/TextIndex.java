package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The offsets of one text in three units: code points (ours), UTF-16 units (Java, browsers, some coding tools) and UTF-8 bytes (files). The
 * only class that converts between them.
 *
 * <p>Edges: the empty text has the one offset 0 in each unit; the length of the text is an offset; an offset inside a character is refused,
 * never moved. A combining mark is a code point of its own.
 */
public final class TextIndex {

    private static final int STRIDE = 64;

    private final String text;
    private final int[] utf16At;
    private final int[] utf8At;
    private final int codePoints;
    private final int utf8Length;

    private TextIndex(String text, int[] utf16At, int[] utf8At, int codePoints, int utf8Length) {
        this.text = text;
        this.utf16At = utf16At;
        this.utf8At = utf8At;
        this.codePoints = codePoints;
        this.utf8Length = utf8Length;
    }

    /**
     * Counts the offsets of a text.
     *
     * @throws IllegalArgumentException for a text with half a surrogate pair, which has no UTF-8
     */
    public static TextIndex of(String text) {
        var count = text.codePointCount(0, text.length());
        var utf16At = new int[count / STRIDE + 1];
        var utf8At = new int[count / STRIDE + 1];
        var seen = 0;
        var utf8 = 0;
        for (int at = 0; at < text.length(); seen++) {
            if (seen % STRIDE == 0) {
                utf16At[seen / STRIDE] = at;
                utf8At[seen / STRIDE] = utf8;
            }
            var point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("Half a surrogate pair at UTF-16 offset " + at);
            }
            at += Character.charCount(point);
            utf8 += bytes(point);
        }
        if (seen % STRIDE == 0) {
            utf16At[seen / STRIDE] = text.length();
            utf8At[seen / STRIDE] = utf8;
        }
        return new TextIndex(text, utf16At, utf8At, count, utf8);
    }

    public int codePoints() {
        return codePoints;
    }

    public int utf16Length() {
        return text.length();
    }

    public int utf8Length() {
        return utf8Length;
    }

    public int toUtf16(int codePoint) {
        checkRange(codePoint, codePoints, "Code point");
        return text.offsetByCodePoints(utf16At[codePoint / STRIDE], codePoint % STRIDE);
    }

    public int toUtf8(int codePoint) {
        checkRange(codePoint, codePoints, "Code point");
        int at = utf16At[codePoint / STRIDE];
        int utf8 = utf8At[codePoint / STRIDE];
        for (int left = codePoint % STRIDE; left > 0; left--) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            utf8 += bytes(point);
        }
        return utf8;
    }

    /**
     * The code point at an offset in UTF-16 units.
     *
     * @throws IllegalArgumentException outside the text or inside a surrogate pair
     */
    public int fromUtf16(int utf16) {
        checkRange(utf16, text.length(), "UTF-16");
        if (utf16 > 0
                && utf16 < text.length()
                && Character.isSurrogatePair(text.charAt(utf16 - 1), text.charAt(utf16))) {
            throw new IllegalArgumentException("UTF-16 offset " + utf16 + " lies inside a character");
        }
        int stop = checkpoint(utf16At, utf16);
        return stop * STRIDE + text.codePointCount(utf16At[stop], utf16);
    }

    /**
     * The code point at an offset in UTF-8 bytes.
     *
     * @throws IllegalArgumentException outside the text or inside the bytes of a character
     */
    public int fromUtf8(int utf8) {
        checkRange(utf8, utf8Length, "UTF-8");
        int stop = checkpoint(utf8At, utf8);
        int at = utf16At[stop];
        int bytes = utf8At[stop];
        int codePoint = stop * STRIDE;
        while (bytes < utf8) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            bytes += bytes(point);
            codePoint++;
        }
        if (bytes != utf8) {
            throw new IllegalArgumentException("UTF-8 offset " + utf8 + " lies inside a character");
        }
        return codePoint;
    }

    /** The text between two offsets in code points. */
    public String slice(int start, int end) {
        if (start > end) {
            throw new IllegalArgumentException("A slice from " + start + " cannot end at " + end);
        }
        return text.substring(toUtf16(start), toUtf16(end));
    }

    /** The offsets in code points at which a quote stands; none for an empty quote. */
    public List<Integer> occurrences(String quote) {
        var found = new ArrayList<Integer>();
        if (quote.isEmpty()) {
            return found;
        }
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            found.add(fromUtf16(at));
        }
        return found;
    }

    private static int checkpoint(int[] stops, int offset) {
        int found = Arrays.binarySearch(stops, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int bytes(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    private static void checkRange(int offset, int length, String unit) {
        if (offset < 0 || offset > length) {
            throw new IllegalArgumentException(unit + " offset " + offset + " lies outside 0.." + length);
        }
    }
}
