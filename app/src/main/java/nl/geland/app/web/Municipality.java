package nl.geland.app.web;

import org.jspecify.annotations.Nullable;

/**
 * The municipality that runs this installation, as it presents itself in {@code gemeente.properties}.
 *
 * @param name official name, without "gemeente"
 * @param contact mail address for questions; null when not given
 * @param phone telephone number for questions; null when not given
 * @param style path of the style sheet with its colours
 * @param logo path of its logo; null when it has none
 */
public record Municipality(
        String name,
        @Nullable String contact,
        @Nullable String phone,
        String style,
        @Nullable String logo) {

    /** The least contrast of text with its background (WCAG 2.2, 1.4.3). */
    static final double READABLE = 4.5;
}
