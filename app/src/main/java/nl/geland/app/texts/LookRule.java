package nl.geland.app.texts;

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

    private static final Set<String> BEFORE_THINGS = Set.of(
            "de", "het", "een", "'t", "'n", "mijn", "m'n", "jouw", "je", "uw", "zijn", "z'n", "haar", "hun", "ons",
            "onze", "die", "deze", "dat", "dit", "geen", "veel", "weinig", "elke", "elk", "iedere", "ieder", "welke",
            "welk", "wat", "eigen", "hele", "heel", "halve", "grote", "kleine", "goede", "mooie", "per");

    /** What one person does; before it stands who does it, when it opens no question. */
    private static final Set<String> ONE_DOES = Set.of(
            "is",
            "was",
            "heeft",
            "had",
            "zegt",
            "zei",
            "zit",
            "zat",
            "woont",
            "woonde",
            "werkt",
            "werkte",
            "komt",
            "kwam",
            "gaat",
            "ging",
            "vindt",
            "vond",
            "doet",
            "deed",
            "wil",
            "wilde",
            "kan",
            "kon",
            "mag",
            "moet",
            "moest",
            "belt",
            "belde",
            "vraagt",
            "vroeg",
            "kookt",
            "kookte",
            "heet",
            "heette",
            "leert",
            "leerde",
            "helpt",
            "hielp",
            "spreekt",
            "sprak",
            "praat",
            "praatte",
            "lacht",
            "lachte",
            "huilt",
            "huilde",
            "weet",
            "wist",
            "noemt",
            "noemde",
            "bracht",
            "brengt",
            "geeft",
            "gaf",
            "krijgt",
            "kreeg",
            "kent",
            "kende",
            "denkt",
            "dacht",
            "schrijft",
            "schreef",
            "leest",
            "zingt",
            "zong",
            "slaapt",
            "sliep",
            "rijdt",
            "reed",
            "regelt",
            "regelde",
            "studeert",
            "wacht",
            "wachtte");

    private static final Pattern SMALL = Pattern.compile("(\\p{L}{3,}?)(?:[tp]?je|ke)");
    private static final String SUBJECT = "look-subject";

    private final Lists lists;

    LookRule(Lists lists) {
        this.lists = lists;
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
        if (word.length() < 2
                || lists.dutch().isEveryday(word)
                || lists.common().contains(Fold.plain(word))) {
            return "";
        }
        var isDutch = lists.dutch().knows(word);
        if (token.hasCapital()) {
            if (!isDutch) {
                return token.startsSentence() ? "look-start" : "look-capital";
            }
            var opensQuote = opensQuote(reading.text(), token);
            if ((!token.startsSentence() && !opensQuote) || lists.names().holds(word)) {
                return "look-capital";
            }
            return isASubject(reading, at) ? SUBJECT : "";
        }
        if (isDutch) {
            return isGivenName(word) && !isAThing(reading, at) ? "look-name" : "";
        }
        return word.length() > LONGEST ? "" : "look-unknown";
    }

    /** A listed given name, or its small form: wil, roos, hendrikje. */
    private boolean isGivenName(String word) {
        var small = SMALL.matcher(word);
        return lists.names().holdsGiven(word)
                || (!lists.dutch().lists(word)
                        && small.matches()
                        && lists.names().holdsGiven(small.group(1)));
    }

    /**
     * Whether a Dutch word that starts a sentence stands where a name does: without an article and right before what one person does or another
     * name (Storm zegt …, Trui, noemen wij haar, Dost Mohammad). Words for many and for doing (wachten is …) are left.
     */
    private boolean isASubject(Reading reading, int at) {
        var word = reading.tokens().get(at).word();
        if (at + 1 >= reading.tokens().size() || word.endsWith("en")) {
            return false;
        }
        var next = reading.tokens().get(at + 1);
        var does = Fold.lower(next.word());
        return reading.follows(at)
                ? ONE_DOES.contains(does) || (next.hasCapital() && lists.names().holds(next.word()))
                : reading.between(at, at + 1).equals(", ") && does.startsWith("noem");
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
