package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Symmetric;

/**
 * The partial likelihood of Cox regression at given coefficients: its logarithm, score and observed information.
 *
 * <p>With d events on a day, of mean weight w̄, Efron's form takes the shares 0/d, 1/d, … (d−1)/d of the rows with an event from the risk set
 * in turn; Breslow's takes none. The sums over these d steps are closed, so that a day costs d + width² operations.
 */
final class CoxLikelihood implements CoxScan.Visitor {

    final double[] score;
    final double[] information;

    private final CoxRows rows;
    private final Ties ties;
    private final CompensatedSum logLikelihood = new CompensatedSum();

    private CoxLikelihood(CoxRows rows, Ties ties) {
        this.rows = rows;
        this.ties = ties;
        score = new double[rows.width];
        information = new double[Symmetric.length(rows.width)];
    }

    static CoxLikelihood at(double[] coefficients, CoxRows rows, Ties ties) {
        var likelihood = new CoxLikelihood(rows, ties);
        likelihood.addEvents(coefficients);
        new CoxScan(rows, false).walk(coefficients, likelihood);
        return likelihood;
    }

    double logLikelihood() {
        return logLikelihood.value();
    }

    private void addEvents(double[] coefficients) {
        for (var i = 0; i < rows.size; i++) {
            if (rows.event[i]) {
                logLikelihood.add(rows.weight[i] * rows.predictor(i, coefficients));
                for (var a = 0; a < rows.width; a++) {
                    score[a] += rows.weight[i] * rows.values[i * rows.width + a];
                }
            }
        }
    }

    @Override
    public void visit(int rank, double[] atRisk, double[] gone) {
        var count = rows.eventCount[rank];
        var mean = rows.eventWeight[rank] / count;
        var steps = new Steps();
        for (var step = 0; step < count; step++) {
            var share = ties == Ties.EFRON ? (double) step / count : 0;
            steps.add(share, atRisk[0] - share * gone[0]);
        }
        logLikelihood.add(-mean * steps.logs);
        var k = 1 + rows.width;
        for (var a = 0; a < rows.width; a++) {
            var riskA = atRisk[1 + a];
            var goneA = gone[1 + a];
            score[a] -= mean * (riskA * steps.one - goneA * steps.share);
            for (var b = 0; b <= a; b++, k++) {
                var riskB = atRisk[1 + b];
                var goneB = gone[1 + b];
                information[k - 1 - rows.width] += mean
                        * (atRisk[k] * steps.one
                                - gone[k] * steps.share
                                - riskA * riskB * steps.oneSquared
                                + (riskA * goneB + goneA * riskB) * steps.shareSquared
                                - goneA * goneB * steps.sharesSquared);
            }
        }
    }

    /** Sums over the steps of one day, with f the share taken away and s what is left of the risk: of 1/s, f/s, 1/s², f/s², f²/s² and log s. */
    private static final class Steps {

        private double one;
        private double share;
        private double oneSquared;
        private double shareSquared;
        private double sharesSquared;
        private double logs;

        void add(double taken, double left) {
            var inverse = 1 / left;
            one += inverse;
            share += taken * inverse;
            oneSquared += inverse * inverse;
            shareSquared += taken * inverse * inverse;
            sharesSquared += taken * taken * inverse * inverse;
            logs += Math.log(left);
        }
    }
}
