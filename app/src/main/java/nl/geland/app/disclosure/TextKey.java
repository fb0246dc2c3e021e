package nl.geland.app.disclosure;

import java.util.UUID;

/**
 * Which text it is.
 *
 * @param subject what kind of thing it belongs to: {@code obstacle}
 * @param item the thing
 * @param part which text of the thing: {@code what}
 */
public record TextKey(String subject, UUID item, String part) {

    public TextKey {
        if (!Subject.KEY.matcher(subject).matches()
                || !Subject.KEY.matcher(part).matches()) {
            throw new IllegalArgumentException("A text is named with small letters, digits and dashes");
        }
    }
}
