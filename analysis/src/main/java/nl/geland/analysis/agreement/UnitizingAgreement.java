package nl.geland.analysis.agreement;

import java.util.List;

/**
 * How far coders agree on where segments begin and end, with all that must stand beside the number.
 *
 * @param estimate alpha over all categories, or why there is none
 * @param interval how sure it is, or why that cannot be said
 * @param categories the same for each category by itself, in the order of categories
 * @param basis what it rests on
 * @param disagreements the passages that coders marked differently, in the order of texts, categories and places
 */
public record UnitizingAgreement(
        Estimate estimate,
        Uncertainty interval,
        List<OfCategory> categories,
        Basis basis,
        List<Passage> disagreements) {

    public UnitizingAgreement {
        categories = List.copyOf(categories);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * Agreement on one category.
     *
     * @param segments number of segments marked with it, by all coders
     * @param shareOfText share of the text marked with it, averaged over coders; 0 when there is no text
     */
    public record OfCategory(
            String category, Estimate estimate, Uncertainty interval, int segments, double shareOfText) {}

    /**
     * What an alpha for unitising rests on.
     *
     * @param texts number of texts
     * @param codePoints their length together
     * @param coders number of coders, each of whom is taken to have read all texts
     * @param segments number of segments marked, by all coders
     * @param uncoded what text that a coder did not mark was taken to mean
     */
    public record Basis(int texts, long codePoints, int coders, int segments, UncodedText uncoded) {}

    /**
     * A passage that coders marked differently: segments that overlap each other, or one that overlaps none.
     *
     * @param start first code point that any of them covers
     * @param end code point after the last one that any of them covers
     * @param marked what each coder marked there; a coder who is not among them marked nothing
     */
    public record Passage(String text, String category, int start, int end, List<Marked> marked) {

        public Passage {
            marked = List.copyOf(marked);
        }
    }

    /** A segment that one coder marked, {@code [start, end)} in code points. */
    public record Marked(String coder, int start, int end) {}
}
