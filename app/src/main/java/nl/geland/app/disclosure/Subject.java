package nl.geland.app.disclosure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a table is about, apart from its numbers. A later release of the same subject takes the place of the earlier one on
 * the page.
 *
 * @param key name in the address, such as {@code fase-per-wijk}
 * @param words key of its words: {@code .title}, {@code .about}, and for each axis {@code .axis.} with the dimension
 * @param categoryWords for each axis the key of the words of its categories that are codes: those that begin with {@code ~};
 *     any other category is its own name
 * @param ownPage whether the table has a public page and files of its own; if not, it stands on a page of another module
 */
public record Subject(String key, String words, List<String> categoryWords, boolean ownPage) {

    /** What a category that is a code begins with. */
    static final String CODE = "~";

    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public Subject {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("The key of a subject is small letters, digits and dashes, not " + key);
        }
        categoryWords = List.copyOf(categoryWords);
    }

    /** A table with a page of its own. */
    public Subject(String key, String words, List<String> categoryWords) {
        this(key, words, categoryWords, true);
    }
}
