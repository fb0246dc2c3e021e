package nl.geland.analysis.agreement;

/**
 * The share of pairs of coders who gave a unit the same category, averaged over the units that two or more coded.
 *
 * <p>Every such unit counts once, however many coded it. With two coders it is the plain share of units on which they agree.
 * Edges: no unit coded twice leaves it undefined; one category only gives 1.
 *
 * <p>Source: the observed agreement of Fleiss (1971), <a href="https://doi.org/10.1037/h0031619">doi:10.1037/h0031619</a>,
 * with the number of ratings of each unit in place of a fixed one, as in Gwet (2014), Handbook of Inter-Rater
 * Reliability, 4th edition, ISBN 978-0970806284.
 */
final class PercentAgreement extends Coefficient {

    PercentAgreement() {
        super("percent agreement");
    }

    @Override
    Estimator over(Counts counts, int[] compared) {
        return drawn -> {
            var units = 0L;
            var differing = 0.0;
            for (var unit : compared) {
                var pairs = counts.coded[unit] * (counts.coded[unit] - 1.0);
                units += drawn[unit];
                differing += drawn[unit] * (counts.differing(unit) / pairs);
            }
            return new Value(1 - differing / units);
        };
    }
}
