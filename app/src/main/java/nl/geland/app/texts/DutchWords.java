package nl.geland.app.texts;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** What an apostrophe stands before or after in Dutch: foto's, z'n, sms'en. */
    private static final Pattern ENDED = Pattern.compile("[stnzmd]'.*|.+'(?:s|n|r|t|en|er|ers|tje|tjes|d|je|jes)");

    private final Set<String> words = new HashSet<>();
    private final Set<String> everyday = new HashSet<>();
    private final Set<String> starters = new HashSet<>();

    static DutchWords load() {
        var dutch = new DutchWords();
        for (var line : ListFile.lines("words.txt")) {
            if (!line.startsWith("#")) {
                dutch.words.add(line);
            }
        }
        for (var row : ListFile.rows("spoken.csv")) {
            dutch.words.add(row.getFirst());
            switch (row.get(1)) {
                case "everyday" -> dutch.everyday.add(row.getFirst());
                case "start" -> dutch.starters.add(row.getFirst());
                default -> {}
            }
        }
        return dutch;
    }

    /** Whether this is a Dutch word, whatever its capitals; a word with hyphens is known when all its parts are. */
    boolean knows(String word) {
        var lower = Fold.lower(word);
        if (isWord(lower, PARTS) || lists(lower)) {
            return true;
        }
        var parts = lower.split("[-']", -1);
        if (parts.length == 1) {
            return false;
        }
        int letters = 0;
        for (var part : parts) {
            letters += part.length() < 2 ? 1 : 0;
            if (part.length() > 1 && !isWord(part, PARTS)) {
                return false;
            }
        }
        return letters < 3 && (lower.indexOf('\'') < 0 || ENDED.matcher(lower).matches());
    }

    /** Whether it stands in the list itself, not made by a rule of other words. */
    boolean lists(String word) {
        var lower = Fold.lower(word);
        return words.contains(lower) || words.contains(unstressed(lower));
    }

    /** Whether it starts a sentence at times and is hardly ever a name: vooral, meestal, integratie. */
    boolean isStarter(String word) {
        return starters.contains(unstressed(Fold.lower(word)));
    }

    /** Without the accents that only say that a word is stressed: één, híj. */
    private static String unstressed(String lower) {
        return lower.chars().allMatch(sign -> sign < 0x80)
                ? lower
                : Normalizer.normalize(
                        Normalizer.normalize(lower, Normalizer.Form.NFD).replace("\u0301", ""), Normalizer.Form.NFC);
    }

    /** Whether it is one of the words that start so many sentences that a capital says nothing. */
    boolean isEveryday(String word) {
        return everyday.contains(unstressed(Fold.lower(word)));
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
