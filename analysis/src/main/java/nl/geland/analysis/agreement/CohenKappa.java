package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.NO_VARIATION;

/**
 * One minus the observed disagreement of two coders over the disagreement of independent coders who use the categories
 * as often as each of them does.
 *
 * <p>{@code κ = 1 − Σ v(i,j)·n(i,j) / Σ v(i,j)·n(i,·)·n(·,j)/n}, with {@code v} the weight of a difference (0 or 1 in plain
 * kappa) and {@code n(i,j)} the units that the first coder gave {@code i} and the second {@code j}. Sums over cells, never
 * products of shares per category. Units that only one of them coded are left out.
 *
 * <p>Edges: more or fewer than two coders, no unit coded by both, and an expected disagreement of 0 (both used one and the
 * same category throughout) leave it undefined; two coders who each used one category, but not the same, get 0.
 *
 * <p>Sources: Cohen (1960), <a href="https://doi.org/10.1177/001316446002000104">doi:10.1177/001316446002000104</a>;
 * weighted: Cohen (1968), <a href="https://doi.org/10.1037/h0026256">doi:10.1037/h0026256</a>.
 */
final class CohenKappa extends Coefficient {

    private final Weights weights;

    CohenKappa(String name, Weights weights) {
        super(name);
        this.weights = weights;
    }

    @Override
    boolean isForTwoCoders() {
        return true;
    }

    @Override
    Estimator over(Counts counts, int[] compared) {
        var weight = weights.of(counts.categories());
        return drawn -> {
            var first = new double[weight.length];
            var second = new double[weight.length];
            var units = 0.0;
            var observed = 0.0;
            for (var unit : compared) {
                var one = counts.category(0, unit);
                var other = counts.category(1, unit);
                first[one] += drawn[unit];
                second[other] += drawn[unit];
                units += drawn[unit];
                observed += drawn[unit] * weight[one][other];
            }
            var expected = 0.0;
            for (var one = 0; one < weight.length; one++) {
                for (var other = 0; other < weight.length; other++) {
                    expected += first[one] * second[other] * weight[one][other];
                }
            }
            return expected == 0 ? new Undefined(NO_VARIATION) : new Value(1 - observed * units / expected);
        };
    }
}
