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

    private final Lists lists;

    LookRule(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Set<String> names() {
        return Set.of("look-start", "look-capital", "look-unknown", "look-name", "look-again");
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
                seen.add(Fold.plain(token.word()));
                found.accept(new Finding(Kind.LOOK, token.from(), token.to(), rule, Finding.WORD));
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
            return (!token.startsSentence() && !opensQuote) || lists.names().holds(word) ? "look-capital" : "";
        }
        if (isDutch) {
            return lists.names().holdsGiven(word) && !isAThing(reading, at) ? "look-name" : "";
        }
        return word.length() > LONGEST ? "" : "look-unknown";
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
