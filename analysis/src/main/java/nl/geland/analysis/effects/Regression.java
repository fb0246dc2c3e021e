package nl.geland.analysis.effects;

import nl.geland.analysis.numerics.Contribution;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Logistic, linear and Poisson regression by Newton's method, with an intercept, weights, an offset, and errors that are robust or by cluster.
 *
 * <p>Edges: a covariate that is constant or a combination of earlier ones gets {@code NaN}; perfect separation is told as
 * {@link RegressionCaution#SEPARATED}. Immutable; neither the order of rows nor the number of threads changes one bit of the result. Time is
 * linear in rows, per step.
 *
 * <p>Sources: McCullagh and Nelder (1989), <a href="https://doi.org/10.1007/978-1-4899-3242-6">doi:10.1007/978-1-4899-3242-6</a>; errors by
 * cluster after Liang and Zeger (1986), <a href="https://doi.org/10.1093/biomet/73.1.13">doi:10.1093/biomet/73.1.13</a>.
 */
public final class Regression {

    private final Family family;
    private final Robust robust;
    private final double @Nullable [] weight;
    private final double @Nullable [] offset;
    private final int @Nullable [] cluster;

    private Regression(
            Family family,
            Robust robust,
            double @Nullable [] weight,
            double @Nullable [] offset,
            int @Nullable [] cluster) {
        this.family = family;
        this.robust = robust;
        this.weight = weight;
        this.offset = offset;
        this.cluster = cluster;
    }

    /** A regression for this kind of outcome, with errors by the model. */
    public static Regression of(Family family) {
        return new Regression(family, Robust.NONE, null, null, null);
    }

    /** The same with robust errors. */
    public Regression with(Robust chosen) {
        return new Regression(family, chosen, weight, offset, cluster);
    }

    /** The same with a weight above 0 for each row. */
    public Regression weightedBy(double[] weights) {
        return new Regression(family, robust, weights.clone(), offset, cluster);
    }

    /** The same with a number that is added to the predictor of each row, such as the logarithm of the time observed. */
    public Regression offsetBy(double[] offsets) {
        return new Regression(family, robust, weight, offsets.clone(), cluster);
    }

    /**
     * The same with errors that allow for rows of one cluster (a person, a household) to resemble each other, times clusters / (clusters − 1).
     *
     * @param clusters one number per row, equal within a cluster
     */
    public Regression clusteredBy(int[] clusters) {
        return new Regression(family, robust, weight, offset, clusters.clone());
    }

    /**
     * Fits the model.
     *
     * @param outcome one per row, of the kind of the family
     * @throws IllegalArgumentException when a column has another length or holds what it may not, in words
     */
    public RegressionFit fit(double[] outcome, Covariates covariates) {
        check(outcome, covariates);
        var rows = new RegressionRows(outcome, covariates, weight, offset, null);
        var search = new RegressionSearch(family, rows);
        search.run();
        return new RegressionFit(family, rows, covariates.names(), search, robust, cluster);
    }

    /**
     * What these rows add to a regression of several sites, at given coefficients.
     *
     * @param centre taken off each covariate
     * @param coefficients the intercept first, then one per covariate
     * @throws IllegalArgumentException when a column has another length or holds what it may not, in words
     */
    public Contribution contribution(double[] outcome, Covariates covariates, double[] centre, double[] coefficients) {
        check(outcome, covariates);
        if (coefficients.length != 1 + covariates.width() || centre.length != covariates.width()) {
            throw new IllegalArgumentException("%d coefficients and %d centres for %d covariates"
                    .formatted(coefficients.length, centre.length, covariates.width()));
        }
        var rows = new RegressionRows(outcome, covariates, weight, offset, centre);
        var sums = new RegressionSearch(family, rows, coefficients).here;
        return new Contribution(rows.size, sums.logLikelihood, sums.score, sums.information);
    }

    private void check(double[] outcome, Covariates covariates) {
        var problems = new Problems();
        if (outcome.length == 0) {
            problems.tell("there are no rows, expected at least one");
        }
        if (covariates.width() > 0 && covariates.size() != outcome.length) {
            problems.columns("covariates", covariates.size(), outcome.length);
        }
        if (weight != null && weight.length != outcome.length) {
            problems.columns("weight", weight.length, outcome.length);
        }
        if (offset != null && offset.length != outcome.length) {
            problems.columns("offset", offset.length, outcome.length);
        }
        if (cluster != null && cluster.length != outcome.length) {
            problems.columns("cluster", cluster.length, outcome.length);
        }
        problems.refuseIfAny("regression");
        for (var i = 0; i < outcome.length; i++) {
            if (!family.allows(outcome[i])) {
                problems.row(i, "outcome", outcome[i], family.expected());
            }
            if (weight != null && !(weight[i] > 0 && Double.isFinite(weight[i]))) {
                problems.row(i, "weight", weight[i], "a finite number above 0");
            }
            if (offset != null && !Double.isFinite(offset[i])) {
                problems.row(i, "offset", offset[i], "a finite number");
            }
        }
        problems.refuseIfAny("regression");
    }
}
