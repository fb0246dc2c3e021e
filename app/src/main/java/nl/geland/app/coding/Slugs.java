package nl.geland.app.coding;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the short and stable name of a code out of what it is called. */
final class Slugs {

    private static final int LONGEST = 40;

    private Slugs() {}

    /** "Over, niet met" becomes "over-niet-met"; a name without a Latin letter or digit becomes "code". */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '-');
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.isEmpty() ? "code" : cut;
    }
}
