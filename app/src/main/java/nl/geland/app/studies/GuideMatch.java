package nl.geland.app.studies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Suggests which question of a guide a turn asks: the one of whose words the turn has the largest share, if that share is large enough.
 *
 * <p>A word weighs less the more questions have it, so that "wat" and "u" decide little. Word forms and word order do not count. It is a
 * suggestion for somebody to look at, never a record: on the sample study 8 of 10 suggestions are right, and half of the questions that were
 * asked get one ({@code GuideMatchTests}).
 */
final class GuideMatch {

    /**
     * The least share, between 0 and 1. On the sample study 0.4 gives three wrong suggestions for ten right ones, 0.5 gives two, and 0.6 leaves a
     * quarter of the right ones out.
     */
    private static final double LEAST = 0.5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final List<GuideQuestion> guide;
    private final Map<String, Integer> questionsWith = new HashMap<>();

    GuideMatch(List<GuideQuestion> guide) {
        this.guide = List.copyOf(guide);
        guide.forEach(question -> words(question.text()).forEach(word -> questionsWith.merge(word, 1, Integer::sum)));
    }

    /** The code of the question that the turn resembles most, the first in the guide of equals; empty where it resembles none. */
    Optional<String> in(String turn) {
        var said = words(turn);
        var best = Optional.<String>empty();
        var most = 0.0;
        for (var question : guide) {
            var share = share(words(question.text()), said);
            if (share >= LEAST && share > most) {
                most = share;
                best = Optional.of(question.code());
            }
        }
        return best;
    }

    private double share(Set<String> asked, Set<String> said) {
        var all = 0.0;
        var found = 0.0;
        for (var word : asked) {
            var weight = 1.0 / questionsWith.getOrDefault(word, 1);
            all += weight;
            found += said.contains(word) ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }
}
