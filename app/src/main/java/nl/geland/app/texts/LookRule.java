package nl.geland.app.texts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The second pass: words that no rule knows and that somebody must look at. A capital that its place does not explain, a first word of a
 * sentence that is no Dutch word, a word without capital that is no Dutch word (names are often typed so), a Dutch word that is also a given
 * name where it stands like one, and the same words again.
 */
final class LookRule implements Rule {

    private static final Pattern TAG = Pattern.compile("\\[\\p{Lu}[\\p{Lu}-]*(?:-\\d+| \\d+(?:-\\d+|\\+))?]");
    private static final String QUOTES = "\"“”„‘’'«»";

    /** A longer word without a capital is Dutch put together, not a name. */
    private static final int LONGEST = 14;

    static final Set<String> BEFORE_THINGS = Set.of(
            "de", "het", "een", "'t", "'n", "mijn", "m'n", "jouw", "je", "uw", "zijn", "z'n", "haar", "hun", "ons",
            "onze", "die", "deze", "dat", "dit", "geen", "veel", "weinig", "elke", "elk", "iedere", "ieder", "welke",
            "welk", "wat", "eigen", "hele", "heel", "halve", "grote", "kleine", "goede", "mooie", "per");

    /** Words of every day that are written with a capital in the middle of a sentence at times. */
    private static final Set<String> NO_NAMES =
            Set.of("u", "uw", "ik", "mevrouw", "meneer", "gemeente", "nee", "ja", "mijn", "zijn", "hij", "zij");

    private static final Set<String> ASKED = Set.of(
            "u", "je", "jij", "ik", "hij", "ze", "zij", "we", "wij", "jullie", "het", "er", "me", "maar", "eens");

    /** What stands after a verb that starts a sentence: bel die mensen, kent een kind dat. */
    private static final Set<String> DONE_TO = Set.of("dat", "die", "dit", "mijn", "een", "de", "iemand", "iedereen");

    private static final Set<String> PREPOSITIONS =
            Set.of("door", "bij", "op", "om", "met", "na", "van", "tot", "aan", "uit", "in", "voor", "over");

    private static final Set<String> MONTHS =
            Set.of("mei", "juni", "juli", "april", "augustus", "maart", "islam", "israel", "jordan");

    private static final Pattern SMALL = Pattern.compile("(\\p{L}{3,}?)(?:[tp]?je|ke)");
    private static final String SUBJECT = "look-subject";

    /** Endings of words that say what or how, and of words for many: no name ends so. */
    private static final Pattern NO_NAME = Pattern.compile(
            ".{3,}(?:heid|heden|ing|atie|aties|iteit|schap|lijk|lijke|baar|bare|isch|ische|loos|zaam|zame|eren|ig|ige|tig|end|ende|ste|ment|isme)|.{2,}en|(?:ge|ver|be|ont).{4,}[dt]");

    /** Wil-Jan: a capital that no beginning of a sentence explains. */
    private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}-\\p{Lu}\\p{Ll}");

    private static final int OPENER = 9;

    private final Lists lists;
    private final Known known;
    private final Standing standing;

    LookRule(Lists lists, Known known) {
        this.lists = lists;
        this.known = known;
        this.standing = new Standing(lists);
    }

    @Override
    public Set<String> names() {
        return Set.of("look-start", "look-capital", "look-unknown", "look-name", SUBJECT, "look-again");
    }

    @Override
    public void find(Reading reading, Consumer<Finding> found) {
        var inTags = TAG.matcher(reading.text())
                .replaceAll(tag -> "\u0000".repeat(tag.group().length()));
        var seen = new HashSet<String>();
        for (int at = 0; at < reading.tokens().size(); at++) {
            var token = reading.tokens().get(at);
            var rule = rule(reading, at);
            if (!rule.isEmpty() && inTags.charAt(token.from()) != '\0') {
                if (!rule.equals(SUBJECT)) {
                    seen.add(Fold.plain(token.word()));
                }
                int from = token.hasCapitalOfItsOwn() ? withParticles(reading, at) : token.from();
                found.accept(new Finding(Kind.LOOK, from, token.to(), rule, Finding.WORD));
            }
        }
        for (var token : reading.tokens()) {
            if (seen.contains(Fold.plain(token.word())) && inTags.charAt(token.from()) != '\0') {
                found.accept(new Finding(Kind.LOOK, token.from(), token.to(), "look-again", Finding.WORD));
            }
        }
    }

    private String rule(Reading reading, int at) {
        var token = reading.tokens().get(at);
        var word = token.word();
        if (word.length() < 2) {
            return "";
        }
        if (lists.dutch().isEveryday(word)) {
            return isNameOfEveryDay(reading, at) || isStartedAnew(reading, at) ? SUBJECT : "";
        }
        if (lists.common().contains(Fold.plain(word))) {
            return isMonthThatDoes(reading, at) ? SUBJECT : "";
        }
        var isDutch = lists.dutch().knows(word);
        if (isDutch && INNER_CAPITAL.matcher(word).find()) {
            return "look-capital";
        }
        if (!isDutch) {
            if (token.hasCapital()) {
                return token.startsSentence() ? "look-start" : "look-capital";
            }
            return longestPart(word) > LONGEST ? "" : "look-unknown";
        }
        if (token.hasCapital() && !token.startsSentence() && !opensQuote(reading.text(), token)) {
            return "look-capital";
        }
        if ((token.startsSentence() || opensQuote(reading.text(), token)) && isOpener(reading, at)) {
            return SUBJECT;
        }
        return !token.hasCapital() && isSmallName(reading, at) ? "look-name" : "";
    }

    /** Wil zegt, Door heeft, aan wil: a word of every day where hardly anything but a name stands. */
    private boolean isNameOfEveryDay(Reading reading, int at) {
        var token = reading.tokens().get(at);
        var word = Fold.lower(token.word());
        var isVerb = lists.verbs().holds(word);
        if (token.startsSentence()) {
            return (isVerb || PREPOSITIONS.contains(word))
                    && reading.follows(at)
                    && lists.verbs().holds(reading.tokens().get(at + 1).word());
        }
        return isVerb && lists.names().holdsGiven(word) && standing.isTowards(reading, at);
    }

    /** Als Door er is: a small word with a capital that its place does not explain. */
    private static boolean isStartedAnew(Reading reading, int at) {
        var token = reading.tokens().get(at);
        return token.hasCapitalOfItsOwn()
                && !NameRules.isParticle(reading, at)
                && !(at > 0
                        && reading.follows(at - 1)
                        && reading.tokens().get(at - 1).hasCapital())
                && !NO_NAMES.contains(Fold.lower(token.word()))
                && Character.isLowerCase(token.word().charAt(token.word().length() - 1))
                && !opensQuote(reading.text(), token);
    }

    /** Mei is een stagiaire: the name of a month that starts a sentence and does something. */
    private boolean isMonthThatDoes(Reading reading, int at) {
        var token = reading.tokens().get(at);
        return token.hasCapital()
                && MONTHS.contains(Fold.lower(token.word()))
                && (standing.isStrong(reading, at)
                        || standing.isAmongNames(reading, at)
                        || (reading.follows(at)
                                && lists.verbs()
                                        .holds(reading.tokens().get(at + 1).word())));
    }

    /** A Dutch word, short and of the list itself, that starts a sentence without saying what, how or how many. */
    private boolean isOpener(Reading reading, int at) {
        var word = Fold.lower(reading.tokens().get(at).word());
        if (isRemark(reading, at)) {
            return false;
        }
        var next = reading.follows(at) ? Fold.lower(reading.tokens().get(at + 1).word()) : "";
        if (standing.isNamed(reading, at)
                || (lists.dutch().lists(word)
                        && lists.verbs().areHuman(next)
                        && !lists.verbs().holds(word))) {
            return true;
        }
        if (lists.dutch().isStarter(word)) {
            return standing.isStrong(reading, at)
                    || (lists.names().holds(word)
                            && reading.follows(at)
                            && lists.verbs()
                                    .areDeeds(reading.tokens().get(at + 1).word()));
        }
        var isAlone = !reading.follows(at)
                && reading.text().startsWith(".", reading.tokens().get(at).to());
        var asks =
                ASKED.contains(next) || (DONE_TO.contains(next) && lists.verbs().holds(word));
        return lists.names().holds(word) || (!isAlone && !asks && isShortAtAll(word));
    }

    /** In the list itself and short, and does not say what, how or how many. */
    private boolean isShort(String word) {
        return lists.dutch().lists(word) && isShortAtAll(word);
    }

    private boolean isShortAtAll(String word) {
        return word.length() <= OPENER
                && !NO_NAME.matcher(Fold.lower(word)).matches()
                && !lists.dutch().isStarter(word);
    }

    /** [lacht]: what whoever typed the talk says of it. */
    private static boolean isRemark(Reading reading, int at) {
        int from = reading.tokens().get(at).from();
        return from > 0 && reading.text().charAt(from - 1) == '[';
    }

    /** A Dutch word without a capital that is a name: known from elsewhere, a given name, or any name where a person stands. */
    private boolean isSmallName(Reading reading, int at) {
        var word = reading.tokens().get(at).word();
        if (People.isPerson(word) || People.isTitle(word)) {
            return false;
        }
        if (isFamilyName(reading, at)
                || isBeforeFamilyName(reading, at)
                || (lists.names().holds(word) && standing.isWhoRatherThanWhat(reading, at))) {
            return true;
        }
        if (isAThing(reading, at)) {
            return false;
        }
        if (known.holds(word) || isGivenName(word) || isOwnerOfSomebody(reading, at)) {
            return true;
        }
        if (standing.isAThing(reading, at) || lists.verbs().holds(word)) {
            return false;
        }
        if (!lists.dutch().lists(word) && isShortAtAll(word) && standing.isDoing(reading, at)) {
            return true;
        }
        if (isShort(word) && standing.isAfterSmallName(reading, at)) {
            return true;
        }
        if (standing.isStrong(reading, at) || standing.isAmongSmallNames(reading, at)) {
            return lists.names().holds(word) || isShort(word);
        }
        if (lists.names().holds(word)) {
            return isShortAtAll(word)
                    && (standing.isWeak(reading, at) || standing.isTowards(reading, at) || standing.isOf(reading, at));
        }
        return isShort(word) && (standing.isCalled(reading, at) || standing.isSaidBy(reading, at));
    }

    /** A listed given name, or its small form: roos, hendrikje. */
    private boolean isGivenName(String word) {
        var small = SMALL.matcher(word);
        return lists.names().holdsGiven(word)
                || (word.indexOf('-') > 0 && lists.names().holds(word))
                || (!lists.dutch().lists(word)
                        && small.matches()
                        && lists.names().holdsGiven(small.group(1)));
    }

    /** Harriet van duivenbode, koosje van den ende: after a name without a capital and the small words of family names. */
    private boolean isFamilyName(Reading reading, int at) {
        int of = at;
        var small = new HashSet<String>();
        while (of > 0 && reading.follows(of - 1) && NameRules.isParticle(reading, of - 1)) {
            of--;
            small.add(Fold.lower(reading.tokens().get(of).word()));
        }
        if (small.contains("van") && (small.contains("den") || small.contains("der"))) {
            return true;
        }
        if (of == at || of == 0 || !reading.follows(of - 1)) {
            return false;
        }
        var first = reading.tokens().get(of - 1);
        if (first.hasCapital() || lists.dutch().isEveryday(first.word())) {
            return false;
        }
        var isName = !lists.dutch().knows(first.word()) || isGivenName(first.word()) || known.holds(first.word());
        var isOfThing = small.contains("van") && (small.contains("de") || small.contains("het"));
        return isName
                && (!isOfThing || lists.names().holds(reading.tokens().get(at).word()));
    }

    /** Koosje van den …: before small words that stand in family names only. */
    private static boolean isBeforeFamilyName(Reading reading, int at) {
        return reading.follows(at)
                && Fold.lower(reading.tokens().get(at + 1).word()).equals("van")
                && reading.follows(at + 1)
                && Set.of("den", "der")
                        .contains(Fold.lower(reading.tokens().get(at + 2).word()));
    }

    /** Merels moeder. */
    private boolean isOwnerOfSomebody(Reading reading, int at) {
        var word = reading.tokens().get(at).word();
        return word.endsWith("s")
                && reading.follows(at)
                && People.isPerson(reading.tokens().get(at + 1).word())
                && lists.names().holdsGiven(word.substring(0, word.length() - 1));
    }

    private static int longestPart(String word) {
        return Arrays.stream(word.split("-", -1)).mapToInt(String::length).max().orElse(0);
    }

    /** Where the words begin when particles with a capital stand before them: Ten Hove. */
    private static int withParticles(Reading reading, int at) {
        int first = at;
        while (first > 0
                && reading.follows(first - 1)
                && NameRules.isParticle(reading, first - 1)
                && reading.tokens().get(first - 1).hasCapitalOfItsOwn()) {
            first--;
        }
        return reading.tokens().get(first).from();
    }

    /** Whether the word before says that this one is a thing: een roos, de bas. */
    private static boolean isAThing(Reading reading, int at) {
        return at > 0
                && reading.follows(at - 1)
                && BEFORE_THINGS.contains(
                        Fold.lower(reading.tokens().get(at - 1).word()));
    }

    /** The first of several quoted words has its capital from the quote; a quoted word alone may be a nickname. */
    private static boolean opensQuote(String text, Token token) {
        return token.from() > 0
                && QUOTES.indexOf(text.charAt(token.from() - 1)) >= 0
                && token.to() < text.length()
                && QUOTES.indexOf(text.charAt(token.to())) < 0;
    }
}
