package nl.geland.analysis.effects;

import nl.geland.analysis.numerics.Exponential;

/**
 * Chances and likelihoods of many rows of a logistic regression at once, in plain steps that the processor takes for several rows together.
 *
 * <p>All comes from {@code o = e^(−|predictor|)}, the odds of the less likely outcome, at most 1: the chance is 1 or o over 1 + o, and
 * {@code log(1 + o) = 2·artanh(o / (2 + o))}, whose series in the square of a number up to a third is cut off below a tenth of the last digit.
 */
final class LogisticCurve {

    /** Carries any predictor that is not 0 beyond 1, but for those of which the odds are 1 to the last digit. */
    private static final double STEEP = 0x1p1000;

    private LogisticCurve() {}

    static void expect(Expectations rows) {
        for (var place = 0; place < rows.size; place++) {
            rows.odds[place] = -Math.abs(rows.predictor[place]);
        }
        Exponential.of(rows.odds, rows.spare, rows.size);
        means(rows.odds, rows.predictor, rows.mean, rows.spread, rows.size);
        logLikelihoods(rows.odds, rows.predictor, rows.outcome, rows.logLikelihood, rows.size);
    }

    private static void means(double[] odds, double[] predictor, double[] mean, double[] spread, int size) {
        for (var place = 0; place < size; place++) {
            var likely = 1 / (1 + odds[place]);
            var isPositive = Math.max(0, Math.min(1, predictor[place] * STEEP));
            mean[place] = (isPositive + (1 - isPositive) * odds[place]) * likely;
            spread[place] = odds[place] * likely * likely;
        }
    }

    /** A loop of more steps would be too long for the processor to take several rows together. */
    private static void logLikelihoods(
            double[] odds, double[] predictor, double[] outcome, double[] logLikelihood, int size) {
        for (var place = 0; place < size; place++) {
            odds[place] = odds[place] / (2 + odds[place]);
        }
        highPowers(odds, logLikelihood, size);
        lowPowers(odds, logLikelihood, size);
        for (var place = 0; place < size; place++) {
            logLikelihood[place] =
                    outcome[place] * predictor[place] - Math.max(predictor[place], 0) - logLikelihood[place];
        }
    }

    private static void highPowers(double[] third, double[] sums, int size) {
        for (var place = 0; place < size; place++) {
            var square = third[place] * third[place];
            var sum = 1.0 / 31;
            sum = sum * square + 1.0 / 29;
            sum = sum * square + 1.0 / 27;
            sum = sum * square + 1.0 / 25;
            sum = sum * square + 1.0 / 23;
            sum = sum * square + 1.0 / 21;
            sum = sum * square + 1.0 / 19;
            sums[place] = sum * square + 1.0 / 17;
        }
    }

    private static void lowPowers(double[] third, double[] sums, int size) {
        for (var place = 0; place < size; place++) {
            var square = third[place] * third[place];
            var sum = sums[place];
            sum = sum * square + 1.0 / 15;
            sum = sum * square + 1.0 / 13;
            sum = sum * square + 1.0 / 11;
            sum = sum * square + 1.0 / 9;
            sum = sum * square + 1.0 / 7;
            sum = sum * square + 1.0 / 5;
            sum = sum * square + 1.0 / 3;
            sums[place] = 2 * third[place] * (sum * square + 1);
        }
    }
}
