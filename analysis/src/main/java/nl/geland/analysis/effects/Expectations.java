package nl.geland.analysis.effects;

import java.util.Arrays;
import nl.geland.analysis.numerics.Exponential;

/**
 * Some rows at given coefficients: what each is expected to be and how likely it is as it is. One place for each row in every array, so that work
 * on all of them goes side by side; the arrays are small enough to stay near the processor, and used again for the next rows.
 */
final class Expectations {

    private static final double FARTHEST = Exponential.FARTHEST;
    /** The most rows at once. */
    private static final int ROWS = 512;

    /** Number of rows. */
    int size;

    final double[] outcome;
    final double[] predictor;
    final double[] mean;
    /** Variance at this mean, up to the dispersion. */
    final double[] spread;

    final double[] logLikelihood;
    /** Of no meaning: two arrays to work with. */
    final double[] odds;

    final double[] spare;

    private final double[] weight;
    private final double[] offset;
    private final Family family;
    private final RegressionRows rows;
    private final double[] coefficients;

    private Expectations(Family family, RegressionRows rows, double[] coefficients, int most) {
        this.family = family;
        this.rows = rows;
        this.coefficients = coefficients;
        outcome = new double[most];
        predictor = new double[most];
        mean = new double[most];
        spread = new double[most];
        logLikelihood = new double[most];
        odds = new double[most];
        spare = new double[most];
        weight = new double[most];
        offset = new double[most];
    }

    /**
     * The logarithm of the likelihood of the rows of a chunk.
     *
     * @param off from place 0 on weight times what each outcome is off; left alone when empty
     * @param weightedSpread from place 0 on weight times spread; left alone when empty
     */
    static double of(
            Family family,
            RegressionRows rows,
            double[] coefficients,
            int from,
            int to,
            double[] off,
            double[] weightedSpread) {
        var some = new Expectations(family, rows, coefficients, Math.min(ROWS, to - from));
        var sum = 0.0;
        for (var at = from; at < to; at += ROWS) {
            some.take(at, Math.min(at + ROWS, to));
            sum += some.likelihood();
            if (off.length > 0) {
                some.weigh();
                System.arraycopy(some.mean, 0, off, at - from, some.size);
                System.arraycopy(some.spread, 0, weightedSpread, at - from, some.size);
            }
        }
        return sum;
    }

    private void take(int from, int to) {
        size = to - from;
        System.arraycopy(rows.outcome, from, outcome, 0, size);
        System.arraycopy(rows.weight, from, weight, 0, size);
        System.arraycopy(rows.offset, from, offset, 0, size);
        rows.columns.predictors(from, to, coefficients, predictor);
        for (var place = 0; place < size; place++) {
            predictor[place] = Math.max(-FARTHEST, Math.min(FARTHEST, predictor[place] + offset[place]));
        }
        family.expect(this);
    }

    private double likelihood() {
        for (var place = 0; place < size; place++) {
            logLikelihood[place] *= weight[place];
        }
        return Arrays.stream(logLikelihood, 0, size).sum();
    }

    /** Leaves weight times what an outcome is off in the place of its mean, and the weighted spread in that of its spread. */
    private void weigh() {
        for (var place = 0; place < size; place++) {
            mean[place] = weight[place] * (outcome[place] - mean[place]);
            spread[place] *= weight[place];
        }
    }
}
