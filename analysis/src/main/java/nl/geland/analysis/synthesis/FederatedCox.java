package nl.geland.analysis.synthesis;

import java.util.Arrays;
import java.util.List;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Cox regression over sites that do not share rows: every site is a stratum, and only likelihood, score and information travel, a few times.
 * Equal to the regression of all rows together, stratified by site. Source: Lu et al. (2015),
 * <a href="https://doi.org/10.1093/jamia/ocv083">doi:10.1093/jamia/ocv083</a>.
 */
public final class FederatedCox {

    private final SumSearch search;

    private FederatedCox(SumSearch search) {
        this.search = search;
    }

    /**
     * Fits the model, asking every site a handful of times.
     *
     * @param covariates number of covariates, the same for all sites
     * @throws IllegalArgumentException when there is no site
     */
    public static FederatedCox fit(List<LikelihoodSite> sites, int covariates) {
        var search = new SumSearch(sites, covariates);
        search.run();
        return new FederatedCox(search);
    }

    /** Logarithms of the hazard ratios; {@code NaN} where the sites together cannot tell. */
    public double[] coefficients() {
        var known = search.coefficients.clone();
        Arrays.setAll(known, i -> isKnown(i) ? known[i] : Double.NaN);
        return known;
    }

    /** Their standard errors. */
    public double[] standardErrors() {
        var errors = new double[search.coefficients.length];
        Arrays.setAll(errors, i -> isKnown(i) ? Math.sqrt(search.covariance[Symmetric.at(i, i)]) : Double.NaN);
        return errors;
    }

    /** Interval of a coefficient, on the scale of the logarithm. */
    public Interval interval(int column, double level) {
        return Interval.normal(coefficients()[column], standardErrors()[column], level);
    }

    /** Logarithm of the partial likelihood over all sites. */
    public double logLikelihood() {
        return search.here.logLikelihood();
    }

    /** Events over all sites. */
    public int events() {
        return search.here.count();
    }

    /** Whether the search came to rest; not so when the likelihood has no largest value, as when one arm has no events anywhere. */
    public boolean hasConverged() {
        return search.hasConverged;
    }

    private boolean isKnown(int column) {
        return events() > 0 && !search.aliased[column];
    }
}
