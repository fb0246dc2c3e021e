package nl.geland.app.texts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ages by tens of years, from digits or Dutch words. */
final class Ages {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");
    private static final int OLD = 80;

    /** Words that say which ten, the longest first: "achttien" before "acht". */
    private static final List<Word> WORDS = List.of(
            new Word("twintig", 20),
            new Word("dertig", 30),
            new Word("veertig", 40),
            new Word("vijftig", 50),
            new Word("zestig", 60),
            new Word("zeventig", 70),
            new Word("tachtig", 80),
            new Word("negentig", 90),
            new Word("tien", 10),
            new Word("elf", 10),
            new Word("twaalf", 10),
            new Word("een", 0),
            new Word("één", 0),
            new Word("twee", 0),
            new Word("drie", 0),
            new Word("vier", 0),
            new Word("vijf", 0),
            new Word("zes", 0),
            new Word("zeven", 0),
            new Word("acht", 0),
            new Word("negen", 0));

    private Ages() {}

    /** " 30-39", " 80+", or empty when no number can be read. */
    static String band(String words) {
        int years = years(words.toLowerCase(Locale.ROOT));
        if (years < 0) {
            return "";
        }
        int ten = years / 10 * 10;
        return ten >= OLD ? " " + OLD + "+" : " " + ten + "-" + (ten + 9);
    }

    private static int years(String words) {
        if (words.contains("maanden")) {
            return 0;
        }
        var digits = DIGITS.matcher(words);
        if (digits.find()) {
            return Integer.parseInt(digits.group());
        }
        for (var word : WORDS) {
            if (words.contains(word.spelling())) {
                return word.years();
            }
        }
        return -1;
    }

    private record Word(String spelling, int years) {}
}
