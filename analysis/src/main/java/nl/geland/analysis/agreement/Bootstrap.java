package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.FEWER_THAN_TWO_TO_RESAMPLE;
import static nl.geland.analysis.agreement.Undefined.Reason.RESAMPLES_DO_NOT_DIFFER;
import static nl.geland.analysis.agreement.Undefined.Reason.TOO_MANY_UNDEFINED_RESAMPLES;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.geland.analysis.survival.Quantiles;

/**
 * Percentile intervals from resamples: as many units as there are, drawn with replacement, each with all its ratings; the
 * coders stay the same. The whole coefficient is computed anew for each resample, expected disagreement included.
 *
 * <p>This is the standard bootstrap for every coefficient, Krippendorff's alpha too. The algorithm that Krippendorff and
 * the KALPHA macros use for alpha (pairs drawn as if independent, expected disagreement kept) is not used: in simulations
 * its 95 % intervals held the truth in about 60 % of cases, those of the standard bootstrap in nearly 95 %; Zapf, Castell,
 * Morawietz and Karch (2016), <a href="https://doi.org/10.1186/s12874-016-0200-9">doi:10.1186/s12874-016-0200-9</a>.
 *
 * <p>Edges: one unit, or resamples that all give the same value, leave the interval undefined. Resamples without a value
 * (one category only) are left out of the percentiles; when they are more than a whole tail of the interval, it is
 * undefined, because they could have been that tail.
 *
 * <p>Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13,
 * <a href="https://doi.org/10.1201/9780429246593">doi:10.1201/9780429246593</a>.
 */
record Bootstrap(int resamples, double level) {

    /**
     * 2,000 resamples and 95 %: twice the 1,000 that Efron (1987),
     * <a href="https://doi.org/10.1080/01621459.1987.10478410">doi:10.1080/01621459.1987.10478410</a>, names as a rough
     * minimum for intervals from percentiles.
     */
    static final Bootstrap DEFAULT = new Bootstrap(2_000, 0.95);

    Bootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException("number of resamples is %d: expected 1 or more".formatted(resamples));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is %s: expected between 0 and 1".formatted(level));
        }
    }

    /**
     * An interval for each estimator, all from the same resamples.
     *
     * @param places the units to draw from
     * @param size number of all units, the length of a draw
     */
    List<Uncertainty> around(List<Estimator> estimators, int[] places, int size, RandomGenerator random) {
        if (places.length < 2) {
            return estimators.stream()
                    .<Uncertainty>map(estimator -> new Undefined(FEWER_THAN_TWO_TO_RESAMPLE))
                    .toList();
        }
        var values = new double[estimators.size()][resamples];
        var found = new int[estimators.size()];
        var drawn = new int[size];
        for (var resample = 0; resample < resamples; resample++) {
            Arrays.fill(drawn, 0);
            for (var i = 0; i < places.length; i++) {
                drawn[places[random.nextInt(places.length)]]++;
            }
            for (var i = 0; i < values.length; i++) {
                if (estimators.get(i).of(drawn) instanceof Value(var value)) {
                    values[i][found[i]++] = value;
                }
            }
        }
        return IntStream.range(0, values.length)
                .mapToObj(i -> between(Arrays.copyOf(values[i], found[i])))
                .toList();
    }

    private Uncertainty between(double[] values) {
        var tail = (1 - level) / 2;
        var undefined = resamples - values.length;
        if (values.length == 0 || undefined > tail * resamples) {
            return new Undefined(TOO_MANY_UNDEFINED_RESAMPLES);
        }
        var quantiles = Quantiles.of(values);
        if (quantiles.at(0) == quantiles.at(1)) {
            return new Undefined(RESAMPLES_DO_NOT_DIFFER);
        }
        return new BootstrapInterval(quantiles.at(tail), quantiles.at(1 - tail), level, resamples, undefined);
    }
}
