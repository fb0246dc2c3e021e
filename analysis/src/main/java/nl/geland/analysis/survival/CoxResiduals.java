package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Chunks;
import nl.geland.analysis.numerics.Exponential;
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
        each((i, score) -> residuals[rows.source[i]] = score);
        return residuals;
    }

    /** How much each coefficient would change if a row were left out, to first order, one column per covariate; weighted. */
    public double[][] influence() {
        var residuals = new double[rows.size][];
        each((i, score) -> {
            var influence = Symmetric.times(maximum.covariance(), score);
            for (var a = 0; a < rows.width; a++) {
                influence[a] *= rows.weight[i];
            }
            residuals[rows.source[i]] = influence;
        });
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
                    residual[a] = rows.value(i, a) - path.mean[rows.upTo[i] * rows.width + a];
                }
                residuals[count++] = residual;
            }
        }
        return Arrays.copyOf(residuals, count);
    }

    /** The covariance of the coefficients that lets rows of one cluster resemble each other. */
    double[] robust(int[] cluster) {
        var width = rows.width;
        var weighted = new double[rows.size * width];
        each((i, score) -> {
            for (var a = 0; a < width; a++) {
                weighted[i * width + a] = rows.weight[i] * score[a];
            }
        });
        var ordered = new int[rows.size];
        Arrays.setAll(ordered, i -> cluster[rows.source[i]]);
        var order = new RowOrder(rows.size).by(ordered).rows();
        var starts = Chunks.places(rows.size, n -> n == 0 || ordered[order[n]] != ordered[order[n - 1]]);
        var meat = new double[Symmetric.length(width)];
        Chunks.map(starts.length, (from, to) -> {
                    var end = to < starts.length ? starts[to] : rows.size;
                    return squares(weighted, ordered, Arrays.copyOfRange(order, starts[from], end));
                })
                .forEach(part -> Arrays.setAll(meat, k -> meat[k] + part[k]));
        return Symmetric.sandwich(maximum.covariance(), meat, width);
    }

    /** The products of the sums of whole clusters. */
    private double[] squares(double[] weighted, int[] cluster, int[] order) {
        var width = rows.width;
        var squares = new double[Symmetric.length(width)];
        var sum = new double[width];
        for (var n = 0; n < order.length; n++) {
            for (var a = 0; a < width; a++) {
                sum[a] += weighted[order[n] * width + a];
            }
            if (n + 1 == order.length || cluster[order[n + 1]] != cluster[order[n]]) {
                for (int a = 0, k = 0; a < width; a++) {
                    for (var b = 0; b <= a; b++) {
                        squares[k++] += sum[a] * sum[b];
                    }
                }
                Arrays.fill(sum, 0);
            }
        }
        return squares;
    }

    /** Told the score of a row. */
    @FunctionalInterface
    private interface Scored {
        void score(int row, double[] score);
    }

    private void each(Scored scored) {
        Chunks.each(rows.size, (from, to) -> {
            var risk = new double[to - from];
            rows.predictors(from, to, maximum.coefficients(), risk);
            Exponential.of(risk, new double[risk.length], risk.length);
            for (var i = from; i < to; i++) {
                scored.score(i, score(i, risk[i - from]));
            }
        });
    }

    private double expected(int i) {
        return hazard(i) * Math.exp(rows.predictor(i, maximum.coefficients()));
    }

    /** The hazard that a row was at risk of, without its own covariates. */
    private double hazard(int i) {
        var hazard = path.hazard[rows.upTo[i] + 1] - path.hazard[rows.after[i] + 1];
        return rows.event[i] ? hazard - path.spared[rows.upTo[i]] : hazard;
    }

    private double[] score(int i, double risk) {
        var width = rows.width;
        var expected = hazard(i) * risk;
        var up = rows.upTo[i] * width;
        var after = rows.after[i] * width;
        var score = new double[width];
        for (var a = 0; a < width; a++) {
            var value = rows.value(i, a);
            var mean = path.weightedMean[up + width + a] - path.weightedMean[after + width + a];
            if (rows.event[i]) {
                mean -= path.sparedMean[up + a];
                score[a] = value - path.mean[up + a];
            }
            score[a] -= value * expected - risk * mean;
        }
        return score;
    }
}
