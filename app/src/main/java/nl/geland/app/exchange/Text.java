package nl.geland.app.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What text from a file can look like: blanks that mean nothing, words that say "unknown", and numbers that do not belong in text. */
final class Text {

    private static final Set<String> UNKNOWN = Set.of(
            "onbekend",
            "onb",
            "onb.",
            "unknown",
            "n.v.t.",
            "nvt",
            "n.v.t",
            "n/a",
            "n.b.",
            "null",
            "nil",
            "none",
            "-",
            "--",
            "?",
            "??",
            "???",
            "xxx",
            ".",
            "leeg",
            "niet bekend",
            "niet ingevuld",
            "#n/a",
            "#n/b",
            "(leeg)",
            "(blank)");

    private static final int MOST_MARKS = 30;

    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,3}");

    private Text() {}

    /** The text without blanks around it, no-break and zero-width ones included. */
    static String bare(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() ? text : text.substring(start, end);
    }

    /** The text with one plain space wherever several blanks, or blanks of another sort, stand. */
    static String single(String bare) {
        var plain = true;
        for (var i = 0; i < bare.length() && plain; i++) {
            var c = bare.charAt(i);
            plain = !isBlank(c) || (c == ' ' && bare.charAt(i - 1) != ' ');
        }
        if (plain) {
            return bare;
        }
        var out = new StringBuilder();
        for (var i = 0; i < bare.length(); i++) {
            var c = bare.charAt(i);
            if (!isBlank(c)) {
                out.append(c);
            } else if (!isInvisible(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || (c > 127 && (Character.isSpaceChar(c) || isInvisible(c)));
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u2060';
    }

    /**
     * Whether it holds signs that have no place in a text: control characters, those that turn the direction of reading, lone surrogates, or
     * more marks on one letter than any language writes (the Stream-Safe Text Format of Unicode Standard Annex 15, which also keeps
     * composing them fast).
     */
    static boolean hasControls(String bare) {
        var marks = 0;
        for (var i = 0; i < bare.length(); ) {
            var sign = bare.codePointAt(i);
            i += Character.charCount(sign);
            marks = isMark(sign) ? marks + 1 : 0;
            if (marks > MOST_MARKS || (isControl(sign) && !isLineOrTab(sign))) {
                return true;
            }
        }
        return false;
    }

    /** The text on one line, with an underscore for every run of signs that nobody sees or that turn the direction of reading. */
    static String visible(String text) {
        var out = new StringBuilder();
        var hidden = false;
        for (var i = 0; i < text.length(); ) {
            var sign = text.codePointAt(i);
            i += Character.charCount(sign);
            if (!isControl(sign)) {
                out.appendCodePoint(sign);
            } else if (!hidden) {
                out.append('_');
            }
            hidden = isControl(sign);
        }
        return out.toString();
    }

    private static boolean isControl(int sign) {
        return sign < ' '
                || (sign >= 0x7F && sign < 0xA0)
                || (sign >= 0x2028 && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)
                || sign == 0xFFFD;
    }

    private static boolean isLineOrTab(int sign) {
        return sign == '\t' || sign == '\n' || sign == '\r' || sign == 0x2028 || sign == 0x2029;
    }

    private static boolean isMark(int sign) {
        if (sign < 0x300) {
            return false;
        }
        var type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static boolean unknown(String bare) {
        return bare.length() <= 13 && UNKNOWN.contains(bare.toLowerCase(Locale.ROOT));
    }

    /** A number as a spreadsheet damages it: 1.23E+11. */
    static boolean exponent(String bare) {
        return bare.length() >= 3
                && (bare.indexOf('E') > 0 || bare.indexOf('e') > 0)
                && EXPONENT.matcher(bare).matches();
    }

    /** Whether it holds nine digits in a row, blanks, dots and dashes aside, that pass the 11-test of a citizen service number. */
    static boolean hasCitizenNumber(String text) {
        return citizenNumber(text, 0) >= 0;
    }

    /** The text with each citizen service number made unreadable. */
    static String withoutCitizenNumbers(String text) {
        var at = citizenNumber(text, 0);
        if (at < 0) {
            return text;
        }
        var masked = new StringBuilder(text);
        for (; at >= 0; at = citizenNumber(text, at + 1)) {
            var digits = 0;
            for (var i = at; digits < 9; i++) {
                if (isDigit(text.charAt(i))) {
                    masked.setCharAt(i, '#');
                    digits++;
                }
            }
        }
        return masked.toString();
    }

    private static int citizenNumber(String text, int from) {
        for (var start = from; start + 9 <= text.length(); start++) {
            if (isDigit(text.charAt(start))
                    && (start == 0 || !isDigit(text.charAt(start - 1)))
                    && passes(text, start)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean passes(String text, int start) {
        var digits = 0;
        var sum = 0;
        var i = start;
        for (; i < text.length() && digits < 9; i++) {
            var c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
                sum += (digits == 9 ? -1 : 10 - digits) * (c - '0');
            } else if (c != '.' && c != '-' && !(c >= '\u2010' && c <= '\u2015') && !isBlank(c)) {
                return false;
            }
        }
        return digits == 9 && sum > 0 && sum % 11 == 0 && (i == text.length() || !isDigit(text.charAt(i)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
