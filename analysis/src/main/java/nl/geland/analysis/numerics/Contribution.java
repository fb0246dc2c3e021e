package nl.geland.analysis.numerics;

/**
 * What one site adds to a regression of several sites: three sums at given coefficients, and no row of anybody.
 *
 * @param count what the site has of what is counted: events of a Cox regression, rows of another
 * @param logLikelihood logarithm of the (partial) likelihood
 * @param score its gradient
 * @param information minus its second derivatives: the lower triangle, row after row
 */
@SuppressWarnings("ArrayRecordComponent") // copies go in and copies come out
public record Contribution(int count, double logLikelihood, double[] score, double[] information) {

    public Contribution {
        score = score.clone();
        information = information.clone();
        if (information.length != Symmetric.length(score.length)) {
            throw new IllegalArgumentException("%d numbers of information for %d coefficients: expected %d"
                    .formatted(information.length, score.length, Symmetric.length(score.length)));
        }
    }

    /** The contribution of nobody to a regression with so many coefficients. */
    public static Contribution none(int coefficients) {
        return new Contribution(0, 0, new double[coefficients], new double[Symmetric.length(coefficients)]);
    }

    /** Both together. */
    public Contribution merge(Contribution other) {
        return new Contribution(
                count + other.count,
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
