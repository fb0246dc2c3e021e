package nl.geland.app.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of Dutch as it is written and spoken: a list of words without those that are others together or another with an ending,
 * and the rules that put those back. Knows no names: a word is known in lower case only.
 */
final class DutchWords {

    private static final int PART = 4;
    private static final int PARTS = 3;
    private static final int LONGEST = 60;

    private static final List<String> ENDINGS = List.of(
            "e", "en", "s", "t", "n", "de", "den", "te", "ten", "er", "ers", "ing", "ingen", "heid", "je", "jes", "tje",
            "tjes", "end", "ende");

    private final Set<String> words = new HashSet<>();
    private final Set<String> everyday = new HashSet<>();

    static DutchWords load() {
        var dutch = new DutchWords();
        for (var line : ListFile.lines("words.txt")) {
            if (!line.startsWith("#")) {
                dutch.words.add(line);
            }
        }
        for (var row : ListFile.rows("spoken.csv")) {
            dutch.words.add(row.getFirst());
            if (row.get(1).equals("everyday")) {
                dutch.everyday.add(row.getFirst());
            }
        }
        return dutch;
    }

    /** Whether this is a Dutch word, whatever its capitals; a word with hyphens is known when all its parts are. */
    boolean knows(String word) {
        var lower = Fold.lower(word);
        if (isWord(lower, PARTS)) {
            return true;
        }
        var parts = lower.split("[-']", -1);
        if (parts.length == 1) {
            return false;
        }
        for (var part : parts) {
            if (part.length() > 1 && !isWord(part, PARTS)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it stands in the list itself, not made by a rule of other words. */
    boolean lists(String word) {
        return words.contains(Fold.lower(word));
    }

    /** Whether it is one of the words that start so many sentences that a capital says nothing. */
    boolean isEveryday(String word) {
        return everyday.contains(Fold.lower(word));
    }

    private boolean isWord(String lower, int parts) {
        if (isSimple(lower)) {
            return true;
        }
        for (int at = PART; parts > 1 && lower.length() <= LONGEST && at <= lower.length() - PART; at++) {
            if (isSimple(lower.substring(0, at)) && isWord(lower.substring(at), parts - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSimple(String lower) {
        if (words.contains(lower)) {
            return true;
        }
        for (var ending : ENDINGS) {
            int left = lower.length() - ending.length();
            if (left >= PART && lower.endsWith(ending) && words.contains(lower.substring(0, left))) {
                return true;
            }
        }
        return false;
    }
}
