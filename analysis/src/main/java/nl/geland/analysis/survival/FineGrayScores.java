package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.RowOrder;
import nl.geland.analysis.numerics.Symmetric;
import org.jspecify.annotations.Nullable;

/**
 * What each row adds to the score of a Fine–Gray regression, and to the cumulative hazard that it foretells: while at risk, by staying at risk
 * afterwards, and as one of those who could be censored, from whom the weights come. See {@link StayingWalk}.
 */
final class FineGrayScores {

    private final Subdistribution data;
    private final int[] group;
    private final CensoringShares[] shares;
    private final CensoringTies ties;
    private final int @Nullable [] cluster;

    FineGrayScores(
            Subdistribution data, int[] group, CensoringShares[] shares, CensoringTies ties, int @Nullable [] cluster) {
        this.data = data;
        this.group = group;
        this.shares = shares;
        this.ties = ties;
        this.cluster = cluster;
    }

    /** Robust covariance of the coefficients: a lower triangle. */
    double[] covariance(CoxRows rows, CoxNewton.Maximum maximum, CoxPath path) {
        return Symmetric.sandwich(
                maximum.covariance(), squares(rows, scores(rows, maximum, path), rows.width), rows.width);
    }

    /**
     * Variance of the baseline hazard after a rank, for somebody.
     *
     * @param centred covariates minus their means
     */
    double variance(CoxRows rows, CoxNewton.Maximum maximum, CoxPath path, int rank, double[] centred) {
        var drift = new double[rows.width];
        for (var a = 0; a < drift.length; a++) {
            drift[a] = centred[a] * path.hazard[rank + 1] - path.weightedMean[(rank + 1) * rows.width + a];
        }
        var slope = Symmetric.times(maximum.covariance(), drift);
        var scores = scores(rows, maximum, path);
        var parts = hazardParts(rows, maximum, path, rank);
        for (var row = 0; row < parts.length; row++) {
            for (var a = 0; a < drift.length; a++) {
                parts[row][0] += slope[a] * scores[row][a];
            }
        }
        return squares(rows, parts, 1)[0];
    }

    private double[][] scores(CoxRows rows, CoxNewton.Maximum maximum, CoxPath path) {
        var scores = new CoxResiduals(rows, path, maximum).score();
        addStaying(rows, maximum, scores, new StayingWalk.Estimate() {
            @Override
            public int width() {
                return rows.width;
            }

            @Override
            public double value(int row, int column) {
                return rows.value(row, column);
            }

            @Override
            public double hazard(int rank) {
                return path.hazard[rank + 1] - path.hazard[rank];
            }

            @Override
            public double step(int rank, int column) {
                var at = rank * rows.width + column;
                return path.weightedMean[at + rows.width] - path.weightedMean[at];
            }
        });
        return scores;
    }

    /** Each row's part in the baseline hazard after a rank, at given coefficients. */
    private double[][] hazardParts(CoxRows rows, CoxNewton.Maximum maximum, CoxPath path, int last) {
        var parts = new double[rows.size][1];
        for (var i = 0; i < rows.size; i++) {
            var part = parts[rows.source[i]];
            var up = Math.min(rows.upTo[i], last);
            if (rows.event[i] && rows.upTo[i] <= last) {
                part[0] += (path.variance[up + 1] - path.variance[up]) / (path.hazard[up + 1] - path.hazard[up]);
            }
            var risk = rows.weight[i] * Math.exp(rows.predictor(i, maximum.coefficients()));
            part[0] -= risk * Math.max(0, path.variance[up + 1] - path.variance[Math.min(rows.after[i], up) + 1]);
        }
        addStaying(rows, maximum, parts, new StayingWalk.Estimate() {
            @Override
            public int width() {
                return 1;
            }

            @Override
            public double value(int row, int column) {
                return 0;
            }

            @Override
            public double hazard(int rank) {
                return 0;
            }

            @Override
            public double step(int rank, int column) {
                return rank > last ? 0 : path.variance[rank] - path.variance[rank + 1];
            }
        });
        return parts;
    }

    private void addStaying(CoxRows rows, CoxNewton.Maximum maximum, double[][] parts, StayingWalk.Estimate estimate) {
        for (var g = 0; g < shares.length; g++) {
            var walk = new StayingWalk(data, rows, shares[g], g, maximum.coefficients(), estimate);
            walk.addStaying(parts);
            if (!data.entersLate()) {
                walk.addCensoring(parts, group, ties);
            }
        }
    }

    /** Sums over clusters of the products of what their rows add: a lower triangle. */
    private double[] squares(CoxRows rows, double[][] parts, int width) {
        var ordered = new int[rows.size];
        Arrays.setAll(ordered, i -> cluster == null ? i : cluster[rows.source[i]]);
        var order = new RowOrder(rows.size).by(ordered).rows();
        var squares = new double[Symmetric.length(width)];
        var sum = new double[width];
        for (var n = 0; n < order.length; n++) {
            var i = order[n];
            for (var a = 0; a < width; a++) {
                sum[a] += parts[rows.source[i]][a];
            }
            if (n + 1 == order.length || ordered[order[n + 1]] != ordered[i]) {
                for (var a = 0; a < width; a++) {
                    for (var b = 0; b <= a; b++) {
                        squares[Symmetric.at(a, b)] += sum[a] * sum[b];
                    }
                }
                Arrays.fill(sum, 0);
            }
        }
        return squares;
    }
}
