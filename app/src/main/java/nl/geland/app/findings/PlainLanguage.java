package nl.geland.app.findings;

import java.util.Arrays;
import java.util.List;

/** How easily a Dutch text reads, as far as counting can tell: sentences at level B1 have about ten words and seldom more than fifteen. */
final class PlainLanguage {

    /** A sentence with more words is named. */
    static final int LONGEST_SENTENCE = 15;

    /** A word with more letters is named. */
    static final int LONGEST_WORD = 18;

    private PlainLanguage() {}

    /** The sentences that are too long, as they stand in the text. */
    static List<String> longSentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\n+", -1))
                .map(String::strip)
                .filter(sentence -> words(sentence) > LONGEST_SENTENCE)
                .toList();
    }

    /** The words that are too long, each once. */
    static List<String> longWords(String text) {
        return Arrays.stream(text.split("[^\\p{L}-]+", -1))
                .filter(word -> word.codePointCount(0, word.length()) > LONGEST_WORD)
                .distinct()
                .toList();
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.split("\\s+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
