package nl.geland.app.texts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Spellings of one word brought together: {@link #plain} takes away capitals and accents; {@link #skeleton} also takes away what differs when
 * one name is written down from another script by ear (Mohamed, Mohammed, Muhammad; Ghebre, Gebre; Yusuf, Joesoef).
 */
final class Fold {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("['’ʼ‘`-]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyj]+");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

    /** From what is written to one letter for its sound, in this order. */
    private static final String[][] SOUNDS = {
        {"tsch", "c"}, {"tsj", "c"}, {"tch", "c"}, {"sch", "s"}, {"sh", "s"}, {"sj", "s"}, {"dj", "z"}, {"dzh", "z"},
        {"zh", "z"}, {"kh", "h"}, {"ch", "h"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"ck", "k"},
        {"q", "k"}, {"c", "k"}, {"x", "ks"}, {"w", "v"}
    };

    private Fold() {}

    /** In lower case, without signs that cannot be seen, with one kind of apostrophe. */
    static String lower(String word) {
        return INVISIBLE
                .matcher(word)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'');
    }

    /** The letters alone, in lower case and without accents. */
    static String plain(String word) {
        var letters = SIGNS.matcher(lower(word)).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o');
    }

    /** The consonants as they sound, with whether it begins and ends in a vowel; empty when too little is left to tell names apart. */
    static String skeleton(String word) {
        var sounds = plain(word);
        if (sounds.length() < 5) {
            return "";
        }
        var first = sounds.charAt(0);
        for (var sound : SOUNDS) {
            sounds = sounds.replace(sound[0], sound[1]);
        }
        if (first == 'y' || first == 'j') {
            sounds = "Y" + sounds.substring(1);
        }
        sounds = sounds.replaceFirst("h$", "");
        var begins = VOWELS.matcher(sounds).lookingAt() ? "a" : "";
        var ends = VOWELS.matcher(sounds.substring(sounds.length() - 1)).matches() ? "." : "";
        var consonants = DOUBLE.matcher(VOWELS.matcher(sounds).replaceAll("")).replaceAll("$1");
        return consonants.length() < 3 ? "" : begins + consonants + ends;
    }
}
