package nl.geland.app.texts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left over in a text that could still give a person away: per class how many hits nobody decided on, where {@link Kind#LOOK} counts
 * the unknown words that nobody looked at. A text with anything left is not ready to leave the raw zone.
 */
public record Residual(Map<Kind, Integer> undecided) {

    public Residual {
        undecided = Map.copyOf(undecided);
    }

    public static Residual of(Collection<Proposal> proposals) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var proposal : proposals) {
            if (proposal.isOpen()) {
                counts.merge(proposal.hit().kind(), 1, Integer::sum);
            }
        }
        return new Residual(counts);
    }

    /** The same per community, for all the texts of each. */
    public static Map<String, Residual> perCommunity(Map<String, List<Review>> reviews) {
        var residuals = new TreeMap<String, Residual>();
        reviews.forEach((community, ofOne) -> residuals.put(
                community,
                of(ofOne.stream().flatMap(review -> review.proposals().stream()).toList())));
        return residuals;
    }

    /** What is left over in several texts together. */
    public static Residual sum(Collection<Residual> residuals) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        residuals.forEach(
                residual -> residual.undecided.forEach((kind, count) -> counts.merge(kind, count, Integer::sum)));
        return new Residual(counts);
    }

    public boolean isEmpty() {
        return total() == 0;
    }

    public int count(Kind kind) {
        return undecided.getOrDefault(kind, 0);
    }

    public int total() {
        return undecided.values().stream().mapToInt(Integer::intValue).sum();
    }
}
