package nl.geland.app.perspectives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where people live, learn, work and are received: streets with numbers, reception centres, schools, employers, functions with a place or an
 * employer, and the listed places.
 */
final class PlaceRules implements Rule {

    private static final int WORDS = 4;
    private static final String CAPITAL =
            "(?<![\\p{L}\\p{M}\\p{Nd}])\\p{Lu}[\\p{L}\\p{M}\\p{Nd}]{0,40}+(?:[-'’&][\\p{L}\\p{M}\\p{Nd}]{1,40}+){0,3}+";
    private static final String PARTICLE = "(?:van|de|den|der|het|ter|ten|aan|op|'t|’t|'s|’s|al|el)";
    private static final String NAME = CAPITAL + "(?: (?:" + PARTICLE + " ){0,2}" + CAPITAL + "){0,3}";
    private static final String STREET =
            "(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg|pad|dreef|plantsoen|ring|baan|markt|kamp|wal"
                    + "|haven|burg|erf|park|akker|veld|donk|meent|horst|oord|brink)";
    private static final String HOUSE = "\\d{1,5}(?:[ -]?[a-zA-Z]\\b|[-/ ]\\d{1,4}\\b)?";

    private final Lists lists;
    private final List<Rule> phrases;

    PlaceRules(Lists lists) {
        this.lists = lists;
        var functions = lists.functions().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.phrases = List.of(
                phrase(
                        Kind.ADDRESS,
                        "street-and-number",
                        "(?iu)\\b[\\p{L}][\\p{L}\\p{M}'’.-]{2,40}" + STREET + " (?:nummer |nr\\.? ?)?" + HOUSE),
                phrase(
                        Kind.ADDRESS,
                        "lane-of",
                        "\\b(?:[Ll]aan|[Pp]lein|[Ww]eg|[Kk]ade|[Ss]traat|[Hh]of|[Pp]ad) (?:van |der |den |de |het )+"
                                + NAME + "(?: " + HOUSE + ")?"),
                phrase(
                        Kind.ADDRESS,
                        "street",
                        "(?<![\\p{L}])\\p{Lu}[\\p{L}\\p{M}'’-]{2,40}(?:straat|laan|gracht|kade|singel|steeg|dreef|plantsoen|weg|plein)(?![\\p{L}])"),
                phrase(
                        Kind.RECEPTION,
                        "reception",
                        "(?iu:\\b(?:azc|asielzoekerscentrum|noodopvang|crisisnoodopvang|opvanglocatie|opvangcentrum|aanmeldcentrum|kamp|coa-locatie|coa|pol|vbl|gezinslocatie|azc-locatie))(?: (?:in|te|van|bij|de|het))* "
                                + NAME),
                phrase(
                        Kind.SCHOOL,
                        "school",
                        "(?iu:\\b(?:basisschool|middelbare school|taalschool|school|college|lyceum|gymnasium|roc|isk|mbo|hbo|hogeschool|universiteit|kinderopvang|peuterspeelzaal|kinderdagverblijf))(?: (?:in|te|van|de|het|'t))* "
                                + NAME),
                phrase(
                        Kind.SCHOOL,
                        "school-named",
                        CAPITAL + "(?: (?:" + PARTICLE + " )?" + CAPITAL
                                + "){0,2}[ -](?:[Cc]ollege|[Ll]yceum|[Gg]ymnasium|School|[Uu]niversiteit)\\b"),
                phrase(
                        Kind.ORGANISATION,
                        "organisation",
                        "(?iu:\\b(?:stichting|vereniging|bakkerij|restaurant|moskee|kerk|supermarkt|garage|bedrijf|fabriek|zorgcentrum|verzorgingshuis|ziekenhuis|voetbalclub|buurthuis|slagerij|kapsalon|schoonmaakbedrijf|uitzendbureau|hotel|verpleeghuis)) (?:(?:van|de|het|'t|in) )*"
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
                phrase(Kind.PLACE, "municipality", "\\b[Gg]emeente (?<it>" + NAME + ")"),
                phrase(
                        Kind.FUNCTION,
                        "function-and-employer",
                        "(?iu:\\b(?:" + functions
                                + ")) (?:(?:van|bij|in|voor|te|namens|der|de|het|een) ){1,3}(?:(?iu:gemeente|stichting|provincie|afdeling|wijk|school|college|dienst|regio) )?(?:(?:van|de|het) )?"
                                + NAME));
    }

    @Override
    public Set<String> names() {
        var names = new HashSet<>(Set.of("place", "rare"));
        phrases.forEach(rule -> names.addAll(rule.names()));
        return names;
    }

    @Override
    public void find(Reading reading, Consumer<Finding> found) {
        phrases.forEach(rule -> rule.find(reading, found));
        var tokens = reading.tokens();
        for (int first = 0; first < tokens.size(); first++) {
            for (var last : ends(reading, first)) {
                if (isPlace(reading, first, last)) {
                    found.accept(new Finding(
                            Kind.PLACE,
                            tokens.get(first).from(),
                            tokens.get(last).to(),
                            "place",
                            Finding.WORD));
                    break;
                }
            }
            if (lists.rare().contains(Fold.lower(tokens.get(first).word()))) {
                found.accept(new Finding(
                        Kind.RARE, tokens.get(first).from(), tokens.get(first).to(), "rare", Finding.WORD));
            }
        }
    }

    private boolean isPlace(Reading reading, int first, int last) {
        var tokens = reading.tokens();
        var words = reading.text()
                .substring(tokens.get(first).from(), tokens.get(last).to());
        if (!lists.places().contains(Lists.phrase(words))) {
            return false;
        }
        return first < last
                || tokens.get(first).hasCapitalOfItsOwn()
                || !lists.dutch().knows(tokens.get(first).word());
    }

    /** The last words of phrases that start here, longest first. */
    private static List<Integer> ends(Reading reading, int first) {
        var ends = new ArrayList<Integer>();
        for (int last = first; last < Math.min(first + WORDS, reading.tokens().size()); last++) {
            if (last > first && !reading.follows(last - 1)) {
                break;
            }
            ends.addFirst(last);
        }
        return ends;
    }

    private static Rule phrase(Kind kind, String name, String pattern) {
        return PatternRule.of(kind, name, Finding.PHRASE, pattern);
    }
}
