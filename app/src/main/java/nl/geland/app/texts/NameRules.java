package nl.geland.app.texts;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of people: listed ones in any spelling, ones of a shape that only names have, ones that stand where a name stands (mijn zus …, ze heet
 * …, mevrouw …), and the names that are known beforehand. A name takes in the words that belong to it.
 */
final class NameRules implements Rule {

    private static final int LONGEST = 6;
    private static final Set<String> TITLES = Set.of(
            "meneer",
            "mijnheer",
            "mevrouw",
            "dhr",
            "mevr",
            "mw",
            "heer",
            "dokter",
            "dr",
            "juf",
            "juffrouw",
            "meester",
            "professor",
            "prof",
            "imam",
            "pastoor",
            "dominee",
            "ds",
            "oom",
            "tante",
            "opa",
            "oma",
            "sjeik",
            "broeder",
            "zuster");
    private static final Set<String> PEOPLE = Set.of(
            "man",
            "vrouw",
            "echtgenoot",
            "echtgenote",
            "zoon",
            "zoontje",
            "dochter",
            "dochtertje",
            "broer",
            "broertje",
            "zus",
            "zusje",
            "moeder",
            "vader",
            "mama",
            "papa",
            "neef",
            "neefje",
            "nicht",
            "nichtje",
            "vriend",
            "vriendin",
            "buurman",
            "buurvrouw",
            "buurjongen",
            "buurmeisje",
            "collega",
            "docent",
            "docente",
            "lerares",
            "leraar",
            "begeleider",
            "begeleidster",
            "contactpersoon",
            "coach",
            "vrijwilliger",
            "vrijwilligster",
            "taalmaatje",
            "maatje",
            "klantmanager",
            "consulent",
            "tolk",
            "baas",
            "chef",
            "huisarts",
            "kleinzoon",
            "kleindochter",
            "schoonzus",
            "zwager",
            "schoonmoeder",
            "schoonvader",
            "tweeling",
            "baby",
            "verloofde",
            "huisgenoot",
            "klasgenoot",
            "werkgever",
            "advocaat",
            "kapper",
            "trainer",
            "schoondochter",
            "schoonzoon",
            "leidinggevende",
            "jongen",
            "meisje");
    private static final Set<String> CALLED = Set.of(
            "heet",
            "heette",
            "heten",
            "genaamd",
            "noem",
            "noemt",
            "noemen",
            "noemde",
            "noemden",
            "naam",
            "bijnaam",
            "roepnaam",
            "voornaam",
            "achternaam",
            "vernoemd");
    private static final Set<String> FILLERS = Set.of(
            "is",
            "was",
            "die",
            "me",
            "mij",
            "hem",
            "haar",
            "hij",
            "ze",
            "zij",
            "ik",
            "ons",
            "altijd",
            "allemaal",
            "gewoon",
            "dus",
            "eigenlijk",
            "eh",
            "uh",
            "ehm",
            "nu",
            "ook",
            "thuis",
            "hier",
            "iedereen",
            "naar",
            "van",
            "mijn");
    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "der", "den", "het", "ter", "ten", "te", "'t", "al", "el", "bin", "ibn", "bint", "abu", "abou",
            "umm", "von", "du", "la", "e", "zu");
    private static final Set<String> LINEAGE = Set.of(
            "hadj", "hadji", "haji", "baba", "abba", "ustad", "ostad", "mullah", "mollah", "sheikh", "abu", "aboe",
            "abou", "umm", "oum", "oem", "ibn", "ebn", "bint", "bin", "abd", "ould", "aba", "ato", "woizero");

    private final Lists lists;
    private final Set<String> known;

    /** @param known folded names that are known to stand in or around this text */
    NameRules(Lists lists, Set<String> known) {
        this.lists = lists;
        this.known = known;
    }

    @Override
    public Set<String> names() {
        return Set.of("name-known", "name-list", "name-context", "name-lineage", "name-shape", "name-variant");
    }

    @Override
    public void find(Reading reading, Consumer<Finding> found) {
        for (int at = 0; at < reading.tokens().size(); at++) {
            var rule = rule(reading, at);
            if (!rule.isEmpty()) {
                int first = first(reading, at);
                int last = last(reading, at);
                found.accept(new Finding(
                        Kind.PERSON,
                        reading.tokens().get(first).from(),
                        reading.tokens().get(last).to(),
                        rule,
                        Finding.WORD));
                at = last;
            }
        }
    }

    /** Why this word is a name, empty when nothing says so. */
    private String rule(Reading reading, int at) {
        var token = reading.tokens().get(at);
        var word = token.word();
        if (word.length() < 2 || (isNobody(word) && !isGivenNameByItsCapital(token))) {
            return "";
        }
        var isDutch = lists.dutch().knows(word);
        var mayBeName = !isDutch
                || token.hasCapitalOfItsOwn()
                || (lists.names().holdsGiven(word) && !lists.dutch().lists(word));
        if (mayBeName && lists.names().holds(word)) {
            return "name-list";
        }
        if ((token.hasCapital() || !isDutch || lists.names().holds(word)) && isCalled(reading, at)) {
            return "name-context";
        }
        if (isLineage(reading, at)) {
            return "name-lineage";
        }
        if (mayBeName && known.contains(Fold.plain(word))) {
            return "name-known";
        }
        if (isDutch || lists.places().contains(Fold.plain(word))) {
            return "";
        }
        return lists.names().isShapedLikeAName(word)
                ? "name-shape"
                : lists.names().holdsVariantOf(word) ? "name-variant" : "";
    }

    /** Wil, An, Dan: words of every day that are also names, where only a name has a capital. */
    private boolean isGivenNameByItsCapital(Token token) {
        return token.hasCapitalOfItsOwn() && lists.names().holdsGiven(token.word());
    }

    private boolean isNobody(String word) {
        return lists.dutch().isEveryday(word) || lists.common().contains(Fold.plain(word));
    }

    private boolean isCalled(Reading reading, int at) {
        if (at == 0 || !reading.follows(at - 1)) {
            return false;
        }
        int of = at - 1;
        while (of > 0 && reading.follows(of - 1) && isParticle(reading, of)) {
            of--;
        }
        if (of < at - 1
                && reading.tokens().get(at).hasCapital()
                && TITLES.contains(Fold.lower(reading.tokens().get(of).word()))) {
            return true;
        }
        var before = Fold.lower(reading.tokens().get(at - 1).word());
        if (TITLES.contains(before) || PEOPLE.contains(before) || CALLED.contains(before)) {
            return true;
        }
        for (int back = at - 1; back >= Math.max(0, at - 3) && reading.follows(back); back--) {
            var word = Fold.lower(reading.tokens().get(back).word());
            if (CALLED.contains(word)) {
                return true;
            }
            if (!FILLERS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isLineage(Reading reading, int at) {
        var token = reading.tokens().get(at);
        return LINEAGE.contains(Fold.lower(token.word()))
                && reading.follows(at)
                && reading.tokens().get(at + 1).hasCapital();
    }

    private int first(Reading reading, int at) {
        int first = at;
        while (first > 0 && at - first < LONGEST && reading.follows(first - 1) && belongsBefore(reading, first - 1)) {
            first--;
        }
        return withParticles(reading, first);
    }

    /** Where the name begins when particles with a capital stand before it: Van der Meulen. */
    private static int withParticles(Reading reading, int first) {
        for (int at = first - 1; at >= Math.max(0, first - 3); at--) {
            if (!reading.follows(at) || !isParticle(reading, at)) {
                return first;
            }
            if (reading.tokens().get(at).hasCapitalOfItsOwn()) {
                return at;
            }
        }
        return first;
    }

    private boolean belongsBefore(Reading reading, int at) {
        var token = reading.tokens().get(at);
        var lower = Fold.lower(token.word());
        if (isNobody(token.word()) || TITLES.contains(lower) || PEOPLE.contains(lower) || CALLED.contains(lower)) {
            return false;
        }
        if (LINEAGE.contains(lower)) {
            return true;
        }
        var isDutch = lists.dutch().knows(token.word());
        return token.hasCapital()
                && (!isDutch || !token.startsSentence())
                && !lists.functions().contains(lower);
    }

    private int last(Reading reading, int at) {
        int last = at;
        while (last - at < LONGEST && reading.follows(last)) {
            int next = last + 1;
            int particles = 0;
            while (particles < 3 && isParticle(reading, next) && reading.follows(next)) {
                next++;
                particles++;
            }
            var token = reading.tokens().get(next);
            if (isNobody(token.word())
                    || !belongsAfter(token, particles > 0, reading.tokens().get(at))) {
                break;
            }
            last = next;
        }
        return last;
    }

    private boolean belongsAfter(Token token, boolean isAfterParticle, Token start) {
        if (token.hasCapital()) {
            return !isAfterParticle || !lists.places().contains(Fold.plain(token.word()));
        }
        var isDutch = lists.dutch().knows(token.word());
        if (start.hasCapital() || PARTICLES.contains(Fold.lower(token.word()))) {
            return false;
        }
        return isAfterParticle ? lists.names().holds(token.word()) : !isDutch;
    }

    static boolean isParticle(Reading reading, int at) {
        return PARTICLES.contains(Fold.lower(reading.tokens().get(at).word()));
    }
}
