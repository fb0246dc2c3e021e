package nl.geland.app.findings;

import nl.geland.app.web.Page;

/**
 * What a row or column is called: a word of ours, or a text of the study.
 *
 * @param key key of the word; empty for a text of the study
 * @param text what the study calls it, filled into the word where there is one
 */
record Name(String key, String text) {

    /** A word of this module. */
    static Name word(String key) {
        return new Name("findings." + key, "");
    }

    /** A word of this module with a text of the study in it. */
    static Name word(String key, String text) {
        return new Name("findings." + key, text);
    }

    /** A text of the study. */
    static Name text(String text) {
        return new Name("", text);
    }

    String in(Page page) {
        return key.isEmpty() ? text : page.word(key, text);
    }

    String in(Speech speech) {
        return key.isEmpty() ? text : speech.word(key, text);
    }
}
