package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.NO_VARIATION;

/**
 * Agreement beyond chance where chance agreement is thought to happen only in units that are hard to code: it goes to 0,
 * not to 1, when one category takes nearly all.
 *
 * <p>{@code AC = (A − E) / (1 − E)}. {@code A} is the (weighted) share of agreeing pairs of ratings, averaged over the units
 * with two or more; {@code E = T/(q(q − 1)) · Σ p(1 − p)}, with {@code q} the number of categories that could be chosen,
 * {@code T} the sum of all agreement weights ({@code q} without weights) and {@code p} the share of a category averaged over
 * the units with one rating or more. Agreement weights are one minus {@link Weights}.
 *
 * <p>Edges: fewer than two categories leave it undefined; when coders used only one of several it is 1. It depends on
 * {@code q}, so categories that nobody chose raise it: give those of the code book, all of them and no others.
 *
 * <p>Sources: AC1: Gwet (2008), <a href="https://doi.org/10.1348/000711006X126600">doi:10.1348/000711006X126600</a>; AC2 and
 * missing ratings: Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, ISBN 978-0970806284.
 */
final class GwetAc extends Coefficient {

    private final Weights weights;

    GwetAc(String name, Weights weights) {
        super(name);
        this.weights = weights;
    }

    @Override
    Estimator over(Counts counts, int[] compared) {
        var weight = weights.of(counts.categories());
        var q = weight.length;
        if (q < 2) {
            return drawn -> new Undefined(NO_VARIATION);
        }
        var coded = counts.codedUnits();
        var scale = total(weight) / (q * (q - 1.0));
        return drawn -> {
            var chance = scale * spread(counts, coded, drawn);
            return new Value(1 - differing(counts, compared, drawn, weight) / (1 - chance));
        };
    }

    private static double total(double[][] weight) {
        var sum = 0.0;
        for (var row : weight) {
            for (var one : row) {
                sum += 1 - one;
            }
        }
        return sum;
    }

    /** The sum of {@code p(1 − p)}; below 1 − 1/q, or equal to it. */
    private static double spread(Counts counts, int[] coded, int[] drawn) {
        var shares = new double[counts.categories().size()];
        var units = 0.0;
        for (var unit : coded) {
            units += drawn[unit];
            for (var kind = 0; kind < counts.given[unit].length; kind++) {
                shares[counts.given[unit][kind]] +=
                        drawn[unit] * ((double) counts.times[unit][kind] / counts.coded[unit]);
            }
        }
        var sum = 0.0;
        for (var share : shares) {
            sum += share / units * (1 - share / units);
        }
        return sum;
    }

    private static double differing(Counts counts, int[] compared, int[] drawn, double[][] weight) {
        var units = 0.0;
        var sum = 0.0;
        for (var unit : compared) {
            var kinds = counts.given[unit];
            var times = counts.times[unit];
            var within = 0.0;
            for (var i = 0; i < kinds.length; i++) {
                for (var j = i + 1; j < kinds.length; j++) {
                    within += 2.0 * times[i] * times[j] * weight[kinds[i]][kinds[j]];
                }
            }
            units += drawn[unit];
            sum += drawn[unit] * (within / (counts.coded[unit] * (counts.coded[unit] - 1.0)));
        }
        return sum / units;
    }
}
