package nl.geland.analysis.agreement;

/** There is no number, and why. */
public record Undefined(Reason reason) implements Estimate, Uncertainty {

    /** Why a coefficient or an interval cannot be determined. */
    public enum Reason {
        /** Fewer than two people coded. */
        FEWER_THAN_TWO_CODERS,
        /** This coefficient is for exactly two coders; for more there are Fleiss' kappa and Krippendorff's alpha. */
        NOT_TWO_CODERS,
        /** No unit was coded by two people, so there is nothing to compare. */
        NO_UNIT_CODED_TWICE,
        /** This coefficient wants as many ratings for every unit; Krippendorff's alpha does not. */
        UNEQUAL_RATINGS_PER_UNIT,
        /** Only one category occurs: nothing could have disagreed, so chance cannot be told from agreement. */
        NO_VARIATION,
        /** Nobody marked a segment. */
        NO_SEGMENTS,
        /** No interval was asked for. */
        NOT_ASKED,
        /** There is only one unit (or text) to draw resamples from. */
        FEWER_THAN_TWO_TO_RESAMPLE,
        /** All resamples give the same value, as when all agree on all: that says nothing of other units. */
        RESAMPLES_DO_NOT_DIFFER,
        /** So many resamples have no value that they could fill a whole tail. */
        TOO_MANY_UNDEFINED_RESAMPLES
    }
}
