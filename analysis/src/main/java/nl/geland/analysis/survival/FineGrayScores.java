package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.RowOrder;
import nl.geland.analysis.numerics.Symmetric;
import org.jspecify.annotations.Nullable;

/**
 * What each row adds to the score of a Fine–Gray regression: its own part, and what it does to the weights of those who stay, as one of those who
 * could be censored.
 *
 * <p>With {@code λ} the baseline hazard and {@code E} the mean covariates of a rank, and {@code K} the share still watched, the second part is
 * {@code ∫ q(u)/Y(u) dM(u)} along the days u of censoring, where {@code q(u)} is the sum over those who left before u for another cause of
 * {@code r/K(exit) · Σ (z − E)·K·λ} over ranks from u on, and M counts a censoring minus its expectation. Both are sums that run along the days.
 */
final class FineGrayScores {

    private final Subdistribution data;
    private final CoxRows rows;
    private final int[] group;
    private final CensoringShares[] shares;
    private final CensoringTies ties;

    FineGrayScores(Subdistribution data, CoxRows rows, int[] group, CensoringShares[] shares, CensoringTies ties) {
        this.data = data;
        this.rows = rows;
        this.group = group;
        this.shares = shares;
        this.ties = ties;
    }

    /** Sums of the squares of the scores of clusters: a lower triangle. */
    double[] squares(CoxNewton.Maximum maximum, int @Nullable [] cluster) {
        var scores = all(maximum);
        var ordered = new int[rows.size];
        Arrays.setAll(ordered, i -> cluster == null ? i : cluster[rows.source[i]]);
        var order = new RowOrder(rows.size).by(ordered).rows();
        var squares = new double[Symmetric.length(rows.width)];
        var sum = new double[rows.width];
        for (var n = 0; n < order.length; n++) {
            var i = order[n];
            for (var a = 0; a < rows.width; a++) {
                sum[a] += scores[rows.source[i]][a];
            }
            if (n + 1 == order.length || ordered[order[n + 1]] != ordered[i]) {
                for (var a = 0; a < rows.width; a++) {
                    for (var b = 0; b <= a; b++) {
                        squares[Symmetric.at(a, b)] += sum[a] * sum[b];
                    }
                }
                Arrays.fill(sum, 0);
            }
        }
        return squares;
    }

    private double[][] all(CoxNewton.Maximum maximum) {
        var path = CoxPath.of(maximum.coefficients(), rows, Ties.BRESLOW);
        var scores = new CoxResiduals(rows, path, maximum).score();
        for (var g = 0; g < shares.length; g++) {
            new Group(g, path, maximum.coefficients(), scores).add();
        }
        return scores;
    }

    /** One group of censoring. */
    private final class Group {

        private final int number;
        private final double[] coefficients;
        private final double[][] scores;
        private final CensoringShares censoring;
        /** Sums over ranks from one on of {@code K·λ} and {@code K·E·λ}: {@code width + 1} numbers for each rank. */
        private final double[] ahead;

        private final int stride = rows.width + 1;

        Group(int number, CoxPath path, double[] coefficients, double[][] scores) {
            this.number = number;
            this.coefficients = coefficients;
            this.scores = scores;
            censoring = shares[number];
            ahead = new double[(rows.ranks() + 1) * stride];
            var atRank = rows.staying().atRank()[number];
            for (var rank = rows.ranks() - 1; rank >= 0; rank--) {
                var at = rank * stride;
                ahead[at] = ahead[at + stride] + atRank[rank] * (path.hazard[rank + 1] - path.hazard[rank]);
                for (var a = 0; a < rows.width; a++) {
                    var step =
                            path.weightedMean[(rank + 1) * rows.width + a] - path.weightedMean[rank * rows.width + a];
                    ahead[at + 1 + a] = ahead[at + stride + 1 + a] + atRank[rank] * step;
                }
            }
        }

        void add() {
            for (var i = 0; i < rows.size; i++) {
                if (rows.staying().group()[i] == number) {
                    var gone = (rows.upTo[i] + 1) * stride;
                    var risk = risk(i);
                    for (var a = 0; a < rows.width; a++) {
                        scores[rows.source[i]][a] -=
                                risk * (rows.values[i * rows.width + a] * ahead[gone] - ahead[gone + 1 + a]);
                    }
                }
            }
            if (!data.entersLate()) {
                addCensoring();
            }
        }

        private double risk(int i) {
            return rows.weight[i]
                    * Math.exp(rows.predictor(i, coefficients))
                    / rows.staying().atExit()[i];
        }

        private void addCensoring() {
            var steps = steps();
            var days = censoring.days;
            for (var i = 0; i < rows.size; i++) {
                var row = rows.source[i];
                if (group[row] != number) {
                    continue;
                }
                var day = data.spells().to(row);
                var isCensored = data.spells().cause(row) == 0;
                var withDay = isCensored || ties == CensoringTies.AMONG_ALL;
                var passed = CensoringShares.below(days, withDay ? day + 1 : day);
                for (var a = 0; a < rows.width; a++) {
                    scores[row][a] -= steps[passed][rows.width + a];
                    scores[row][a] += isCensored ? steps[passed][a] : 0;
                }
            }
        }

        /** For each number of days passed: {@code q/Y} of the last of them, and the sum of {@code q·c/Y²} over all. */
        private double[][] steps() {
            var days = censoring.days;
            var steps = new double[days.length + 1][2 * rows.width];
            var sums = new double[stride];
            var next = 0;
            for (var u = 0; u < days.length; u++) {
                for (; next < rows.size && data.spells().to(rows.source[next]) < days[u]; next++) {
                    if (rows.staying().group()[next] == number) {
                        var risk = risk(next);
                        sums[0] += risk;
                        for (var a = 0; a < rows.width; a++) {
                            sums[1 + a] += risk * rows.values[next * rows.width + a];
                        }
                    }
                }
                var later = CensoringShares.below(rows.rankDay, days[u]) * stride;
                for (var a = 0; a < rows.width; a++) {
                    var q = sums[1 + a] * ahead[later] - sums[0] * ahead[later + 1 + a];
                    steps[u + 1][a] = q / censoring.atRisk[u];
                    steps[u + 1][rows.width + a] = steps[u][rows.width + a]
                            + q * censoring.censored[u] / (censoring.atRisk[u] * censoring.atRisk[u]);
                }
            }
            return steps;
        }
    }
}
