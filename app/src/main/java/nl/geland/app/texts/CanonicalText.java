package nl.geland.app.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A text in the one form that offsets count in: Unicode NFC, lines that end in LF, no byte order marks. Its SHA-256 is that of its UTF-8
 * bytes. Making it from itself changes nothing.
 */
public final class CanonicalText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");

    private final String text;
    private final String sha256;
    private final TextIndex index;

    private CanonicalText(String text) {
        this.text = text;
        this.sha256 = hash(text);
        this.index = TextIndex.of(text);
    }

    /**
     * The text in its canonical form.
     *
     * @throws Refusal for a text that holds U+0000 or half a surrogate pair
     */
    public static CanonicalText of(String raw) {
        return new CanonicalText(canonical(raw));
    }

    /** The canonical form of a piece of text. */
    public static String canonical(String raw) {
        if (raw.indexOf('\0') >= 0) {
            throw new Refusal(Reason.BINARY);
        }
        if (raw.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new Refusal(Reason.BROKEN_CHARACTER);
        }
        var lines = LINE_END.matcher(raw.replace("\uFEFF", "")).replaceAll("\n");
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    public String text() {
        return text;
    }

    public String sha256() {
        return sha256;
    }

    public TextIndex index() {
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Names the text without telling it. */
    @Override
    public String toString() {
        return "CanonicalText[" + index.codePoints() + " code points, " + sha256 + "]";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
