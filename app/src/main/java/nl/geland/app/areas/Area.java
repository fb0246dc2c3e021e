package nl.geland.app.areas;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * A neighbourhood (<i>wijk</i>).
 *
 * @param slug how it is written in an address
 * @param active whether it is on the list
 */
record Area(UUID id, String slug, String name, boolean active) {

    /** The path of its page. */
    String path() {
        return AreasController.PATH + "/" + slug;
    }

    /** A name as it is written in an address; empty for a name without a letter or digit of the Latin script. */
    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
