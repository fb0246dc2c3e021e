package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.RowOrder;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Residuals of a Cox regression, one per row in the order the rows were given, not multiplied by their weights.
 *
 * <p>Source: Therneau, Grambsch and Fleming (1990), <a href="https://doi.org/10.1093/biomet/77.1.147">doi:10.1093/biomet/77.1.147</a>; with
 * Efron's ties a row with an event is spared its share of the hazard of that day.
 */
public final class CoxResiduals {

    private final CoxRows rows;
    private final CoxPath path;
    private final CoxNewton.Maximum maximum;

    CoxResiduals(CoxRows rows, CoxPath path, CoxNewton.Maximum maximum) {
        this.rows = rows;
        this.path = path;
        this.maximum = maximum;
    }

    /** Events seen minus events expected; their weighted sum is zero. */
    public double[] martingale() {
        var residuals = new double[rows.size];
        for (var i = 0; i < rows.size; i++) {
            residuals[rows.source[i]] = (rows.event[i] ? 1 : 0) - expected(i);
        }
        return residuals;
    }

    /** Martingale residuals made symmetric: the root of each row's share of the deviance, with its sign. */
    public double[] deviance() {
        var residuals = martingale();
        for (var i = 0; i < rows.size; i++) {
            var row = rows.source[i];
            var martingale = residuals[row];
            var seen = rows.event[i] ? 1 : 0;
            var logs = seen == 0 ? 0 : Math.log(seen - martingale);
            residuals[row] = Math.signum(martingale) * Math.sqrt(-2 * (martingale + logs));
        }
        return residuals;
    }

    /** Each row's part of the score, one column per covariate. */
    public double[][] score() {
        var residuals = new double[rows.size][];
        for (var i = 0; i < rows.size; i++) {
            residuals[rows.source[i]] = score(i);
        }
        return residuals;
    }

    /** How much each coefficient would change if a row were left out, to first order, one column per covariate; weighted. */
    public double[][] influence() {
        var residuals = new double[rows.size][];
        for (var i = 0; i < rows.size; i++) {
            var influence = Symmetric.times(maximum.covariance(), score(i));
            for (var a = 0; a < rows.width; a++) {
                influence[a] *= rows.weight[i];
            }
            residuals[rows.source[i]] = influence;
        }
        return residuals;
    }

    /** For each event, in the order of strata and days, the covariates minus the mean of those at risk. */
    public double[][] schoenfeld() {
        var residuals = new double[rows.size][];
        var count = 0;
        for (var i = 0; i < rows.size; i++) {
            if (rows.event[i]) {
                var residual = new double[rows.width];
                for (var a = 0; a < rows.width; a++) {
                    residual[a] = rows.values[i * rows.width + a] - path.mean[rows.upTo[i] * rows.width + a];
                }
                residuals[count++] = residual;
            }
        }
        return Arrays.copyOf(residuals, count);
    }

    /** The covariance of the coefficients that lets rows of one cluster resemble each other. */
    double[] robust(int[] cluster) {
        var ordered = new int[rows.size];
        for (var i = 0; i < rows.size; i++) {
            ordered[i] = cluster[rows.source[i]];
        }
        var meat = new double[Symmetric.length(rows.width)];
        var sum = new double[rows.width];
        var order = new RowOrder(rows.size).by(ordered).rows();
        for (var n = 0; n < order.length; n++) {
            var i = order[n];
            var score = score(i);
            for (var a = 0; a < rows.width; a++) {
                sum[a] += rows.weight[i] * score[a];
            }
            if (n + 1 == order.length || ordered[order[n + 1]] != ordered[i]) {
                for (var a = 0; a < rows.width; a++) {
                    for (var b = 0; b <= a; b++) {
                        meat[Symmetric.at(a, b)] += sum[a] * sum[b];
                    }
                }
                Arrays.fill(sum, 0);
            }
        }
        return Symmetric.sandwich(maximum.covariance(), meat, rows.width);
    }

    private double expected(int i) {
        var hazard = path.hazard[rows.upTo[i] + 1] - path.hazard[rows.after[i] + 1];
        if (rows.event[i]) {
            hazard -= path.spared[rows.upTo[i]];
        }
        return hazard * Math.exp(rows.predictor(i, maximum.coefficients()));
    }

    private double[] score(int i) {
        var width = rows.width;
        var expected = expected(i);
        var risk = Math.exp(rows.predictor(i, maximum.coefficients()));
        var up = rows.upTo[i];
        var score = new double[width];
        for (var a = 0; a < width; a++) {
            var value = rows.values[i * width + a];
            var mean = path.weightedMean[(up + 1) * width + a] - path.weightedMean[(rows.after[i] + 1) * width + a];
            if (rows.event[i]) {
                mean -= path.sparedMean[up * width + a];
                score[a] = value - path.mean[up * width + a];
            }
            score[a] -= value * expected - risk * mean;
        }
        return score;
    }
}
