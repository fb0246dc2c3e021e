package nl.geland.app.identity;

import java.io.Serializable;

/**
 * What is wrong with a field of a form, as a key for the words of a page.
 *
 * @param field the field it is about, empty when it is about the whole
 * @param key for instance {@code identity.password.short}
 */
public record Problem(String field, String key) implements Serializable {

    private static final long serialVersionUID = 1;
}
