package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Symmetric;

/**
 * The gradient of half the logarithm of the determinant of the information: what Firth's penalty adds to the score. It needs the third central
 * moments of the covariates at risk on each event day.
 *
 * <p>Source: Firth (1993), <a href="https://doi.org/10.1093/biomet/80.1.27">doi:10.1093/biomet/80.1.27</a>; for Cox regression Heinze and
 * Schemper (2001), <a href="https://doi.org/10.1111/j.0006-341X.2001.00114.x">doi:10.1111/j.0006-341X.2001.00114.x</a>.
 */
final class FirthPenalty implements CoxScan.Visitor {

    private final CoxRows rows;
    private final Ties ties;
    private final double[] inverse;
    private final double[] gradient;

    private FirthPenalty(CoxRows rows, Ties ties, double[] inverse) {
        this.rows = rows;
        this.ties = ties;
        this.inverse = inverse;
        this.gradient = new double[rows.width];
    }

    /**
     * The gradient at these coefficients.
     *
     * @param inverse inverse of the information there
     */
    static double[] gradient(double[] coefficients, CoxRows rows, Ties ties, double[] inverse) {
        var penalty = new FirthPenalty(rows, ties, inverse);
        new CoxScan(rows, coefficients, 3).walk(penalty);
        return penalty.gradient;
    }

    @Override
    public void visit(int rank, double[] atRisk, double[] gone) {
        var count = rows.eventCount[rank];
        var weight = rows.eventWeight[rank] / count;
        var mean = new double[atRisk.length];
        for (var step = 0; step < count; step++) {
            var share = ties == Ties.EFRON ? (double) step / count : 0;
            var left = atRisk[0] - share * gone[0];
            for (var k = 1; k < mean.length; k++) {
                mean[k] = (atRisk[k] - share * gone[k]) / left;
            }
            add(mean, weight / 2);
        }
    }

    /** Adds weight · Σ V⁻¹(a,b) · M(a,b,c), over all a and b, to each element c. */
    private void add(double[] mean, double weight) {
        var width = rows.width;
        var cube = 1 + width + Symmetric.length(width);
        for (var a = 0; a < width; a++) {
            for (var b = 0; b <= a; b++) {
                for (var c = 0; c <= b; c++, cube++) {
                    var moment = mean[cube]
                            - mean[1 + width + Symmetric.at(a, b)] * mean[1 + c]
                            - mean[1 + width + Symmetric.at(a, c)] * mean[1 + b]
                            - mean[1 + width + Symmetric.at(b, c)] * mean[1 + a]
                            + 2 * mean[1 + a] * mean[1 + b] * mean[1 + c];
                    spread(a, b, c, weight * moment);
                }
            }
        }
    }

    /** The moment of three covariates counts once for each order in which they differ. */
    private void spread(int a, int b, int c, double value) {
        gradient[c] += value * inverse[Symmetric.at(a, b)] * (a == b ? 1 : 2);
        if (b != c) {
            gradient[b] += value * inverse[Symmetric.at(a, c)] * (a == c ? 1 : 2);
        }
        if (a != b) {
            gradient[a] += value * inverse[Symmetric.at(b, c)] * (b == c ? 1 : 2);
        }
    }
}
