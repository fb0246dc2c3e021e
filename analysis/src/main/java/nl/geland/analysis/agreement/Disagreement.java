package nl.geland.analysis.agreement;

import java.util.List;

/**
 * A unit on which coders differ, and who said what.
 *
 * @param unit name of the unit
 * @param shareOfPairs share of the pairs of coders who differ on it, above 0
 * @param said what each coder who coded it said, in the order of coders
 */
public record Disagreement(String unit, double shareOfPairs, List<Said> said) {

    public Disagreement {
        said = List.copyOf(said);
    }

    /** What one coder said. */
    public record Said(String coder, String category) {}
}
