package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is left over in the texts of a whole study, told per community too: rules find the names of one community less well than those of
 * another, so that a total alone would hide whose names stay behind. The community is what the keeper of the texts says it is.
 */
public record StudyResidual(List<OfText> texts) {

    public StudyResidual {
        texts = List.copyOf(texts);
    }

    /**
     * What is left over in one text.
     *
     * @param text how the keeper of the texts calls it; never a name of a person
     * @param community whose talk it is, in the keeper's words; empty where nobody said
     * @param words how many words it has
     * @param found how many hits were found, decided or not
     */
    public record OfText(String text, String community, int words, int found, Residual residual) {

        public static OfText of(String text, String community, Review review) {
            int words = Reading.of(review.text().text()).tokens().size();
            return new OfText(text, community, words, review.proposals().size(), review.residual());
        }

        public int decided() {
            return found - residual.total();
        }

        public boolean isReady() {
            return residual.isEmpty();
        }
    }

    /**
     * What is left over in several texts together.
     *
     * @param ready how many of the texts have nothing left
     */
    public record Sum(int texts, int ready, int words, int found, Residual residual) {

        static Sum of(Collection<OfText> texts) {
            return new Sum(
                    texts.size(),
                    (int) texts.stream().filter(OfText::isReady).count(),
                    texts.stream().mapToInt(OfText::words).sum(),
                    texts.stream().mapToInt(OfText::found).sum(),
                    Residual.sum(texts.stream().map(OfText::residual).toList()));
        }

        public int decided() {
            return found - residual.total();
        }

        /** How many undecided hits there are in a thousand words; 0 where there are no words. */
        public double leftPerThousandWords() {
            return words == 0 ? 0 : 1000.0 * residual.total() / words;
        }
    }

    public Sum total() {
        return Sum.of(texts);
    }

    /** By the name of the community. */
    public Map<String, Sum> perCommunity() {
        var perCommunity = new TreeMap<String, Sum>();
        texts.stream()
                .collect(Collectors.groupingBy(OfText::community))
                .forEach((community, ofOne) -> perCommunity.put(community, Sum.of(ofOne)));
        return perCommunity;
    }

    /** The classes of which anything is left anywhere, in the order of {@link Kind}: the columns of a table. */
    public Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        texts.forEach(text -> kinds.addAll(text.residual().undecided().keySet()));
        return kinds;
    }

    /** The texts with most left first. */
    public List<OfText> unfinished() {
        var unfinished = new ArrayList<>(
                texts.stream().filter(Predicate.not(OfText::isReady)).toList());
        unfinished.sort((one, other) ->
                Integer.compare(other.residual().total(), one.residual().total()));
        return unfinished;
    }

    /** Whether everything in every text was decided on; a study without texts has nothing that could be ready. */
    public boolean isReady() {
        return !texts.isEmpty() && unfinished().isEmpty();
    }
}
