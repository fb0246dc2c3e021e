package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.FEWER_THAN_TWO_CODERS;
import static nl.geland.analysis.agreement.Undefined.Reason.NOT_TWO_CODERS;
import static nl.geland.analysis.agreement.Undefined.Reason.NO_UNIT_CODED_TWICE;

/**
 * A measure of agreement between coders, to be taken with {@link Agreement#by}.
 *
 * <p>All are 1 when everybody agrees on everything. All but percent agreement correct for chance, each by its own idea of
 * what chance would give; that is where they differ, and a reader must be told which one was used. None of them says
 * whether the coders are right.
 */
public abstract sealed class Coefficient
        permits PercentAgreement, CohenKappa, ScottPi, FleissKappa, KrippendorffAlpha, GwetAc {

    private final String name;

    Coefficient(String name) {
        this.name = name;
    }

    /** The share of pairs of coders who said the same, averaged over units; it ignores chance. */
    public static Coefficient percentAgreement() {
        return new PercentAgreement();
    }

    /** For two coders; chance from each coder's own use of the categories. Cohen (1960). */
    public static Coefficient cohenKappa() {
        return new CohenKappa("Cohen's kappa", Weights.unweighted());
    }

    /** Cohen's kappa with graver and lighter differences. Cohen (1968). */
    public static Coefficient weightedKappa(Weights weights) {
        return new CohenKappa("weighted kappa (%s)".formatted(weights), weights);
    }

    /** For two coders; chance from the use of the categories by both together. Scott (1955). */
    public static Coefficient scottPi() {
        return new ScottPi();
    }

    /** For a fixed number of ratings per unit, by whomever; chance as with Scott's pi. Fleiss (1971). */
    public static Coefficient fleissKappa() {
        return new FleissKappa();
    }

    /**
     * For any number of coders, with ratings missing, on the scale of the categories; chance from all values that could be
     * paired, drawn without replacement. Krippendorff (2011).
     */
    public static Coefficient krippendorffAlpha() {
        return new KrippendorffAlpha();
    }

    /** For any number of coders, with ratings missing; stays near percent agreement when a category is rare. Gwet (2008). */
    public static Coefficient gwetAc1() {
        return new GwetAc("Gwet's AC1", Weights.unweighted());
    }

    /** Gwet's AC1 with graver and lighter differences. Gwet (2014). */
    public static Coefficient gwetAc2(Weights weights) {
        return new GwetAc("Gwet's AC2 (%s)".formatted(weights), weights);
    }

    /** Readied for these ratings. */
    final Estimator on(Counts counts) {
        var compared = counts.comparedUnits();
        if (counts.coders() < 2) {
            return drawn -> new Undefined(FEWER_THAN_TWO_CODERS);
        }
        if (isForTwoCoders() && counts.coders() != 2) {
            return drawn -> new Undefined(NOT_TWO_CODERS);
        }
        var estimator = over(counts, compared);
        return drawn -> drawsAny(drawn, compared) ? estimator.of(drawn) : new Undefined(NO_UNIT_CODED_TWICE);
    }

    /** Whether more than two coders leave it undefined. */
    boolean isForTwoCoders() {
        return false;
    }

    /**
     * Readied for these ratings by two coders or more.
     *
     * @param compared the units coded twice or more; every draw holds one
     */
    abstract Estimator over(Counts counts, int[] compared);

    private static boolean drawsAny(int[] drawn, int[] compared) {
        for (var unit : compared) {
            if (drawn[unit] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Its name in English, such as "Krippendorff's alpha". */
    @Override
    public String toString() {
        return name;
    }
}
