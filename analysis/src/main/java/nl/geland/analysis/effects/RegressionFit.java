package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StandardNormal;
import nl.geland.analysis.numerics.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * A fitted regression. Immutable; arrays given out are copies, the intercept at place 0. A coefficient that could not be estimated is
 * {@code NaN}.
 */
public final class RegressionFit {

    private static final int OUTCOMES_PER_COEFFICIENT = 10;

    private final Family family;
    private final RegressionRows rows;
    private final List<String> names;
    private final RegressionSearch search;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double squares;

    RegressionFit(
            Family family,
            RegressionRows rows,
            List<String> covariates,
            RegressionSearch search,
            Robust robust,
            int @Nullable [] cluster) {
        this.family = family;
        this.rows = rows;
        this.search = search;
        names = new ArrayList<>(List.of("(intercept)"));
        names.addAll(covariates);
        coefficients = rows.columns.coefficientsInUnits(search.coefficients);
        squares = family == Family.LINEAR ? -2 * search.here.logLikelihood : Double.NaN;
        covariance = rows.columns.covarianceInUnits(
                new RegressionErrors(family, rows, search).covariance(robust, cluster, dispersion()), search.aliased);
    }

    /** Names of the coefficients. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The coefficients, in the units of the covariates. */
    public double[] coefficients() {
        var known = coefficients.clone();
        Arrays.setAll(known, i -> search.aliased[i] ? Double.NaN : known[i]);
        return known;
    }

    /** Their standard errors, as asked for. */
    public double[] standardErrors() {
        var errors = new double[rows.width];
        Arrays.setAll(errors, i -> Math.sqrt(covariance[i][i]));
        return errors;
    }

    /** Their covariance. */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** The inverse of the information, in the units of the covariates; zero where a coefficient could not be estimated. */
    double[][] bread() {
        var bread = rows.columns.covarianceInUnits(search.inverse, search.aliased);
        for (var row : bread) {
            Arrays.setAll(row, column -> Double.isNaN(row[column]) ? 0 : row[column]);
        }
        return bread;
    }

    /** Interval of a coefficient: with Student's t for an amount, else normal. */
    public Interval interval(int column, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        var error = standardErrors()[column];
        if (Double.isNaN(error)) {
            return Interval.UNKNOWN;
        }
        var wide = family == Family.LINEAR
                ? StudentT.twoSided(level, freedom())
                : StandardNormal.quantile(1 - (1 - level) / 2);
        return new Interval(coefficients[column] - wide * error, coefficients[column] + wide * error);
    }

    /** Chance of a coefficient this far from 0 when it is 0. */
    public double pValue(int column) {
        var distance = coefficients()[column] / standardErrors()[column];
        return family == Family.LINEAR
                ? StudentT.beyond(distance, freedom())
                : new ChiSquared(distance * distance, 1).pValue();
    }

    /** Logarithm of the likelihood. */
    public double logLikelihood() {
        if (family != Family.LINEAR) {
            return search.here.logLikelihood;
        }
        var logs = Arrays.stream(rows.weight).map(Math::log).sum();
        return (logs - rows.size * (Math.log(2 * Math.PI * squares / rows.size) + 1)) / 2;
    }

    /** What is left over per degree of freedom: the variance of an amount, 1 for other families. */
    public double dispersion() {
        return family == Family.LINEAR ? squares / freedom() : 1;
    }

    /** The mean that is expected of each row, in the order of the rows given. */
    public double[] fitted() {
        var fitted = new double[rows.size];
        for (var i = 0; i < rows.size; i++) {
            fitted[rows.source[i]] = family.mean(rows.predictor(i, search.coefficients));
        }
        return fitted;
    }

    /** The mean that is expected at these values of the covariates, without an offset. */
    public double predict(double... values) {
        if (values.length != rows.width - 1) {
            throw new IllegalArgumentException("%d values given, expected %d: %s"
                    .formatted(values.length, rows.width - 1, names.subList(1, names.size())));
        }
        var predictor = coefficients[0];
        for (var i = 0; i < values.length; i++) {
            predictor += coefficients[1 + i] * values[i];
        }
        return family.mean(predictor);
    }

    /** Number of rows. */
    public int size() {
        return rows.size;
    }

    /** What to know before trusting the numbers. */
    public Set<RegressionCaution> cautions() {
        var cautions = EnumSet.noneOf(RegressionCaution.class);
        for (var one : search.aliased) {
            if (one) {
                cautions.add(RegressionCaution.ALIASED);
            }
        }
        if (search.isSeparated) {
            cautions.add(RegressionCaution.SEPARATED);
        } else if (search.losesColumns()) {
            cautions.add(RegressionCaution.FAR_OUT);
        } else if (!search.hasConverged) {
            cautions.add(RegressionCaution.NOT_CONVERGED);
        }
        if (outcomes() < OUTCOMES_PER_COEFFICIENT * (double) rows.width) {
            cautions.add(RegressionCaution.FEW_OUTCOMES);
        }
        return cautions;
    }

    private double outcomes() {
        var sum = Arrays.stream(rows.outcome).sum();
        return switch (family) {
            case LOGISTIC -> Math.min(sum, rows.size - sum);
            case LINEAR -> rows.size;
            case POISSON -> sum;
        };
    }

    /** Rows less coefficients. */
    private int freedom() {
        return rows.size - RegressionErrors.known(search.aliased);
    }
}
