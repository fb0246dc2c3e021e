package nl.geland.app.texts;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of people: listed ones in any spelling, ones of a shape that only names have, ones that stand where a name stands (mijn zus …, ze heet
 * …, mevrouw …), and the names that are known beforehand. A name takes in the words that belong to it.
 */
final class NameRules implements Rule {

    private static final int LONGEST = 6;

    /** A longer word is Dutch put together, not a name. */
    private static final int LONGEST_WORD = 14;

    /** What has letters for its sorts: plan B. */
    private static final Set<String> SORTED = Set.of(
            "plan",
            "groep",
            "niveau",
            "optie",
            "vitamine",
            "punt",
            "hepatitis",
            "letter",
            "klas",
            "team",
            "blok",
            "vak");

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
            "vernoemd",
            "geheten",
            "hete",
            "genoemd",
            "heetten",
            "spelt",
            "spel",
            "spelde",
            "gedoopt");
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
    private final Known known;
    private final Standing standing;

    /** @param known names that are known to stand in or around this text */
    NameRules(Lists lists, Known known) {
        this.lists = lists;
        this.known = known;
        this.standing = new Standing(lists);
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "name-known",
                "name-list",
                "name-context",
                "name-lineage",
                "name-shape",
                "name-variant",
                "name-place",
                "name-initial");
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
        if (word.length() < 2) {
            return isInitial(reading, at) ? "name-initial" : "";
        }
        if (isNobody(word) && !isGivenNameByItsCapital(token)) {
            return "";
        }
        var isDutch = lists.dutch().knows(word);
        var mayBeName = !isDutch
                || token.hasCapitalOfItsOwn()
                || (lists.names().holdsGiven(word) && !lists.dutch().lists(word));
        if (mayBeName && (lists.names().holds(word) || isOwner(reading, at))) {
            return "name-list";
        }
        if (isCalled(reading, at) && mayBeCalled(reading, at)) {
            return "name-context";
        }
        if (isLineage(reading, at)) {
            return "name-lineage";
        }
        var isUnknown =
                !isDutch || (token.hasCapitalOfItsOwn() && !lists.dutch().lists(word));
        if (isUnknown && !lists.places().contains(Fold.plain(word))) {
            var why = unlisted(reading, at);
            if (!why.isEmpty()) {
                return why;
            }
        }
        if (mayBeName && known.holds(word)) {
            return "name-known";
        }
        return !isUnknown && isNameByItsPlace(reading, at) ? "name-place" : "";
    }

    /** Why a word that is no Dutch word, no place and on no list is a name. */
    private String unlisted(Reading reading, int at) {
        var token = reading.tokens().get(at);
        if (!lists.dutch().knows(token.word()) && lists.names().isShapedLikeAName(token.word())) {
            return "name-shape";
        }
        var isVariant = lists.names().holdsVariantOf(token.word())
                || (known.holdsVariantOf(token.word()) && !known.holds(token.word()));
        if (isVariant && !lists.dutch().knows(token.word())) {
            return standing.isPlaced(reading, at) ? "" : "name-variant";
        }
        var stands = standing.isStrong(reading, at) || (token.hasCapital() && standing.isWeak(reading, at));
        return stands && token.word().length() <= LONGEST_WORD ? "name-place" : "";
    }

    /** Storm zei, onze buurman, Koos, kwam: a Dutch word with a capital where a person stands. */
    private boolean isNameByItsPlace(Reading reading, int at) {
        var token = reading.tokens().get(at);
        if (token.hasCapitalOfItsOwn()) {
            return standing.isStrong(reading, at);
        }
        return token.hasCapital()
                && lists.names().holdsGiven(token.word())
                && (standing.isStrong(reading, at)
                        || standing.isAmongNames(reading, at)
                        || (reading.follows(at)
                                && lists.verbs()
                                        .holds(reading.tokens().get(at + 1).word())));
    }

    /** Heins auto, het Habib-potje: a listed name with the sign of possession against it, or a thing that bears it. */
    private boolean isOwner(Reading reading, int at) {
        var word = reading.tokens().get(at).word();
        int sign = word.indexOf('-');
        if (sign > 2 && !lists.dutch().knows(word) && lists.names().holds(word.substring(0, sign))) {
            return true;
        }
        return word.length() > 3
                && word.endsWith("s")
                && reading.follows(at)
                && !reading.tokens().get(at + 1).hasCapital()
                && !lists.dutch().lists(word)
                && lists.names().holds(word.substring(0, word.length() - 1));
    }

    /** J. zei, meneer K. */
    private boolean isInitial(Reading reading, int at) {
        var token = reading.tokens().get(at);
        if (!token.hasCapital()) {
            return false;
        }
        var before = at > 0 && reading.follows(at - 1)
                ? Fold.lower(reading.tokens().get(at - 1).word())
                : "";
        if (People.isTitle(before) || People.isPerson(before) || CALLED.contains(before)) {
            return true;
        }
        if (at > 0
                && reading.follows(at - 1)
                && reading.text().startsWith(".", token.to())
                && reading.tokens().get(at - 1).hasCapital()
                && !lists.dutch().knows(before)) {
            return true;
        }
        return reading.text().startsWith(". ", token.to())
                && reading.follows(at)
                && !SORTED.contains(before)
                && !reading.tokens().get(at + 1).startsSentence();
    }

    /** Whether this word can follow a word that names follow: with a capital, unknown, or a name; of Dutch words hardly the ones for doing. */
    private boolean mayBeCalled(Reading reading, int at) {
        var token = reading.tokens().get(at);
        var word = token.word();
        return token.hasCapital()
                || !lists.dutch().knows(word)
                || (lists.names().holds(word)
                        && !lists.verbs().holds(word)
                        && (lists.names().holdsGiven(word) || isAfterTitle(reading, at)));
    }

    /** Mevrouw groen, mevrouw de groot. */
    private static boolean isAfterTitle(Reading reading, int at) {
        int of = at - 1;
        while (of > 0 && reading.follows(of - 1) && isParticle(reading, of)) {
            of--;
        }
        return People.isTitle(reading.tokens().get(of).word());
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
                && (reading.tokens().get(at).hasCapital()
                        || lists.names().holds(reading.tokens().get(at).word()))
                && People.isTitle(reading.tokens().get(of).word())) {
            return true;
        }
        var before = Fold.lower(reading.tokens().get(at - 1).word());
        if (People.isTitle(before) || People.isPerson(before) || CALLED.contains(before)) {
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
        if (isNobody(token.word()) || People.isTitle(lower) || People.isPerson(lower) || CALLED.contains(lower)) {
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
