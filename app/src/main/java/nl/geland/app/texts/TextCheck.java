package nl.geland.app.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks in a short text that somebody types for what could tell who it is about. Numbers and addresses are refused; an unknown word with a
 * capital in the middle
 * of a sentence may be a name, and asks for a yes from whoever wrote it.
 *
 * <p>It does not see a name at the beginning of a sentence, a name without a capital, and a name in a script without capitals.
 */
public final class TextCheck {

    /** What is refused. */
    public enum Found {
        EMAIL,
        BANK_ACCOUNT,
        PHONE,
        FOREIGNER_NUMBER,
        CITIZEN_NUMBER,
        ADDRESS,
        LONG_NUMBER
    }

    /**
     * What was found.
     *
     * @param suspects words that may be names, in the order of the text
     */
    public record Findings(Set<Found> refused, List<String> suspects) {

        public Findings {
            refused = Set.copyOf(refused);
            suspects = List.copyOf(suspects);
        }

        public boolean clean() {
            return refused.isEmpty() && suspects.isEmpty();
        }

        /** What is refused, in a fixed order. */
        public List<Found> inOrder() {
            return refused.stream().sorted().toList();
        }

        /** Stands for exactly these words: a yes to them is not a yes to others. */
        public String seal() {
            return Integer.toHexString(suspects.hashCode());
        }
    }

    /** Signs between two digits of one number. */
    private static final String GAP = "[ .\\-/()]{0,2}";

    private static final Map<Found, List<Pattern>> PATTERNS = patterns();
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ .]?\\d){7,8}(?!\\d)");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Set<String> TITLES =
            Set.of("dhr", "mevr", "mw", "meneer", "mevrouw", "dr", "drs", "mr", "mrs", "ms", "ing", "ir");
    private static final Set<String> KNOWN = known();

    private TextCheck() {}

    private static Map<Found, List<Pattern>> patterns() {
        var patterns = new TreeMap<Found, List<Pattern>>();
        patterns.put(
                Found.EMAIL,
                all("[\\p{L}\\d._%+-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\p{L}\\d-]{1,63}\\.[\\p{L}\\d.-]{2,63}"));
        patterns.put(Found.BANK_ACCOUNT, all("\\b[a-z]{2}\\d{2} ?[a-z]{4}(?: ?\\d){10}\\b"));
        patterns.put(
                Found.PHONE,
                all(
                        "(?<![\\d+])(?:\\+|00)\\d(?:" + GAP + "\\d){7,13}(?!\\d)",
                        "(?<!\\d)0\\d(?:" + GAP + "\\d){8}(?!\\d)"));
        patterns.put(
                Found.FOREIGNER_NUMBER,
                all(
                        "\\bv(?:reemdelingen)?[ .-]?(?:nummer|nr)?[ .:-]{0,3}\\d(?:[ .-]?\\d){7,11}(?!\\d)",
                        "(?<!\\d)[1-9](?:[ .]?\\d){9}(?!\\d)"));
        patterns.put(
                Found.ADDRESS,
                all(
                        "\\b[1-9]\\d{3} ?(?-i:[A-Z]{2})\\b",
                        "\\b(?!onderweg|vanweg|halverweg)\\p{L}{2,40}(?:straat|laan|weg|plein|kade|gracht|singel|dijk|steeg|hof|dreef|plantsoen)"
                                + " (?:nr\\.? ?|nummer )?\\d{1,4}(?!\\d)(?! ?(?:keer|uur|dag|we[e]?k|maand|jaar|mensen|minu|kind|x\\b))",
                        "\\b(?:laan|plein|weg|straat|kade|hof) van (?:de[nr]? )?\\p{L}{2,40} \\d{1,4}(?!\\d)"));
        patterns.put(Found.LONG_NUMBER, all("(?<!\\d)\\d(?:[ .-]?\\d){6,}(?!\\d)"));
        return patterns;
    }

    private static List<Pattern> all(String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** What is found in a text that somebody typed. */
    public static Findings check(String text) {
        var readable = readable(text);
        return new Findings(refused(DATE.matcher(readable).replaceAll(" ")), suspects(readable));
    }

    /** The text without invisible signs and with digits of every script as 0 to 9, so that nothing hides behind them. */
    private static String readable(String text) {
        var readable = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT)
                .forEach(sign -> {
                    if (Character.isDigit(sign)) {
                        readable.append(Character.digit(sign, 10));
                    } else if (sign == 0xA0 || Character.getType(sign) == Character.SPACE_SEPARATOR) {
                        readable.append(' ');
                    } else {
                        readable.appendCodePoint(sign);
                    }
                });
        return readable.toString();
    }

    /** What was found is taken out before the next is looked for: a phone number is not a long number too. */
    private static Set<Found> refused(String text) {
        var found = EnumSet.noneOf(Found.class);
        var rest = text;
        for (var kind : Found.values()) {
            if (kind == Found.CITIZEN_NUMBER) {
                var numbers = NINE_DIGITS.matcher(rest);
                if (numbers.results().anyMatch(number -> passesElevenTest(number.group()))) {
                    found.add(kind);
                    rest = numbers.replaceAll(" ");
                }
            }
            for (var pattern : PATTERNS.getOrDefault(kind, List.of())) {
                var matcher = pattern.matcher(rest);
                if (matcher.find()) {
                    found.add(kind);
                    rest = matcher.replaceAll(" ");
                }
            }
        }
        return found;
    }

    /** The test that every citizen service number passes: nine digits, weights 9 to 2 and minus 1, a multiple of eleven. */
    private static boolean passesElevenTest(String number) {
        var digits = number.chars()
                .filter(Character::isDigit)
                .map(sign -> sign - '0')
                .toArray();
        var shift = 9 - digits.length;
        var sum = 0;
        for (var i = 0; i < digits.length; i++) {
            var weight = 9 - i - shift;
            sum += digits[i] * (weight == 1 ? -1 : weight);
        }
        return sum > 0 && sum % 11 == 0;
    }

    private static List<String> suspects(String text) {
        var suspects = new LinkedHashSet<String>();
        var before = "";
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group();
            var afterTitle = TITLES.contains(before.toLowerCase(Locale.ROOT));
            if (Character.isUpperCase(word.codePointAt(0))
                    && !KNOWN.contains(plain(word))
                    && (afterTitle || isInitialOf(before, text, words.start()) || !beginsSentence(text, words.start()))
                    && (word.length() > 1 || text.startsWith(".", words.end()))) {
                suspects.add(word);
            }
            before = word;
        }
        return List.copyOf(suspects);
    }

    /** Lower case, and without the ending of a possessive. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceFirst("['’]s?$", "");
    }

    /** Whether the word before is one capital and a full stop, which ends no sentence. */
    private static boolean isInitialOf(String before, String text, int start) {
        return before.length() == 1
                && Character.isUpperCase(before.charAt(0))
                && text.substring(0, start).stripTrailing().endsWith(before + ".");
    }

    /** Whether only quotes, brackets, dashes and spaces stand between the word and the end of a sentence, a line or the beginning. */
    private static boolean beginsSentence(String text, int start) {
        for (var i = start - 1; i >= 0; i--) {
            var sign = text.charAt(i);
            if (".!?…:\n".indexOf(sign) >= 0) {
                return true;
            }
            if (" \t\r\"'‘’“”„(*•-–".indexOf(sign) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> known() {
        try (var file = TextCheck.class.getResourceAsStream("known-words.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
