package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Symmetric;

/**
 * What one site adds to a Cox regression that has a stratum for each site: three sums at given coefficients, and no row of anybody.
 *
 * @param events rows that ended with an event
 * @param logLikelihood logarithm of the partial likelihood
 * @param score its gradient
 * @param information minus its second derivatives: the lower triangle, row after row
 */
@SuppressWarnings("ArrayRecordComponent") // copies go in and copies come out
public record CoxContribution(int events, double logLikelihood, double[] score, double[] information) {

    public CoxContribution {
        score = score.clone();
        information = information.clone();
        if (information.length != Symmetric.length(score.length)) {
            throw new IllegalArgumentException("%d numbers of information for %d covariates: expected %d"
                    .formatted(information.length, score.length, Symmetric.length(score.length)));
        }
    }

    /** The contribution of nobody to a regression on so many covariates. */
    public static CoxContribution none(int covariates) {
        return new CoxContribution(0, 0, new double[covariates], new double[Symmetric.length(covariates)]);
    }

    /** Both together. */
    public CoxContribution merge(CoxContribution other) {
        return new CoxContribution(
                events + other.events,
                logLikelihood + other.logLikelihood,
                sum(score, other.score),
                sum(information, other.information));
    }

    @Override
    public double[] score() {
        return score.clone();
    }

    @Override
    public double[] information() {
        return information.clone();
    }

    private static double[] sum(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "contributions of %d and %d numbers: expected those of the same covariates"
                            .formatted(one.length, other.length));
        }
        var sum = one.clone();
        for (var i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
