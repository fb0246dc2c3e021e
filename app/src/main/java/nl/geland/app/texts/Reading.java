package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text and its words in order. */
record Reading(String text, List<Token> tokens) {

    private static final Pattern WORD = Pattern.compile(
            "['’](?=[stn](?![\\p{L}\\p{M}]))[stn](?:-[\\p{L}\\p{M}]++){0,8}+|[\\p{L}][\\p{L}\\p{M}\\p{Nd}\\p{Cf}]*+(?:[-'’ʼ][\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}\\p{Cf}]*+){0,8}+");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=[\\p{L}])['’]s$");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");
    private static final Set<String> SHORT = Set.of(
            "dhr", "mevr", "mw", "mr", "mrs", "dr", "drs", "ir", "ing", "prof", "ds", "st", "bijv", "bv", "o.a", "ca");
    private static final String QUOTES_AND_SPACE = " \t\u00A0\"“”„‘’'«»([-–—*•";

    static Reading of(String text) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group();
            var possessive = POSSESSIVE.matcher(word);
            var core = possessive.find() ? word.substring(0, possessive.start()) : word;
            var last = tokens.isEmpty() ? null : tokens.getLast();
            tokens.add(new Token(
                    core, words.start(), words.start() + core.length(), startsSentence(text, words.start(), last)));
        }
        return new Reading(text, List.copyOf(tokens));
    }

    /** What stands between a word and the next. */
    String between(int token, int next) {
        return text.substring(tokens.get(token).to(), tokens.get(next).from());
    }

    /** Whether the next word follows after one space, or a dot of an initial and a space. */
    boolean follows(int token) {
        if (token + 1 >= tokens.size()) {
            return false;
        }
        var gap = between(token, token + 1);
        return gap.equals(" ")
                || gap.equals("\u00A0")
                || ((gap.equals(". ") || gap.equals("."))
                        && isShort(tokens.get(token).word()));
    }

    private static boolean startsSentence(String text, int from, @Nullable Token last) {
        int at = from - 1;
        while (at >= 0 && QUOTES_AND_SPACE.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        if (at < 0) {
            return true;
        }
        var sign = text.charAt(at);
        var ends = sign == '\n' || sign == '!' || sign == '?' || sign == '…' || sign == ':' || sign == ']';
        return ends || (sign == '.' && (last == null || last.to() != at || !isShort(last.word())));
    }

    private static boolean isShort(String word) {
        return SHORT.contains(Fold.lower(word)) || INITIAL.matcher(word).matches();
    }
}
