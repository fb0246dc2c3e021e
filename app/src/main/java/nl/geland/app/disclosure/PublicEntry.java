package nl.geland.app.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geland.app.web.PublicArea;

/**
 * A public page that is no table, as the overview of all that is public names it.
 *
 * @param words key of its {@code .title} and {@code .lead}; no digits, so that it carries no number
 * @param changedOn the last day on which something was added; empty while there is nothing
 */
public record PublicEntry(String words, String path, Optional<LocalDate> changedOn) {

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z-]+)+");

    /** Tells the overview of a public page; a bean of the module that owns the page. */
    public interface Source {
        PublicEntry entry();
    }

    public PublicEntry {
        if (!KEY.matcher(words).matches() || !path.startsWith(PublicArea.PATH + "/")) {
            throw new IllegalArgumentException("A public page has a key and lies under " + PublicArea.PATH);
        }
    }
}
