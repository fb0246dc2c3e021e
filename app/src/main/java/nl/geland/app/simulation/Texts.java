package nl.geland.app.simulation;

import java.util.Locale;

/**
 * A text in the two languages that a scenario is read in.
 *
 * @param dutch the text in Dutch
 * @param english the same in English; empty as long as nobody translated it
 */
record Texts(String dutch, String english) {

    /** The text in a language. */
    String in(Locale locale) {
        return locale.getLanguage().equals("en") && !english.isEmpty() ? english : dutch;
    }

    /** Whether it can be read in both. */
    boolean isComplete() {
        return !english.isEmpty();
    }

    /** The same, with the Dutch text where the English one is missing. */
    Texts completed() {
        return isComplete() ? this : new Texts(dutch, dutch);
    }
}
