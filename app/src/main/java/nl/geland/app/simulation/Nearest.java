package nl.geland.app.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known word that an unknown one most looks like: by the least number of letters to add, drop, change or swap. */
final class Nearest {

    private static final int LONGEST = 100;
    private static final int MOST = 2_000;

    private Nearest() {}

    /** Empty when none comes near. */
    static String among(Collection<String> known, String unknown) {
        if (unknown.length() > LONGEST || known.size() > MOST) {
            return "";
        }
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(word, unknown))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(word, unknown) <= Math.min(Math.max(2, word.length() / 3), word.length() - 1))
                .orElse("");
    }

    /** The optimal string alignment distance, capitals aside. */
    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var cost = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var least = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        var isSwap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwap ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
