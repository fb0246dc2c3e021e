package nl.geland.app.texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that stand around a text, in its properties, comments and deleted parts, while it is read. */
final class NamesSeen {

    static final int MOST = 1_000;
    private static final int LENGTH = 100;
    private static final String WORD =
            "(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}]{0,40}+(?:[-'’][\\p{L}\\p{M}]{1,40}+){0,3}+";
    private static final Pattern RUN = Pattern.compile(
            WORD + "(?: (?:(?:van|de|der|den|ter|ten|te|al|el|bin|ibn|bint|abu) ){0,3}" + WORD + "){0,4}");

    private final DutchWords dutch;
    private final Set<String> names = new LinkedHashSet<>();

    NamesSeen(DutchWords dutch) {
        this.dutch = dutch;
    }

    /** A name that stands where names stand. */
    void author(String name) {
        var tidy = CanonicalText.canonical(name).strip();
        if (!tidy.isEmpty() && tidy.length() <= LENGTH && names.size() < MOST) {
            names.add(tidy);
        }
    }

    /** Text in which names may stand: what begins with a capital and is no Dutch word. */
    void prose(CharSequence text) {
        var runs = RUN.matcher(CanonicalText.canonical(text.toString()));
        while (runs.find()) {
            var words = List.of(runs.group().split(" ", -1));
            int first = 0;
            while (first < words.size() && dutch.knows(words.get(first))) {
                first++;
            }
            author(String.join(" ", words.subList(first, words.size())));
        }
    }

    List<String> list() {
        return List.copyOf(names);
    }
}
