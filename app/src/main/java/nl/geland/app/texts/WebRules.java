package nl.geland.app.texts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses of mail and web. A bare name with a dot counts as one when its ending is that of a country (ISO 3166-1) or one of the general
 * endings; what is written together after a full stop by mistake may be found too, which a person sees at once.
 */
final class WebRules {

    private static final Set<String> ENDINGS = Set.of(
            "com",
            "org",
            "net",
            "info",
            "biz",
            "online",
            "site",
            "app",
            "dev",
            "xyz",
            "shop",
            "blog",
            "email",
            "eu",
            "uk",
            "su",
            "amsterdam",
            "frl",
            "gov",
            "edu",
            "me",
            "tv",
            "io",
            "nu",
            "cloud",
            "support",
            "club",
            "live");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private WebRules() {}

    static List<Rule> all() {
        return List.of(
                certain(
                        Kind.EMAIL,
                        "email",
                        "[\\p{L}\\p{Nd}._%+-]{1,64}\\s?(?:@|\\(at\\)|\\[at])\\s?[\\p{L}\\p{Nd}-]{1,63}(?:\\.[\\p{L}\\p{Nd}-]{1,63}){1,8}"),
                certain(
                        Kind.EMAIL,
                        "email-spoken",
                        "(?i)[\\p{L}\\p{Nd}._-]{1,64} apenstaartje [\\p{L}\\p{Nd}-]{1,63} punt \\p{L}{2,6}"),
                certain(Kind.WEB, "url", "(?i)\\b(?:https?://|www\\.)[^\\s<>\"]{0,500}[\\p{L}\\p{Nd}/]"),
                new PatternRule(
                        Kind.WEB,
                        "domain",
                        Finding.PHRASE,
                        Pattern.compile(
                                "(?<![\\p{L}\\p{Nd}@.-])(?:[\\p{L}\\p{Nd}-]{2,63}\\.){1,8}[a-z]{2,24}(?:/[^\\s<>\"]{0,500}[\\p{L}\\p{Nd}/])?(?![\\p{L}\\p{Nd}])"),
                        WebRules::endsLikeADomain),
                certain(Kind.WEB, "account", "(?<![\\p{L}\\p{Nd}])@[\\p{L}\\p{Nd}_.]{2,29}[\\p{L}\\p{Nd}_]"));
    }

    private static boolean endsLikeADomain(String found) {
        var domain = found.split("/", 2)[0];
        var ending = domain.substring(domain.lastIndexOf('.') + 1);
        return ENDINGS.contains(ending) || COUNTRIES.contains(ending.toUpperCase(Locale.ROOT));
    }

    private static Rule certain(Kind kind, String name, String pattern) {
        return PatternRule.of(kind, name, Finding.CERTAIN, pattern);
    }
}
