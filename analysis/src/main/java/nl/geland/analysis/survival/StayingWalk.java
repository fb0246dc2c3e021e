package nl.geland.analysis.survival;

/**
 * What the rows of one group of censoring add to an estimate by staying at risk after their end, and by being those who could be censored, from
 * whom the weights come. Both are sums that run along the days, so that time is linear.
 *
 * <p>With {@code K} the share of the group still watched, an estimate has for each row that stays {@code −r/K(exit) · Σ (value·K·λ − K·step)} over
 * ranks after its end. The second part is {@code ∫ q(u)/Y(u) dM(u)} along the days u of censoring, where {@code q(u)} is the sum of the same over
 * those who left before u, from the ranks at u on, with its sign turned, and M counts a censoring minus its expectation.
 */
final class StayingWalk {

    private final Subdistribution data;
    private final CoxRows rows;
    private final CensoringShares censoring;
    private final int group;
    private final double[] coefficients;
    private final Estimate estimate;
    private final int stride;
    /** Sums over ranks from one on of {@code K·λ} and of {@code K·step}: {@code width + 1} numbers for each rank. */
    private final double[] ahead;

    /** An estimate that is a sum over ranks and rows at risk. */
    interface Estimate {

        /** Number of columns. */
        int width();

        /** The value of a row in a column. */
        double value(int row, int column);

        /** λ of a rank. */
        double hazard(int rank);

        /** What a row loses on a rank whatever its value. */
        double step(int rank, int column);
    }

    StayingWalk(
            Subdistribution data,
            CoxRows rows,
            CensoringShares censoring,
            int group,
            double[] coefficients,
            Estimate estimate) {
        this.data = data;
        this.rows = rows;
        this.censoring = censoring;
        this.group = group;
        this.coefficients = coefficients;
        this.estimate = estimate;
        stride = estimate.width() + 1;
        ahead = new double[(rows.ranks() + 1) * stride];
        var atRank = rows.staying().atRank()[group];
        for (var rank = rows.ranks() - 1; rank >= 0; rank--) {
            var at = rank * stride;
            ahead[at] = ahead[at + stride] + atRank[rank] * estimate.hazard(rank);
            for (var a = 0; a < estimate.width(); a++) {
                ahead[at + 1 + a] = ahead[at + stride + 1 + a] + atRank[rank] * estimate.step(rank, a);
            }
        }
    }

    /** Adds what comes from staying. */
    void addStaying(double[][] parts) {
        for (var i = 0; i < rows.size; i++) {
            if (rows.staying().group()[i] == group) {
                var gone = (rows.upTo[i] + 1) * stride;
                var risk = risk(i);
                for (var a = 0; a < estimate.width(); a++) {
                    parts[rows.source[i]][a] -= risk * (estimate.value(i, a) * ahead[gone] - ahead[gone + 1 + a]);
                }
            }
        }
    }

    /** Adds what comes from the weights being estimated. */
    void addCensoring(double[][] parts, int[] groups, CensoringTies ties) {
        var steps = steps();
        for (var i = 0; i < rows.size; i++) {
            var row = rows.source[i];
            if (groups[row] != group) {
                continue;
            }
            var day = data.spells().to(row);
            var isCensored = data.spells().cause(row) == 0;
            var withDay = isCensored || ties == CensoringTies.AMONG_ALL;
            var passed = CensoringShares.below(censoring.days, withDay ? day + 1 : day);
            for (var a = 0; a < estimate.width(); a++) {
                parts[row][a] -= steps[passed][estimate.width() + a];
                parts[row][a] += isCensored ? steps[passed][a] : 0;
            }
        }
    }

    private double risk(int i) {
        return rows.weight[i]
                * Math.exp(rows.predictor(i, coefficients))
                / rows.staying().atExit()[i];
    }

    /** For each number of days passed: {@code q/Y} of the last of them, and the sum of {@code q·c/Y²} over all. */
    private double[][] steps() {
        var width = estimate.width();
        var days = censoring.days;
        var steps = new double[days.length + 1][2 * width];
        var sums = new double[stride];
        var next = 0;
        for (var u = 0; u < days.length; u++) {
            for (; next < rows.size && data.spells().to(rows.source[next]) < days[u]; next++) {
                if (rows.staying().group()[next] == group) {
                    var risk = risk(next);
                    sums[0] += risk;
                    for (var a = 0; a < width; a++) {
                        sums[1 + a] += risk * estimate.value(next, a);
                    }
                }
            }
            var later = CensoringShares.below(rows.rankDay, days[u]) * stride;
            for (var a = 0; a < width; a++) {
                var q = sums[1 + a] * ahead[later] - sums[0] * ahead[later + 1 + a];
                steps[u + 1][a] = q / censoring.atRisk[u];
                steps[u + 1][width + a] =
                        steps[u][width + a] + q * censoring.censored[u] / (censoring.atRisk[u] * censoring.atRisk[u]);
            }
        }
        return steps;
    }
}
