package nl.geland.app.simulation;

import java.util.Locale;

/**
 * A text in the two languages that a scenario is read in.
 *
 * @param dutch the text in Dutch
 * @param english the same in English
 */
record Texts(String dutch, String english) {

    /** The text in a language. */
    String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }
}
