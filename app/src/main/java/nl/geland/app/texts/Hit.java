package nl.geland.app.texts;

/**
 * Words that may give a person away, for somebody to decide on.
 *
 * @param start first code point
 * @param end past the last code point
 * @param rule what found it, a key of the words files
 * @param tag what to put in its place
 */
public record Hit(Kind kind, int start, int end, String rule, String tag) {

    public boolean mustBeLookedAt() {
        return kind == Kind.LOOK;
    }
}
