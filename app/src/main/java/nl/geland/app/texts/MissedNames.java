package nl.geland.app.texts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that were missed in a text and found later, each with the tag that stands in its place now, for what others wrote of that text. A name is
 * found as a whole word and with a capital, so that a verb that is spelled like a name stays; of a name of several words each word that has a
 * capital is found by itself too. Holds names; it is never kept or logged.
 */
public final class MissedNames {

    private static final int SHORTEST_PART = 3;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, String> tags;
    private final Pattern words;

    private MissedNames(Map<String, String> tags) {
        this.tags = Map.copyOf(tags);
        this.words = Pattern.compile(
                tags.keySet().stream()
                        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", NO_LETTER_BEFORE + "(?:", ")" + NO_LETTER_AFTER)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Names by their tag, with their parts.
     *
     * @param names what was replaced, with what stands there now
     */
    public static MissedNames of(Map<String, String> names) {
        var tags = new HashMap<String, String>();
        names.forEach((name, tag) -> {
            parts(name).forEach(part -> tags.putIfAbsent(key(part), tag));
        });
        names.forEach((name, tag) -> tags.put(key(name), tag));
        return new MissedNames(tags);
    }

    private static Stream<String> parts(String name) {
        var parts = SPACE.split(name);
        return parts.length == 1
                ? Stream.empty()
                : Stream.of(parts)
                        .filter(part -> part.length() >= SHORTEST_PART && Character.isUpperCase(part.codePointAt(0)));
    }

    public boolean isEmpty() {
        return tags.isEmpty();
    }

    /** Whether one of them stands in a text. */
    public boolean standIn(String text) {
        return !tagsIn(text).isEmpty();
    }

    /** The tags of those that stand in a text, in order. */
    public Set<String> tagsIn(String text) {
        return tags.isEmpty()
                ? Set.of()
                : words.matcher(text)
                        .results()
                        .filter(MissedNames::isName)
                        .map(this::tag)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A text with the tag in the place of each of them. */
    public String hidden(String text) {
        return tags.isEmpty()
                ? text
                : words.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(isName(found) ? tag(found) : found.group()));
    }

    /** The same, at most so many code points of it. */
    public String hidden(String text, int longest) {
        var hidden = hidden(text);
        return hidden.substring(
                0, hidden.offsetByCodePoints(0, Math.min(longest, hidden.codePointCount(0, hidden.length()))));
    }

    private static boolean isName(MatchResult found) {
        return !Character.isLowerCase(found.group().codePointAt(0));
    }

    private String tag(MatchResult found) {
        return tags.getOrDefault(key(found.group()), "[…]");
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
