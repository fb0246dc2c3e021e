package nl.geland.analysis.synthesis;

import java.util.Arrays;
import java.util.List;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StudentT;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Logistic, linear or Poisson regression over sites that do not share rows: first the number of rows and the sum of each covariate travel, then
 * likelihood, score and information, a few times. Equal to the regression of all rows together, with one intercept; a site with a level of
 * its own is a covariate. Source: Wu et al. (2012), Grid Binary LOgistic REgression,
 * <a href="https://doi.org/10.1136/amiajnl-2012-000862">doi:10.1136/amiajnl-2012-000862</a>.
 */
public final class FederatedRegression {

    private final Family family;
    private final SumSearch search;
    private final double[] centre;
    private final int freedom;
    private final double dispersion;

    private FederatedRegression(Family family, SumSearch search, double[] centre) {
        this.family = family;
        this.search = search;
        this.centre = centre;
        var known = search.aliased.length;
        for (var aliased : search.aliased) {
            known -= aliased ? 1 : 0;
        }
        freedom = search.here.count() - known;
        dispersion = family == Family.LINEAR ? -2 * search.here.logLikelihood() / freedom : 1;
    }

    /**
     * Fits the model, asking every site a handful of times.
     *
     * @throws IllegalArgumentException when there is no site, no row, or when the sites have different covariates
     */
    public static FederatedRegression fit(Family family, List<? extends RegressionSite> sites) {
        var totals = totals(sites);
        var centre = new double[totals.length - 1];
        Arrays.setAll(centre, i -> totals[i + 1] / totals[0]);
        var search = new SumSearch(
                sites.stream()
                        .<LikelihoodSite>map(site -> at -> site.at(centre.clone(), at))
                        .toList(),
                totals.length);
        search.run();
        return new FederatedRegression(family, search, centre);
    }

    private static double[] totals(List<? extends RegressionSite> sites) {
        var sum = new double[0];
        for (var site : sites) {
            var own = site.totals();
            if (sum.length == 0) {
                sum = new double[own.length];
            }
            if (own.length != sum.length) {
                throw new IllegalArgumentException("sites with %d and %d covariates: expected the same of all"
                        .formatted(sum.length - 1, own.length - 1));
            }
            for (var i = 0; i < sum.length; i++) {
                sum[i] += own[i];
            }
        }
        if (sum.length == 0 || sum[0] == 0) {
            throw new IllegalArgumentException("no rows at any site: expected at least one");
        }
        return sum;
    }

    /** The coefficients in the units of the covariates, the intercept first; {@code NaN} where the sites together cannot tell. */
    public double[] coefficients() {
        var units = search.coefficients.clone();
        for (var i = 1; i < units.length; i++) {
            units[0] -= search.aliased[i] ? 0 : units[i] * centre[i - 1];
        }
        Arrays.setAll(units, i -> search.aliased[i] ? Double.NaN : units[i]);
        return units;
    }

    /** Their standard errors by the model. */
    public double[] standardErrors() {
        var errors = new double[search.coefficients.length];
        Arrays.setAll(errors, i -> search.aliased[i] ? Double.NaN : Math.sqrt(dispersion * variance(i)));
        return errors;
    }

    private double variance(int column) {
        if (column > 0) {
            return search.covariance[Symmetric.at(column, column)];
        }
        var weights = new double[search.coefficients.length];
        Arrays.setAll(weights, i -> i == 0 ? 1 : -centre[i - 1]);
        return Symmetric.form(search.covariance, weights);
    }

    /** Interval of a coefficient: with Student's t for an amount, else normal. */
    public Interval interval(int column, double level) {
        var estimate = coefficients()[column];
        var error = standardErrors()[column];
        if (family != Family.LINEAR || Double.isNaN(error)) {
            return Interval.normal(estimate, error, level);
        }
        var wide = StudentT.twoSided(level, freedom) * error;
        return new Interval(estimate - wide, estimate + wide);
    }

    /** Chance of a coefficient this far from 0 when it is 0. */
    public double pValue(int column) {
        var distance = coefficients()[column] / standardErrors()[column];
        return family == Family.LINEAR
                ? StudentT.beyond(distance, freedom)
                : new ChiSquared(distance * distance, 1).pValue();
    }

    /** Logarithm of the likelihood over all sites; for an amount minus half the sum of squares. */
    public double logLikelihood() {
        return search.here.logLikelihood();
    }

    /** Variance of an outcome as a share of what the family says: 1, or the residual variance of an amount. */
    public double dispersion() {
        return dispersion;
    }

    /** Rows over all sites. */
    public int rows() {
        return search.here.count();
    }

    /** Whether the search came to rest; not so when covariates tell the outcomes of all sites apart. */
    public boolean hasConverged() {
        return search.hasConverged;
    }
}
