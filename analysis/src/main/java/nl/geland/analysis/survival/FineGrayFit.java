package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.Symmetric;

/**
 * A fitted Fine–Gray regression. Immutable; arrays given out are copies. A coefficient that could not be estimated is {@code NaN}, and so is all
 * that depends on it alone.
 */
public final class FineGrayFit {

    private final List<String> names;
    private final CoxRows rows;
    private final CoxNewton.Maximum maximum;
    private final FineGrayScores scores;
    private final CoxPath path;
    private final double[] covariance;

    FineGrayFit(List<String> names, CoxRows rows, CoxNewton.Maximum maximum, FineGrayScores scores) {
        this.names = names;
        this.rows = rows;
        this.maximum = maximum;
        this.scores = scores;
        this.path = CoxPath.of(maximum.coefficients(), rows, Ties.BRESLOW);
        this.covariance = scores.covariance(rows, maximum, path);
    }

    /** Names of the covariates, in the order of all arrays. */
    public List<String> names() {
        return names;
    }

    /** Logarithms of the subdistribution hazard ratios. */
    public double[] coefficients() {
        return known(maximum.coefficients());
    }

    /** Subdistribution hazard ratios per unit of the covariate: above 1 the incidence is higher by every day. */
    public double[] hazardRatios() {
        return Arrays.stream(coefficients()).map(Math::exp).toArray();
    }

    /** Robust standard errors of the coefficients. */
    public double[] standardErrors() {
        var errors = new double[names.size()];
        Arrays.setAll(errors, i -> Math.sqrt(covariance[Symmetric.at(i, i)]));
        return known(errors);
    }

    /** Robust covariance of the coefficients, a square of rows; {@code NaN} for those not estimated. */
    public double[][] covariance() {
        var square = new double[names.size()][names.size()];
        for (var i = 0; i < names.size(); i++) {
            for (var j = 0; j < names.size(); j++) {
                square[i][j] = isKnown(i) && isKnown(j) ? covariance[Symmetric.at(i, j)] : Double.NaN;
            }
        }
        return square;
    }

    /**
     * Interval of a coefficient, on the scale of the logarithm.
     *
     * @param column place among the covariates
     * @param level confidence level, strictly between 0 and 1
     */
    public Interval interval(int column, double level) {
        return Interval.normal(coefficients()[column], standardErrors()[column], level);
    }

    /** Logarithm of the weighted partial likelihood at these coefficients. */
    public double logLikelihood() {
        return maximum.logLikelihood();
    }

    /** Logarithm of the weighted partial likelihood without covariates. */
    public double logLikelihoodAtZero() {
        return maximum.logLikelihoodAtZero();
    }

    /** Number of rows. */
    public int size() {
        return rows.size;
    }

    /** Rows that ended with the cause. */
    public int events() {
        return Arrays.stream(rows.eventCount).sum();
    }

    /** Rows that ended with another cause. */
    public int competing() {
        return (int) Arrays.stream(rows.staying().group())
                .filter(group -> group != Staying.LEAVES)
                .count();
    }

    /** Newton steps taken. */
    public int steps() {
        return maximum.steps();
    }

    /** What to know before trusting the numbers. */
    public Set<CoxCaution> cautions() {
        return EnumSet.copyOf(maximum.cautions());
    }

    /**
     * The incidence of the cause expected for somebody.
     *
     * @param values covariates in the order of the names
     * @throws IllegalArgumentException when their number is another
     */
    public PredictedIncidence predict(double... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(
                    "%d values given, expected %d: %s".formatted(values.length, names.size(), names));
        }
        var predictor = 0.0;
        var centred = new double[values.length];
        for (var a = 0; a < values.length; a++) {
            centred[a] = values[a] - rows.centre[a];
            predictor += centred[a] * maximum.coefficients()[a];
        }
        var risk = Math.exp(predictor);
        var hazard = new double[rows.ranks()];
        for (var rank = 0; rank < hazard.length; rank++) {
            hazard[rank] = risk * path.hazard[rank + 1];
        }
        return new PredictedIncidence(
                rows.rankDay.clone(),
                hazard,
                rank -> risk * Math.sqrt(scores.variance(rows, maximum, path, rank, centred)));
    }

    private double[] known(double[] values) {
        var known = values.clone();
        for (var i = 0; i < known.length; i++) {
            known[i] = isKnown(i) ? known[i] : Double.NaN;
        }
        return known;
    }

    private boolean isKnown(int column) {
        return rows.ranks() > 0 && !maximum.aliased()[column];
    }
}
