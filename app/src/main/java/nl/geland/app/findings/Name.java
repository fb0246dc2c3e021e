package nl.geland.app.findings;

import java.util.Locale;
import nl.geland.app.coding.CodedStudy.Code;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a row or column is called: a word of ours, or a text of the study.
 *
 * @param key key of the word; empty for a text of the study
 * @param text what the study calls it, filled into the word where there is one
 * @param english what the study calls it in English; empty where it does not say
 */
record Name(String key, String text, String english) {

    /** The language that studies are written in. */
    private static final Locale OF_STUDIES = Locale.of("nl");

    /** A word of this module. */
    static Name word(String key) {
        return new Name("findings." + key, "", "");
    }

    /** A word of this module with a text of the study in it. */
    static Name word(String key, String text) {
        return new Name("findings." + key, text, "");
    }

    /** A text of the study. */
    static Name text(String text) {
        return new Name("", text, "");
    }

    /** The name of a code. */
    static Name code(Code code) {
        return new Name("", code.name(), code.nameEn());
    }

    String in(Page page) {
        return key.isEmpty() ? own(page.locale()) : page.word(key, text);
    }

    String in(Speech speech) {
        return key.isEmpty() ? own(speech.locale()) : speech.word(key, text);
    }

    /** The language of the name where it is another one than that of the page; null where it is the same. */
    @Nullable
    String lang(Page page) {
        return !key.isEmpty() || speaksDutch(page.locale()) || !english.isEmpty() ? null : OF_STUDIES.getLanguage();
    }

    private String own(Locale locale) {
        return speaksDutch(locale) || english.isEmpty() ? text : english;
    }

    private static boolean speaksDutch(Locale locale) {
        return locale.getLanguage().equals(OF_STUDIES.getLanguage());
    }
}
