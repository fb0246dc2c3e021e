package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Symmetric;

/**
 * What a fitted Cox regression holds per event day: the baseline hazard and mean covariates, as sums from the first rank on. Index 0 stands
 * before the first rank, index rank + 1 after it; sums run on over strata, so that only differences within one mean something.
 */
final class CoxPath implements CoxScan.Visitor {

    /** Hazard of each rank, and the sum of their variances without the part of the coefficients. */
    final double[] hazard;

    final double[] variance;
    /** Mean covariates of those at risk, times the hazard. */
    final double[] weightedMean;
    /** The part of the hazard that rows with an event that day are spared, Efron's way. */
    final double[] spared;

    final double[] sparedMean;
    /** Mean covariates on each rank, averaged over the steps; not summed. */
    final double[] mean;
    /** Information of each rank, where asked for; not summed. */
    final double[] information;

    private final CoxRows rows;
    private final Ties ties;

    private CoxPath(CoxRows rows, Ties ties, boolean informs) {
        this.rows = rows;
        this.ties = ties;
        var ranks = rows.ranks();
        hazard = new double[ranks + 1];
        variance = new double[ranks + 1];
        weightedMean = new double[(ranks + 1) * rows.width];
        spared = new double[ranks];
        sparedMean = new double[ranks * rows.width];
        mean = new double[ranks * rows.width];
        information = new double[informs ? ranks * Symmetric.length(rows.width) : 0];
    }

    static CoxPath of(double[] coefficients, CoxRows rows, Ties ties) {
        return of(coefficients, rows, ties, false);
    }

    /** The same with the information of each rank. */
    static CoxPath withInformation(double[] coefficients, CoxRows rows, Ties ties) {
        return of(coefficients, rows, ties, true);
    }

    private static CoxPath of(double[] coefficients, CoxRows rows, Ties ties, boolean informs) {
        var path = new CoxPath(rows, ties, informs);
        new CoxScan(rows, coefficients, informs ? 2 : 1).walk(path);
        for (var rank = 0; rank < rows.ranks(); rank++) {
            path.hazard[rank + 1] += path.hazard[rank];
            path.variance[rank + 1] += path.variance[rank];
            for (var a = 0; a < rows.width; a++) {
                path.weightedMean[(rank + 1) * rows.width + a] += path.weightedMean[rank * rows.width + a];
            }
        }
        return path;
    }

    @Override
    public void visit(int rank, double[] atRisk, double[] gone) {
        var count = rows.eventCount[rank];
        var weight = rows.eventWeight[rank] / count;
        for (var step = 0; step < count; step++) {
            var share = ties == Ties.EFRON ? (double) step / count : 0;
            var left = atRisk[0] - share * gone[0];
            hazard[rank + 1] += weight / left;
            variance[rank + 1] += weight / (left * left);
            spared[rank] += share * weight / left;
            step(rank, atRisk, gone, new Step(share, left, weight, count));
        }
    }

    private record Step(double share, double left, double weight, int count) {}

    private void step(int rank, double[] atRisk, double[] gone, Step step) {
        var width = rows.width;
        var means = new double[width];
        for (var a = 0; a < width; a++) {
            means[a] = (atRisk[1 + a] - step.share * gone[1 + a]) / step.left;
            mean[rank * width + a] += means[a] / step.count;
            weightedMean[(rank + 1) * width + a] += step.weight * means[a] / step.left;
            sparedMean[rank * width + a] += step.share * step.weight * means[a] / step.left;
        }
        if (information.length > 0) {
            inform(rank, atRisk, gone, step, means);
        }
    }

    private void inform(int rank, double[] atRisk, double[] gone, Step step, double[] means) {
        var width = rows.width;
        var triangle = Symmetric.length(width);
        for (int a = 0, k = 0; a < width; a++) {
            for (var b = 0; b <= a; b++, k++) {
                var square = (atRisk[1 + width + k] - step.share * gone[1 + width + k]) / step.left;
                information[rank * triangle + k] += step.weight * (square - means[a] * means[b]);
            }
        }
    }
}
