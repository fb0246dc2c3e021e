package nl.geland.app;

import java.util.Locale;

/** The few sentences said before there is a page: Dutch, or English where the environment says so. */
final class Words {

    private static final boolean ENGLISH = english();

    private Words() {}

    static String of(String dutch, String english, Object... values) {
        return (ENGLISH ? english : dutch).formatted(values);
    }

    static Locale language() {
        return Locale.of(ENGLISH ? "en" : "nl", "NL");
    }

    private static boolean english() {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value.toLowerCase(Locale.ROOT).startsWith("en");
            }
        }
        return false;
    }
}
