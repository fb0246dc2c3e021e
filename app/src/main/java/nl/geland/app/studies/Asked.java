package nl.geland.app.studies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which turn of a text asks which questions of the guide.
 *
 * @param turns the codes per number of a turn; {@link #OUTSIDE} is a question outside the guide, a turn that asks nothing is not in it
 */
record Asked(SortedMap<Integer, SortedSet<String>> turns) {

    static final String OUTSIDE = "";

    private static final int STAMP = 16;

    Asked {
        var copy = new TreeMap<Integer, SortedSet<String>>();
        turns.forEach((turn, codes) -> {
            if (!codes.isEmpty()) {
                copy.put(turn, new TreeSet<>(codes));
            }
        });
        turns = copy;
    }

    static Asked of(Map<Integer, ? extends Set<String>> turns) {
        var sorted = new TreeMap<Integer, SortedSet<String>>();
        turns.forEach((turn, codes) -> sorted.put(turn, new TreeSet<>(codes)));
        return new Asked(sorted);
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    Set<String> in(int turn) {
        return turns.getOrDefault(turn, new TreeSet<>());
    }

    /** Tells one state from another: a form that brings it back was made of exactly this. */
    String stamp() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(turns.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, STAMP);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
