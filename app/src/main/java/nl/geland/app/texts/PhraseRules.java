package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases that say where somebody lives, learns, works or is received: streets with numbers, reception centres, schools, employers, and functions
 * with a place or an employer.
 */
final class PhraseRules {

    private static final String CAPITAL =
            "(?<![\\p{L}\\p{M}\\p{Nd}])\\p{Lu}[\\p{L}\\p{M}\\p{Nd}]{0,40}+(?:[-'’&][\\p{L}\\p{M}\\p{Nd}]{1,40}+){0,3}+";
    private static final String PARTICLE = "(?:van|de|den|der|het|ter|ten|aan|op|'t|’t|'s|’s|al|el)";
    private static final String NAME = CAPITAL + "(?: (?:" + PARTICLE + " ){0,2}" + CAPITAL + "){0,3}";
    private static final String STREET =
            "(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg|pad|dreef|plantsoen|ring|baan|markt|kamp|wal"
                    + "|haven|burg|erf|park|akker|veld|donk|meent|horst|oord|brink)";
    private static final String HOUSE = "\\d{1,5}(?:[ -]?[a-zA-Z]\\b|[-/ ]\\d{1,4}\\b)?";

    private PhraseRules() {}

    /** @param functions what people can be by work, in lower case */
    static List<Rule> all(Set<String> functions) {
        var all = new ArrayList<>(living());
        all.addAll(learning());
        all.addAll(working(functions));
        return all;
    }

    private static List<Rule> living() {
        return List.of(
                phrase(
                        Kind.ADDRESS,
                        "street-and-number",
                        "(?iu)\\b[\\p{L}][\\p{L}\\p{M}'’.-]{2,40}" + STREET + " (?:nummer |nr\\.? ?)?" + HOUSE),
                phrase(
                        Kind.ADDRESS,
                        "lane-of",
                        "\\b(?:[Ll]aan|[Pp]lein|[Ww]eg|[Kk]ade|[Ss]traat|[Hh]of|[Pp]ad) (?:van |der |den |de |het ){1,4}"
                                + NAME + "(?: " + HOUSE + ")?"),
                phrase(
                        Kind.ADDRESS,
                        "street",
                        "(?<![\\p{L}])\\p{Lu}[\\p{L}\\p{M}'’-]{2,40}(?:straat|laan|gracht|kade|singel|steeg|dreef|plantsoen|weg|plein)(?![\\p{L}])"),
                phrase(Kind.PLACE, "municipality", "\\b[Gg]emeente (?<it>" + NAME + ")"));
    }

    private static List<Rule> learning() {
        return List.of(
                phrase(
                        Kind.RECEPTION,
                        "reception",
                        "(?iu:\\b(?:azc|asielzoekerscentrum|noodopvang|crisisnoodopvang|opvanglocatie|opvangcentrum|aanmeldcentrum|kamp|coa-locatie|coa|pol|vbl|gezinslocatie|azc-locatie))(?: (?:in|te|van|bij|de|het)){0,4} "
                                + NAME),
                phrase(
                        Kind.SCHOOL,
                        "school",
                        "(?iu:\\b(?:basisschool|middelbare school|taalschool|school|college|lyceum|gymnasium|roc|isk|mbo|hbo|hogeschool|universiteit|kinderopvang|peuterspeelzaal|kinderdagverblijf))(?: (?:in|te|van|de|het|'t)){0,4} "
                                + NAME),
                phrase(
                        Kind.SCHOOL,
                        "school-named",
                        CAPITAL + "(?: (?:" + PARTICLE + " )?" + CAPITAL
                                + "){0,2}[ -](?:[Cc]ollege|[Ll]yceum|[Gg]ymnasium|School|[Uu]niversiteit)\\b"));
    }

    private static List<Rule> working(Set<String> functions) {
        var anyFunction = functions.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return List.of(
                phrase(
                        Kind.ORGANISATION,
                        "organisation",
                        "(?iu:\\b(?:stichting|vereniging|bakkerij|restaurant|moskee|kerk|supermarkt|garage|bedrijf|fabriek|zorgcentrum|verzorgingshuis|ziekenhuis|voetbalclub|buurthuis|slagerij|kapsalon|schoonmaakbedrijf|uitzendbureau|hotel|verpleeghuis)) (?:(?:van|de|het|'t|in) ){0,4}"
                                + NAME),
                phrase(
                        Kind.ORGANISATION,
                        "company",
                        NAME + " (?:B\\.?V\\.?|N\\.?V\\.?|VOF|BV|NV|& [Zz]o(?:on|nen))(?![\\p{L}])"),
                phrase(
                        Kind.ORGANISATION,
                        "employer",
                        "(?iu:\\b(?:werk|werkt|werkte|werken|gewerkt|stage|baan|bijbaan|contract|dienst|sollicitatie|gesolliciteerd)) (?:\\p{L}+ ){0,2}?bij (?:de |het |een )?(?<it>"
                                + NAME + ")"),
                phrase(
                        Kind.FUNCTION,
                        "function-and-employer",
                        "(?iu:\\b(?:" + anyFunction
                                + ")) (?:(?:van|bij|in|voor|te|namens|der|de|het|een) ){1,3}(?:(?iu:gemeente|stichting|provincie|afdeling|wijk|school|college|dienst|regio) )?(?:(?:van|de|het) )?(?:\\p{Ll}{3,30} (?:in|te|van) )?"
                                + NAME));
    }

    private static Rule phrase(Kind kind, String name, String pattern) {
        return PatternRule.of(kind, name, Finding.PHRASE, pattern);
    }
}
