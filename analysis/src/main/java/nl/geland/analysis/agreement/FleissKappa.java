package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.NO_VARIATION;
import static nl.geland.analysis.agreement.Undefined.Reason.UNEQUAL_RATINGS_PER_UNIT;

/**
 * One minus the observed disagreement over the disagreement of independent coders who use the categories as often as all
 * coders together did, for units that each have the same number of ratings.
 *
 * <p>{@code κ = (A − Σ p²) / (1 − Σ p²)}, with {@code A} the share of agreeing pairs of ratings averaged over units. Who gave
 * a rating does not matter: the coders of one unit may be others than those of the next. With two coders it is Scott's pi.
 *
 * <p>Edges: units that nobody coded do not count; an unequal number of ratings per unit leaves it undefined (leaving out
 * incomplete units would bias it, see Zapf and others (2016),
 * <a href="https://doi.org/10.1186/s12874-016-0200-9">doi:10.1186/s12874-016-0200-9</a>), and so does only one category.
 *
 * <p>Source: Fleiss (1971), <a href="https://doi.org/10.1037/h0031619">doi:10.1037/h0031619</a>.
 */
final class FleissKappa extends Coefficient {

    FleissKappa() {
        super("Fleiss' kappa");
    }

    @Override
    Estimator over(Counts counts, int[] compared) {
        var coded = counts.codedUnits();
        for (var unit : coded) {
            if (counts.coded[unit] != counts.coded[coded[0]]) {
                return drawn -> new Undefined(UNEQUAL_RATINGS_PER_UNIT);
            }
        }
        return drawn -> estimate(counts, compared, drawn);
    }

    /** The formula, for units with the same number of ratings; whole numbers up to the last division. */
    static Estimate estimate(Counts counts, int[] compared, int[] drawn) {
        var uses = new double[counts.categories().size()];
        var perUnit = counts.coded[compared[0]];
        var units = 0.0;
        var differing = 0.0;
        for (var unit : compared) {
            units += drawn[unit];
            differing += (double) drawn[unit] * counts.differing(unit);
            for (var kind = 0; kind < counts.given[unit].length; kind++) {
                uses[counts.given[unit][kind]] += (double) drawn[unit] * counts.times[unit][kind];
            }
        }
        var ratings = units * perUnit;
        var equal = 0.0;
        for (var use : uses) {
            equal += use * use;
        }
        var expected = ratings * ratings - equal;
        if (expected == 0) {
            return new Undefined(NO_VARIATION);
        }
        return new Value(1 - differing * ratings / ((perUnit - 1.0) * expected));
    }
}
