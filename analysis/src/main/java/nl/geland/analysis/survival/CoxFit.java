package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.Symmetric;
import org.jspecify.annotations.Nullable;

/**
 * A fitted Cox regression. Immutable; arrays given out are copies. A coefficient that could not be estimated is {@code NaN}, and so is all
 * that depends on it alone.
 */
public final class CoxFit {

    private final List<String> names;
    private final CoxNewton.Maximum maximum;
    private final double[] covariance;
    private final CoxRows rows;
    private final Ties ties;
    private final Spells spells;

    CoxFit(
            Spells spells,
            List<String> names,
            CoxRows rows,
            Ties ties,
            CoxNewton.Maximum maximum,
            int @Nullable [] cluster) {
        this.spells = spells;
        this.names = names;
        this.rows = rows;
        this.maximum = maximum;
        this.ties = ties;
        this.covariance = cluster == null ? maximum.covariance() : residuals().robust(cluster);
    }

    /** Names of the covariates, in the order of all arrays. */
    public List<String> names() {
        return names;
    }

    /** Logarithms of the hazard ratios. */
    public double[] coefficients() {
        var coefficients = maximum.coefficients().clone();
        for (var i = 0; i < coefficients.length; i++) {
            coefficients[i] = isKnown(i) ? coefficients[i] : Double.NaN;
        }
        return coefficients;
    }

    /** Hazard ratios per unit of the covariate. */
    public double[] hazardRatios() {
        var ratios = coefficients();
        for (var i = 0; i < ratios.length; i++) {
            ratios[i] = Math.exp(ratios[i]);
        }
        return ratios;
    }

    /** Standard errors of the coefficients: by the information, or robust where clusters were given. */
    public double[] standardErrors() {
        return errors(covariance);
    }

    /** Standard errors by the information, also where clusters were given. */
    public double[] modelStandardErrors() {
        return errors(maximum.covariance());
    }

    /** Covariance of the coefficients, a square of rows; {@code NaN} for those not estimated. */
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

    /** Logarithm of the partial likelihood at these coefficients. */
    public double logLikelihood() {
        return maximum.logLikelihood();
    }

    /** Logarithm of the partial likelihood without covariates. */
    public double logLikelihoodAtZero() {
        return maximum.logLikelihoodAtZero();
    }

    /** The score test statistic against no covariates; chi-squared with as many degrees of freedom as known coefficients. */
    public double scoreTest() {
        return maximum.scoreTest();
    }

    /** Number of rows. */
    public int size() {
        return rows.size;
    }

    /** Rows that ended with an event. */
    public int events() {
        var events = 0;
        for (var count : rows.eventCount) {
            events += count;
        }
        return events;
    }

    /** Newton steps taken. */
    public int steps() {
        return maximum.steps();
    }

    /** What to know before trusting the numbers. */
    public Set<CoxCaution> cautions() {
        return EnumSet.copyOf(maximum.cautions());
    }

    /** How far each row is from what the model expects. */
    public CoxResiduals residuals() {
        return new CoxResiduals(rows, path(), maximum);
    }

    /** Whether hazard ratios stay the same in time. */
    public Proportionality proportionality(Proportionality.Scale scale) {
        var times = Proportionality.times(rows.rankDay, spells, scale);
        return Proportionality.of(
                names, rows, CoxPath.withInformation(maximum.coefficients(), rows, ties), maximum, times);
    }

    /**
     * What is expected of somebody, in the only stratum.
     *
     * @param values covariates in the order of the names
     * @throws IllegalArgumentException when their number is another, or when there are several strata
     */
    public PredictedSurvival predict(double... values) {
        if (rows.strata() > 1) {
            throw new IllegalArgumentException("there are %d strata: say which".formatted(rows.strata()));
        }
        return predict(0, values);
    }

    /**
     * What is expected of somebody.
     *
     * @param stratum place of the stratum, from 0 on, in the order of their numbers
     * @param values covariates in the order of the names
     */
    public PredictedSurvival predict(int stratum, double... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(
                    "%d values given, expected %d: %s".formatted(values.length, names.size(), names));
        }
        var risk = 0.0;
        var centred = new double[values.length];
        for (var a = 0; a < values.length; a++) {
            centred[a] = values[a] - rows.centre[a];
            risk += centred[a] * maximum.coefficients()[a];
        }
        var first = rows.firstRank[stratum];
        var size = rows.firstRank[stratum + 1] - first;
        var path = path();
        var hazard = new double[size];
        var error = new double[size];
        for (var i = 0; i < size; i++) {
            hazard[i] = Math.exp(risk) * (path.hazard[first + i + 1] - path.hazard[first]);
            error[i] = Math.exp(risk) * Math.sqrt(variance(path, first, first + i + 1, centred));
        }
        return new PredictedSurvival(Arrays.copyOfRange(rows.rankDay, first, first + size), hazard, error);
    }

    private double variance(CoxPath path, int from, int to, double[] centred) {
        var drift = new double[centred.length];
        for (var a = 0; a < centred.length; a++) {
            var mean = path.weightedMean[to * rows.width + a] - path.weightedMean[from * rows.width + a];
            drift[a] = centred[a] * (path.hazard[to] - path.hazard[from]) - mean;
        }
        return path.variance[to] - path.variance[from] + Symmetric.form(covariance, drift);
    }

    private CoxPath path() {
        return CoxPath.of(maximum.coefficients(), rows, ties);
    }

    private boolean isKnown(int column) {
        return rows.ranks() > 0 && !maximum.aliased()[column];
    }

    private double[] errors(double[] of) {
        var errors = new double[names.size()];
        for (var i = 0; i < errors.length; i++) {
            errors[i] = isKnown(i) ? Math.sqrt(of[Symmetric.at(i, i)]) : Double.NaN;
        }
        return errors;
    }
}
