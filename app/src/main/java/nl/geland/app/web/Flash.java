package nl.geland.app.web;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message that the next page shows once, after a POST and its redirect.
 *
 * @param kind how it is shown
 * @param key key of the text
 * @param arguments what the text fills in; never a person's data
 */
public record Flash(Kind kind, String key, List<Object> arguments) {

    static final String ATTRIBUTE = "flash";

    /** What a message is about. */
    public enum Kind {
        /** It has been done. */
        DONE,
        /** Something to know. */
        NOTE,
        /** It has not been done. */
        REFUSED
    }

    /** Says that it has been done. */
    public static Flash done(String key, Object... arguments) {
        return new Flash(Kind.DONE, key, List.of(arguments));
    }

    /** Says something to know. */
    public static Flash note(String key, Object... arguments) {
        return new Flash(Kind.NOTE, key, List.of(arguments));
    }

    /** Says that it has not been done, and why. */
    public static Flash refused(String key, Object... arguments) {
        return new Flash(Kind.REFUSED, key, List.of(arguments));
    }

    /** Hands the message to the page after the redirect. */
    public void to(RedirectAttributes next) {
        next.addFlashAttribute(ATTRIBUTE, this);
    }
}
