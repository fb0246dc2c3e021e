package nl.geland.analysis.agreement;

/**
 * One minus the observed disagreement of two coders over the disagreement of two independent coders who both use the
 * categories as often as the two together did.
 *
 * <p>{@code π = (A − Σ p²) / (1 − Σ p²)}, with {@code A} the share of units on which they agree and {@code p} the share of
 * a category among all ratings of units that both coded; units that only one of them coded are left out.
 *
 * <p>Edges: more or fewer than two coders, no unit coded by both, and only one category in use leave it undefined.
 *
 * <p>Source: Scott (1955), <a href="https://doi.org/10.1086/266577">doi:10.1086/266577</a>.
 */
final class ScottPi extends Coefficient {

    ScottPi() {
        super("Scott's pi");
    }

    @Override
    boolean isForTwoCoders() {
        return true;
    }

    @Override
    Estimator over(Counts counts, int[] compared) {
        return drawn -> FleissKappa.estimate(counts, compared, drawn);
    }
}
