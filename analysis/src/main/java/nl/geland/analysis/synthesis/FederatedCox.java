package nl.geland.analysis.synthesis;

import java.util.Arrays;
import java.util.List;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StandardNormal;
import nl.geland.analysis.numerics.Symmetric;
import nl.geland.analysis.survival.CoxContribution;

/**
 * Cox regression over sites that do not share rows: every site is a stratum, and only likelihood, score and information travel, a few times.
 * Equal to the regression of all rows together, stratified by site. Source: Lu et al. (2015),
 * <a href="https://doi.org/10.1093/jamia/ocv083">doi:10.1093/jamia/ocv083</a>.
 */
public final class FederatedCox {

    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double NOTHING_LEFT = 1e-14;
    /** What sums over many rows lose, relative to their size. */
    private static final double ROUNDING = 1e-12;

    private final List<CoxSite> sites;
    private double[] coefficients;
    private CoxContribution here;
    private double[] covariance;
    private boolean[] aliased;
    private boolean converged;

    private FederatedCox(List<CoxSite> sites, int covariates) {
        this.sites = List.copyOf(sites);
        coefficients = new double[covariates];
        here = ask(coefficients);
        aliased = new boolean[covariates];
        covariance = Symmetric.inverse(here.information(), aliased, new double[1]);
    }

    /**
     * Fits the model, asking every site a handful of times.
     *
     * @param covariates number of covariates, the same for all sites
     * @throws IllegalArgumentException when there is no site
     */
    public static FederatedCox fit(List<CoxSite> sites, int covariates) {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("no sites: expected at least one");
        }
        var cox = new FederatedCox(sites, covariates);
        cox.climb();
        return cox;
    }

    /** Logarithms of the hazard ratios; {@code NaN} where the sites together cannot tell. */
    public double[] coefficients() {
        var known = coefficients.clone();
        Arrays.setAll(known, i -> isKnown(i) ? known[i] : Double.NaN);
        return known;
    }

    /** Their standard errors. */
    public double[] standardErrors() {
        var errors = new double[coefficients.length];
        Arrays.setAll(errors, i -> isKnown(i) ? Math.sqrt(covariance[Symmetric.at(i, i)]) : Double.NaN);
        return errors;
    }

    /** Interval of a coefficient, on the scale of the logarithm. */
    public Interval interval(int column, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        if (!isKnown(column)) {
            return Interval.UNKNOWN;
        }
        var half = StandardNormal.quantile(1 - (1 - level) / 2) * standardErrors()[column];
        return new Interval(coefficients[column] - half, coefficients[column] + half);
    }

    /** Logarithm of the partial likelihood over all sites. */
    public double logLikelihood() {
        return here.logLikelihood();
    }

    /** Events over all sites. */
    public int events() {
        return here.events();
    }

    /** Whether the search came to rest; not so when the likelihood has no largest value, as when one arm has no events anywhere. */
    public boolean hasConverged() {
        return converged;
    }

    private void climb() {
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = Symmetric.times(covariance, here.score());
            var gain = 0.0;
            for (var i = 0; i < direction.length; i++) {
                gain += direction[i] * here.score()[i] / 2;
            }
            var isLast = gain <= NOTHING_LEFT * (1 + Math.abs(here.logLikelihood()));
            if (!move(direction, isLast) || isLast) {
                converged = isLast && here.events() > 0 && !runsAway(direction);
                return;
            }
        }
    }

    private boolean runsAway(double[] direction) {
        return Arrays.stream(direction).anyMatch(one -> Math.abs(one) > 0.01);
    }

    /** The last step gains digits and no likelihood. */
    private boolean move(double[] direction, boolean isLast) {
        var scale = 1.0;
        var slack = isLast ? ROUNDING * (1 + Math.abs(here.logLikelihood())) : 0;
        for (var halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
            var next = coefficients.clone();
            for (var i = 0; i < next.length; i++) {
                next[i] += scale * direction[i];
            }
            var there = ask(next);
            if (there.logLikelihood() >= here.logLikelihood() - slack) {
                coefficients = next;
                here = there;
                aliased = new boolean[next.length];
                covariance = Symmetric.inverse(there.information(), aliased, new double[1]);
                return true;
            }
        }
        return false;
    }

    private CoxContribution ask(double[] at) {
        var sum = CoxContribution.none(at.length);
        for (var site : sites) {
            sum = sum.merge(site.at(at.clone()));
        }
        return sum;
    }

    private boolean isKnown(int column) {
        return here.events() > 0 && !aliased[column];
    }
}
