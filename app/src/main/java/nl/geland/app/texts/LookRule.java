package nl.geland.app.texts;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The second pass: words that no rule knows and that somebody must look at. A capital that its place does not explain, a first word of a
 * sentence that is no Dutch word, a word without capital that is no Dutch word (names are often typed so), and the same words again.
 */
final class LookRule implements Rule {

    private static final Pattern TAG = Pattern.compile("\\[\\p{Lu}[\\p{Lu}-]*(?:-\\d+| \\d+(?:-\\d+|\\+))?]");
    private static final String QUOTES = "\"“”„‘’'«»";

    /** A longer word without a capital is Dutch put together, not a name. */
    private static final int LONGEST = 14;

    private final Lists lists;

    LookRule(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Set<String> names() {
        return Set.of("look-start", "look-capital", "look-unknown", "look-again");
    }

    @Override
    public void find(Reading reading, Consumer<Finding> found) {
        var inTags = TAG.matcher(reading.text())
                .replaceAll(tag -> "\u0000".repeat(tag.group().length()));
        var seen = new HashSet<String>();
        for (var token : reading.tokens()) {
            var rule = rule(reading.text(), token);
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

    private String rule(String text, Token token) {
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
            var opensQuote = opensQuote(text, token);
            return (!token.startsSentence() && !opensQuote) || lists.names().holds(word) ? "look-capital" : "";
        }
        return isDutch || word.length() > LONGEST ? "" : "look-unknown";
    }

    /** The first of several quoted words has its capital from the quote; a quoted word alone may be a nickname. */
    private static boolean opensQuote(String text, Token token) {
        return token.from() > 0
                && QUOTES.indexOf(text.charAt(token.from() - 1)) >= 0
                && token.to() < text.length()
                && QUOTES.indexOf(text.charAt(token.to())) < 0;
    }
}
