package nl.geland.app.texts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that were replaced in a text and the tags in their place, for what stands beside the text and may hold the same words. */
public final class Replaced {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

    private final Map<String, String> tags;
    private final Pattern words;

    private Replaced(Map<String, String> tags) {
        this.tags = tags;
        this.words = Pattern.compile(
                tags.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", NO_LETTER_BEFORE + "(?:", ")" + NO_LETTER_AFTER)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static Replaced in(CanonicalText raw, Redacted redacted) {
        var tags = new HashMap<String, String>();
        for (var stretch : redacted.map().stretches()) {
            tags.putIfAbsent(
                    key(raw.index().slice(stretch.from(), stretch.to())),
                    redacted.text().index().slice(stretch.newFrom(), stretch.newTo()));
        }
        return new Replaced(tags);
    }

    /** A text with the tag in the place of each of the words, at most so many code points of it. */
    public String hidden(String text, int longest) {
        if (tags.isEmpty()) {
            return text;
        }
        var hidden = words.matcher(text).replaceAll(this::tag);
        return hidden.substring(
                0, hidden.offsetByCodePoints(0, Math.min(longest, hidden.codePointCount(0, hidden.length()))));
    }

    private String tag(MatchResult found) {
        return Matcher.quoteReplacement(tags.getOrDefault(key(found.group()), "[…]"));
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
