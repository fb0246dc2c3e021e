package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.NO_VARIATION;

/**
 * One minus the observed disagreement within units over the disagreement among all values that could be paired, whichever
 * unit they belong to.
 *
 * <p>{@code α = 1 − (n − 1)·Σ o(c,k)·δ²(c,k) / Σ n(c)·n(k)·δ²(c,k)} over pairs {@code c < k}. A unit with {@code m} values
 * gives each of its ordered pairs {@code 1/(m − 1)} to the coincidences {@code o}, so each value counts once; a unit with
 * fewer than two values gives nothing and its value is not among the {@code n}. The difference {@code δ²} is
 * <ul>
 *   <li>nominal: 1;
 *   <li>ordinal: the square of the number of values from {@code c} to {@code k}, those of {@code c} and {@code k} for half;
 *   <li>interval: {@code (c − k)²};
 *   <li>ratio: {@code ((c − k)/(c + k))²}.
 * </ul>
 *
 * <p>Edges: no unit coded twice, or one category among the values that can be paired, leaves it undefined. Differences are
 * taken as shares of the widest one, so that no square overflows. Time is linear in ratings and quadratic in categories.
 *
 * <p>Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, Annenberg School for Communication,
 * departmental paper 43; Hayes and Krippendorff (2007), <a href="https://doi.org/10.1080/19312450709336664">
 * doi:10.1080/19312450709336664</a>.
 */
final class KrippendorffAlpha extends Coefficient {

    KrippendorffAlpha() {
        super("Krippendorff's alpha");
    }

    @Override
    Estimator over(Counts counts, int[] compared) {
        return drawn -> {
            var uses = uses(counts, compared, drawn);
            var metric = new Metric(counts.categories(), uses);
            var values = 0.0;
            for (var use : uses) {
                values += use;
            }
            var expected = expected(uses, metric);
            return expected == 0
                    ? new Undefined(NO_VARIATION)
                    : new Value(1 - (values - 1) * observed(counts, compared, drawn, metric) / expected);
        };
    }

    private static double[] uses(Counts counts, int[] compared, int[] drawn) {
        var uses = new double[counts.categories().size()];
        for (var unit : compared) {
            for (var kind = 0; kind < counts.given[unit].length; kind++) {
                uses[counts.given[unit][kind]] += (double) drawn[unit] * counts.times[unit][kind];
            }
        }
        return uses;
    }

    private static double expected(double[] uses, Metric metric) {
        var sum = 0.0;
        for (var c = 0; c < uses.length; c++) {
            for (var k = c + 1; uses[c] > 0 && k < uses.length; k++) {
                if (uses[k] > 0) {
                    sum += uses[c] * uses[k] * metric.squared(c, k);
                }
            }
        }
        return sum;
    }

    private static double observed(Counts counts, int[] compared, int[] drawn, Metric metric) {
        var sum = 0.0;
        for (var unit : compared) {
            var kinds = counts.given[unit];
            var times = counts.times[unit];
            var within = 0.0;
            for (var i = 0; drawn[unit] > 0 && i < kinds.length; i++) {
                for (var j = i + 1; j < kinds.length; j++) {
                    within += (double) times[i] * times[j] * metric.squared(kinds[i], kinds[j]);
                }
            }
            sum += drawn[unit] * within / (counts.coded[unit] - 1);
        }
        return sum;
    }

    /** Squared difference of two categories in use, the first before the second. */
    private static final class Metric {

        private final Categories categories;
        private final double[] uses;
        private final double[] upTo;
        private final Width width;

        Metric(Categories categories, double[] uses) {
            this.categories = categories;
            this.uses = uses;
            upTo = new double[uses.length + 1];
            for (var i = 0; i < uses.length; i++) {
                upTo[i + 1] = upTo[i] + uses[i];
            }
            width = new Width(categories, category -> uses[category] > 0);
        }

        double squared(int c, int k) {
            return switch (categories.scale()) {
                case NOMINAL -> 1;
                case ORDINAL -> square(upTo[k + 1] - upTo[c] - (uses[c] + uses[k]) / 2);
                case INTERVAL -> square(width.apart(c, k));
                case RATIO -> square(width.apartByTheirSum(c, k));
            };
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
