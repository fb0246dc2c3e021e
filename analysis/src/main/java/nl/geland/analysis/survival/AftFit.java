package nl.geland.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.geland.analysis.numerics.Interval;

/**
 * A fitted accelerated failure time regression. Immutable; arrays given out are copies, the intercept at place 0. A coefficient that could not
 * be estimated is {@code NaN}.
 */
public final class AftFit {

    private final List<String> names;
    private final AftSearch search;
    private final double[] coefficients;
    private final double[][] covariance;

    AftFit(List<String> covariates, AftSearch search) {
        this.search = search;
        names = new ArrayList<>(List.of("(intercept)"));
        names.addAll(covariates);
        coefficients = search.columns.coefficientsInUnits(search.at);
        covariance = search.columns.covarianceInUnits(search.inverse, search.aliased);
    }

    /** Names of the coefficients. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** What is added to the logarithm of time per unit of the covariate. */
    public double[] coefficients() {
        var known = Arrays.copyOf(coefficients, names.size());
        Arrays.setAll(known, i -> isKnown(i) ? known[i] : Double.NaN);
        return known;
    }

    /** Their standard errors. */
    public double[] standardErrors() {
        var errors = new double[names.size()];
        Arrays.setAll(errors, i -> isKnown(i) ? Math.sqrt(covariance[i][i]) : Double.NaN);
        return errors;
    }

    /** The scale: 1 for the exponential, under 1 when the hazard grows in time. */
    public double scale() {
        return search.events == 0 ? Double.NaN : Math.exp(coefficients[names.size()]);
    }

    /** Standard error of the logarithm of the scale; 0 for the exponential. */
    public double logScaleStandardError() {
        return search.isScaleFree ? Math.sqrt(covariance[names.size()][names.size()]) : 0;
    }

    /** Interval of a coefficient. */
    public Interval interval(int column, double level) {
        return Interval.normal(coefficients()[column], standardErrors()[column], level);
    }

    /** Logarithm of the likelihood of the days. */
    public double logLikelihood() {
        return search.logLikelihood;
    }

    /** Whether the search came to rest; never without events. */
    public boolean hasConverged() {
        return search.hasConverged;
    }

    /**
     * Share without the event after {@code day} at these values of the covariates.
     *
     * @param values in the order of the names, without the intercept
     */
    public double survival(int day, double... values) {
        if (values.length != names.size() - 1) {
            throw new IllegalArgumentException("%d values given, expected %d: %s"
                    .formatted(values.length, names.size() - 1, names.subList(1, names.size())));
        }
        var predictor = coefficients[0];
        for (var i = 0; i < values.length; i++) {
            predictor += coefficients[1 + i] * values[i];
        }
        return day <= 0 ? 1 : Math.exp(-Math.exp((Math.log(day) - predictor) / scale()));
    }

    private boolean isKnown(int column) {
        return search.events > 0 && !search.aliased[column];
    }
}
