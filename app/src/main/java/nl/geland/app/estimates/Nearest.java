package nl.geland.app.estimates;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was most likely meant to be: at most two letters away, and fewer than half of them. */
final class Nearest {

    private static final int FARTHEST = 2;

    private Nearest() {}

    static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(one -> distance(word, one) <= Math.min(FARTHEST, (one.length() - 1) / 2))
                .min(Comparator.comparingInt(one -> distance(word, one)));
    }

    /** Letters to add, take away or replace, capitals aside: the distance of Levenshtein. */
    private static int distance(String one, String other) {
        var from = one.toLowerCase(Locale.ROOT);
        var to = other.toLowerCase(Locale.ROOT);
        var row = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
