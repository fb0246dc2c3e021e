package nl.geland.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The few sentences said before there is a page: Dutch, or English where the environment says so. */
final class Words {

    private static final boolean ENGLISH = isEnglish(System.getenv());

    private Words() {}

    static String of(String dutch, String english, Object... values) {
        return (ENGLISH ? english : dutch).formatted(values);
    }

    /** The language of commands: of their words and of their numbers. */
    static Locale language() {
        return language(System.getenv());
    }

    /** English as in Britain, because English as in the Netherlands writes numbers the Dutch way. */
    static Locale language(Map<String, String> environment) {
        return isEnglish(environment) ? Locale.of("en", "GB") : Locale.of("nl", "NL");
    }

    private static boolean isEnglish(Map<String, String> environment) {
        for (var name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            var value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.toLowerCase(Locale.ROOT).startsWith("en");
            }
        }
        return false;
    }
}
