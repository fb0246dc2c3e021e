package nl.geland.app.texts;

import java.util.Set;

/**
 * Where a person stands in a sentence, whatever the word: beside what only persons do (zei …, … belde), after who it is (mijn zoon, …, kwam),
 * among other names (…, Samuel en Rahel). Strong places hold hardly anything else; weak ones hold an organisation at times.
 */
final class Standing {

    private static final Set<String> OWNER = Set.of("zijn", "haar", "z'n", "d'r", "hun");
    private static final Set<String> OF_SOMEBODY =
            Set.of("mijn", "m'n", "zijn", "z'n", "haar", "ons", "onze", "hun", "een", "de", "jouw", "uw");
    private static final int ROW = 3;
    private static final int NAMED_WITHIN = 5;
    private static final Set<String> THAT = Set.of("die", "dat", "deze");
    private static final Set<String> BEING = Set.of("is", "was", "werd", "wordt");
    private static final Set<String> NAMING = Set.of("naam", "achternaam", "voornaam", "roepnaam", "bijnaam");
    private static final Set<String> PLACED = Set.of("in", "uit", "naar", "bij", "tussen", "van", "te", "op", "over");
    private static final Set<String> TOWARDS = Set.of("met", "tegen", "aan", "volgens", "naast", "namens", "dankzij");
    private static final Set<String> TO_SOMEBODY = Set.of(
            "mis",
            "ken",
            "bel",
            "belde",
            "vraag",
            "vroeg",
            "mist",
            "kent",
            "kende",
            "ontmoette",
            "help",
            "hielp",
            "bedankte",
            "groet",
            "groette",
            "haat",
            "zelfs",
            "alleen",
            "ook",
            "toen",
            "familie",
            "gezin",
            "dan",
            "ben");

    private static final Set<String> PRONOUNS = Set.of(
            "ik",
            "jij",
            "je",
            "u",
            "hij",
            "zij",
            "ze",
            "wij",
            "we",
            "jullie",
            "iedereen",
            "iemand",
            "niemand",
            "dat",
            "dit",
            "wie",
            "die");

    private final Lists lists;

    Standing(Lists lists) {
        this.lists = lists;
    }

    boolean isStrong(Reading reading, int at) {
        return saysBefore(reading, at)
                || (reading.follows(at) && lists.verbs().areHuman(word(reading, at + 1)) && !isAThing(reading, at))
                || isTold(reading, at)
                || isTelling(reading, at)
                || isOwner(reading, at)
                || (reading.follows(at) && Set.of("z'n", "d'r").contains(word(reading, at + 1)))
                || isWhoSomebodyIs(reading, at)
                || isPointedAt(reading, at)
                || (reading.follows(at)
                        && OWNER.contains(word(reading, at + 1))
                        && reading.follows(at + 1)
                        && isSomebody(reading, at + 2));
    }

    boolean isWeak(Reading reading, int at) {
        if (reading.follows(at) && lists.verbs().areDeeds(word(reading, at + 1))) {
            return true;
        }
        if (comma(reading, at) && word(reading, at + 1).equals("die")) {
            return true;
        }
        if (isAfter(reading, at, TOWARDS) || isAfter(reading, at, TO_SOMEBODY)) {
            return true;
        }
        return isBehindDeed(reading, at)
                || isOfSomebody(reading, at)
                || isAmongNames(reading, at)
                || isAPair(reading, at);
    }

    /** Right after a word that somebody is spoken of or to with: met …, vraag … */
    boolean isTowards(Reading reading, int at) {
        return isAfter(reading, at, TOWARDS) || isAfter(reading, at, TO_SOMEBODY);
    }

    /** In …, uit …, naar …: where a place stands and no person. */
    boolean isPlaced(Reading reading, int at) {
        return isAfter(reading, at, Set.of("in", "uit", "naar", "vanuit", "richting", "te"));
    }

    /** … is mijn achternaam, mijn naam is …, het was … die. */
    boolean isNamed(Reading reading, int at) {
        return isWhoSomebodyIs(reading, at) || isPointedAt(reading, at);
    }

    /** Hij heet …, wij noemen hem … */
    boolean isCalled(Reading reading, int at) {
        return isAfter(reading, at, Set.of("heet", "heette", "genaamd"))
                || (at > 1
                        && reading.follows(at - 1)
                        && reading.follows(at - 2)
                        && Set.of("hem", "haar", "mij", "me", "ons", "zich").contains(word(reading, at - 1))
                        && word(reading, at - 2).startsWith("noem"));
    }

    /** Dat … die ruzie had: of a thing that *dat* or *het* goes with nobody says *die*. */
    boolean isWhoRatherThanWhat(Reading reading, int at) {
        return isAfter(reading, at, Set.of("dat", "het", "dit"))
                && reading.follows(at)
                && word(reading, at + 1).equals("die");
    }

    /** Right before a deed: … schaamt zich, … belde. */
    boolean isDoing(Reading reading, int at) {
        return reading.follows(at) && lists.verbs().areDeeds(word(reading, at + 1));
    }

    /** Right after a name without a capital: jorien mosterd. */
    boolean isAfterSmallName(Reading reading, int at) {
        if (at == 0 || !reading.follows(at - 1)) {
            return false;
        }
        var before = reading.tokens().get(at - 1);
        return !before.hasCapital()
                && lists.names().holdsGiven(before.word())
                && !lists.dutch().lists(before.word());
    }

    /** Volgens …, tegen … */
    boolean isSaidBy(Reading reading, int at) {
        return isAfter(reading, at, Set.of("volgens", "namens", "tegen"));
    }

    /** Van …, and there the phrase ends or what was done follows: dat heb ik van vos gehoord. */
    boolean isOf(Reading reading, int at) {
        if (!isAfter(reading, at, Set.of("van"))) {
            return false;
        }
        return !reading.follows(at)
                || word(reading, at + 1).startsWith("ge")
                || lists.verbs().holds(word(reading, at + 1))
                || Set.of("van", "en").contains(word(reading, at + 1));
    }

    /** Next to a listed name, with a comma, *en* or *of* between them. */
    boolean isAmongNames(Reading reading, int at) {
        return isNameAt(reading, neighbour(reading, at, -1)) || isNameAt(reading, neighbour(reading, at, 1));
    }

    /** Guusta en Hillegonda: two words with a capital that nobody knows, joined, and not as places are. */
    boolean isAPair(Reading reading, int at) {
        int before = neighbour(reading, at, -1);
        int first = before < 0 ? at : before;
        return !isAfter(reading, first, PLACED)
                && (isUnknown(reading, before) || isUnknown(reading, neighbour(reading, at, 1)));
    }

    private boolean isUnknown(Reading reading, int at) {
        if (at < 0) {
            return false;
        }
        var token = reading.tokens().get(at);
        var plain = Fold.plain(token.word());
        return token.hasCapital()
                && !lists.dutch().knows(token.word())
                && !lists.places().contains(plain)
                && !lists.common().contains(plain);
    }

    /** In a row with a name that is typed without a capital: daan, beer en wolf. */
    boolean isAmongSmallNames(Reading reading, int at) {
        return isAmongSmallNames(reading, at, -1) || isAmongSmallNames(reading, at, 1);
    }

    private boolean isAmongSmallNames(Reading reading, int at, int step) {
        int next = neighbour(reading, at, step);
        for (int steps = 0; next >= 0 && steps < ROW; steps++) {
            if (isNameAt(reading, next)) {
                return !reading.tokens().get(next).hasCapital();
            }
            next = neighbour(reading, next, step);
        }
        return false;
    }

    private boolean isNameAt(Reading reading, int at) {
        if (at < 0) {
            return false;
        }
        var token = reading.tokens().get(at);
        return lists.names().holds(token.word())
                && !lists.dutch().isEveryday(token.word())
                && (token.hasCapitalOfItsOwn() || !lists.dutch().knows(token.word()));
    }

    /** The place of the word that is joined to this one, or -1. */
    private static int neighbour(Reading reading, int at, int step) {
        int next = at + step;
        if (next < 0 || next >= reading.tokens().size()) {
            return -1;
        }
        if (reading.between(Math.min(at, next), Math.max(at, next)).equals(", ")) {
            return next;
        }
        int far = next + step;
        var isJoined = far >= 0
                && far < reading.tokens().size()
                && Set.of("en", "of").contains(word(reading, next))
                && reading.follows(Math.min(at, next))
                && reading.follows(Math.min(next, far));
        return isJoined ? far : -1;
    }

    private boolean saysBefore(Reading reading, int at) {
        return at > 0 && reading.follows(at - 1) && lists.verbs().areHuman(word(reading, at - 1));
    }

    /** Toen kwam …, daar zat …: after a deed that itself does not stand after who did it. */
    private boolean isBehindDeed(Reading reading, int at) {
        return at > 1
                && reading.follows(at - 1)
                && reading.follows(at - 2)
                && lists.verbs().areDeeds(word(reading, at - 1))
                && (lists.dutch().isEveryday(word(reading, at - 2))
                        || reading.tokens().get(at - 2).startsSentence())
                && !PRONOUNS.contains(word(reading, at - 2));
    }

    /** Mijn buurman, …, kwam: after who it is. */
    private boolean isTold(Reading reading, int at) {
        return at > 0 && comma(reading, at - 1) && isSomebody(reading, at - 1);
    }

    /** …, mijn buurman, kwam; …, dat is die jongste van hiernaast: before who it is. */
    private boolean isTelling(Reading reading, int at) {
        if (!comma(reading, at)) {
            return false;
        }
        int next = at + 1;
        if (Set.of("dat", "dit").contains(word(reading, next))
                && reading.follows(next)
                && BEING.contains(word(reading, next + 1))
                && reading.follows(next + 1)) {
            next += 2;
        }
        return (OF_SOMEBODY.contains(word(reading, next)) || THAT.contains(word(reading, next)))
                && reading.follows(next)
                && (isSomebody(reading, next + 1) || (reading.follows(next + 1) && isSomebody(reading, next + 2)));
    }

    /** Vita's diploma, Idris' fiets: a sign of possession that is no sign of many. */
    private boolean isOwner(Reading reading, int at) {
        int to = reading.tokens().get(at).to();
        var text = reading.text();
        return reading.tokens().get(at).hasCapital()
                && to + 1 < text.length()
                && "'’".indexOf(text.charAt(to)) >= 0
                && (text.startsWith("s ", to + 1) || text.charAt(to + 1) == ' ')
                && !text.substring(0, to).endsWith(" 't");
    }

    /** Mijn begeleider is …; … is mijn achternaam. */
    private boolean isWhoSomebodyIs(Reading reading, int at) {
        if (at > 1
                && reading.follows(at - 1)
                && reading.follows(at - 2)
                && BEING.contains(word(reading, at - 1))
                && (isSomebody(reading, at - 2) || NAMING.contains(word(reading, at - 2)))) {
            return true;
        }
        if (!reading.follows(at) || !BEING.contains(word(reading, at + 1))) {
            return false;
        }
        for (int next = at + 2; next <= at + NAMED_WITHIN && reading.follows(next - 1); next++) {
            if (NAMING.contains(word(reading, next))) {
                return true;
            }
        }
        return false;
    }

    /** Het was … die. */
    private static boolean isPointedAt(Reading reading, int at) {
        return at > 1
                && reading.follows(at - 1)
                && reading.follows(at - 2)
                && BEING.contains(word(reading, at - 1))
                && Set.of("het", "dat").contains(word(reading, at - 2))
                && reading.follows(at)
                && word(reading, at + 1).equals("die");
    }

    /** De zoon van …, het gezin van … */
    private boolean isOfSomebody(Reading reading, int at) {
        return at > 1
                && reading.follows(at - 1)
                && reading.follows(at - 2)
                && word(reading, at - 1).equals("van")
                && isSomebody(reading, at - 2);
    }

    /** Whether one of the two words before makes this one a thing or somebody's work: de bakker, mijn oude bakker. */
    boolean isAThing(Reading reading, int at) {
        if (at == 0 || !reading.follows(at - 1)) {
            return false;
        }
        var before = word(reading, at - 1);
        return LookRule.BEFORE_THINGS.contains(before)
                || (at > 1
                        && reading.follows(at - 2)
                        && !lists.dutch().isEveryday(before)
                        && !lists.verbs().holds(before)
                        && LookRule.BEFORE_THINGS.contains(word(reading, at - 2)));
    }

    private boolean isSomebody(Reading reading, int at) {
        var word = word(reading, at);
        return People.isPerson(word) || lists.functions().contains(word);
    }

    private static boolean isAfter(Reading reading, int at, Set<String> words) {
        return at > 0 && reading.follows(at - 1) && words.contains(word(reading, at - 1));
    }

    private static boolean comma(Reading reading, int at) {
        return at + 1 < reading.tokens().size() && reading.between(at, at + 1).equals(", ");
    }

    private static String word(Reading reading, int at) {
        return Fold.lower(reading.tokens().get(at).word());
    }
}
