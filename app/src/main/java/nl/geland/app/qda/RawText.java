package nl.geland.app.qda;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.TextIndex;

/**
 * A text as it came, and where its places are in our canonical form of it. A place inside what became one character (half a pair, CR before LF,
 * a letter before its accent) has none there.
 */
final class RawText {

    /** No place. */
    static final int NOWHERE = -1;

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029\n]");

    /** A longer word that is not in canonical form is not looked into. */
    private static final int LONGEST_WORD = 200;

    private final String raw;
    private final CanonicalText canonical;
    private final TextIndex rawIndex;

    /** Stretches that become canonical by themselves: where they begin in UTF-16 units, and in code points of the canonical form. */
    private int[] rawAt = new int[64];

    private int[] canonicalAt = new int[64];
    private int stretches;

    /** Which stretches were canonical already. */
    private final BitSet same = new BitSet();

    private RawText(String raw) {
        this.raw = raw;
        this.canonical = CanonicalText.of(raw);
        this.rawIndex = TextIndex.of(raw);
    }

    static RawText of(String raw) {
        var text = new RawText(raw);
        text.measure();
        return text;
    }

    String raw() {
        return raw;
    }

    CanonicalText canonical() {
        return canonical;
    }

    /** The code point of the canonical form at a place of the raw text in UTF-16 units. */
    int toCanonical(int utf16) {
        if (utf16 < 0 || utf16 > raw.length() || isInside(utf16)) {
            return NOWHERE;
        }
        int found = Arrays.binarySearch(rawAt, 0, stretches, utf16);
        int at = found >= 0 ? found : -found - 2;
        int end = at + 1 < stretches ? rawAt[at + 1] : raw.length();
        int before = rawIndex.fromUtf16(utf16) - rawIndex.fromUtf16(rawAt[at]);
        if (before == 0 || same.get(at)) {
            return canonicalAt[at] + before;
        }
        if (end - rawAt[at] > LONGEST_WORD) {
            return NOWHERE;
        }
        var whole = CanonicalText.canonical(raw.substring(rawAt[at], end));
        var head = CanonicalText.canonical(raw.substring(rawAt[at], utf16));
        var tail = CanonicalText.canonical(raw.substring(utf16, end));
        return whole.equals(head + tail) ? canonicalAt[at] + head.codePointCount(0, head.length()) : NOWHERE;
    }

    private boolean isInside(int utf16) {
        if (utf16 == 0 || utf16 == raw.length()) {
            return false;
        }
        char before = raw.charAt(utf16 - 1);
        char after = raw.charAt(utf16);
        return Character.isSurrogatePair(before, after) || (before == '\r' && after == '\n');
    }

    private void measure() {
        var ends = LINE_END.matcher(raw);
        int from = 0;
        int to = 0;
        while (ends.find()) {
            to = line(from, ends.end(), to);
            from = ends.end();
        }
        line(from, raw.length(), to);
    }

    /** Notes a line: as one stretch when it is canonical, else word by word, as no space ever joins what stands before it. */
    private int line(int from, int end, int canonicalFrom) {
        var line = raw.substring(from, end);
        var whole = CanonicalText.canonical(line);
        int to = canonicalFrom + whole.codePointCount(0, whole.length());
        if (whole.equals(line)) {
            note(from, canonicalFrom, true);
            return to;
        }
        int at = canonicalFrom;
        for (int word = from; word < end; ) {
            int space = raw.indexOf(' ', word + 1);
            int next = space < 0 || space > end ? end : space;
            next = next == end && end - word > 1 ? lineEnd(word, end) : next;
            var words = raw.substring(word, next);
            var form = CanonicalText.canonical(words);
            note(word, at, form.equals(words));
            at += form.codePointCount(0, form.length());
            word = next;
        }
        return to;
    }

    /** Where the sign that ends the line begins, so that it is a stretch of its own. */
    private int lineEnd(int word, int end) {
        int sign = end;
        while (sign > word && LINE_END.matcher(raw.substring(sign - 1, sign)).matches()) {
            sign--;
        }
        return sign > word && sign < end ? sign : end;
    }

    private void note(int rawPlace, int canonicalPlace, boolean isSame) {
        if (stretches == rawAt.length) {
            rawAt = Arrays.copyOf(rawAt, stretches * 2);
            canonicalAt = Arrays.copyOf(canonicalAt, stretches * 2);
        }
        rawAt[stretches] = rawPlace;
        canonicalAt[stretches] = canonicalPlace;
        same.set(stretches, isSame);
        stretches++;
    }
}
