package nl.geland.analysis.agreement;

import java.util.List;

/**
 * How far coders agree, with all that must stand beside the number.
 *
 * @param coefficient the measure used
 * @param estimate the number, or why there is none
 * @param interval how sure it is, or why that cannot be said
 * @param basis what it rests on
 * @param disagreements the units on which coders differ, the most divided first, then in the order of units
 */
public record CodingAgreement(
        Coefficient coefficient,
        Estimate estimate,
        Uncertainty interval,
        Basis basis,
        List<Disagreement> disagreements) {

    public CodingAgreement {
        disagreements = List.copyOf(disagreements);
    }

    /**
     * What a coefficient rests on.
     *
     * @param units number of units given
     * @param unitsCompared how many of them two or more coders coded
     * @param coders number of coders
     * @param ratings number of ratings given
     * @param uncodedPlaces how often a coder said nothing of a unit
     * @param uncoded what such silence was taken to mean
     * @param prevalence how often each category was chosen, in the order of categories
     */
    public record Basis(
            int units,
            int unitsCompared,
            int coders,
            int ratings,
            int uncodedPlaces,
            UncodedText uncoded,
            List<Prevalence> prevalence) {

        public Basis {
            prevalence = List.copyOf(prevalence);
        }
    }

    /**
     * How often a category was chosen.
     *
     * @param ratings number of ratings with that category
     * @param share share of all ratings; 0 when there are none at all
     */
    public record Prevalence(String category, int ratings, double share) {}
}
