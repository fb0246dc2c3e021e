package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.NOT_ASKED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.geland.analysis.agreement.CodingAgreement.Basis;
import nl.geland.analysis.agreement.CodingAgreement.Prevalence;
import nl.geland.analysis.agreement.Disagreement.Said;

/**
 * The agreement of coders on units that were given to them, by one coefficient, with a percentile bootstrap interval.
 *
 * <pre>{@code
 * var agreement = Agreement.by(Coefficient.krippendorffAlpha()).measure(ratings, random);
 * }</pre>
 *
 * <p>The resamples draw units, not coders: the interval says how sure the number is for these coders and other units like
 * these. In simulated studies of 100 units 95 % intervals held the truth 94 to 95 times in 100, in studies of 30 units 93 to
 * 94 times. Hand in a generator with a seed and keep the seed with the result. The order of units, of coders and of
 * nominal categories does not change the estimate; the order of units changes which resamples a seed gives.
 *
 * <p>Immutable. Time is linear in ratings times resamples, for alpha and weighted coefficients also quadratic in
 * categories.
 *
 * <p>Sources: at each coefficient; the interval: Efron and Tibshirani (1993),
 * <a href="https://doi.org/10.1201/9780429246593">doi:10.1201/9780429246593</a>, and Zapf and others (2016),
 * <a href="https://doi.org/10.1186/s12874-016-0200-9">doi:10.1186/s12874-016-0200-9</a>.
 */
public final class Agreement {

    private final Coefficient coefficient;
    private final Bootstrap bootstrap;

    private Agreement(Coefficient coefficient, Bootstrap bootstrap) {
        this.coefficient = coefficient;
        this.bootstrap = bootstrap;
    }

    /** With 2,000 resamples and a level of 95 %. */
    public static Agreement by(Coefficient coefficient) {
        return new Agreement(coefficient, Bootstrap.DEFAULT);
    }

    /** The same with so many resamples. */
    public Agreement withResamples(int number) {
        return new Agreement(coefficient, new Bootstrap(number, bootstrap.level()));
    }

    /** The same with an interval that should hold the truth in this share of cases. */
    public Agreement withLevel(double level) {
        return new Agreement(coefficient, new Bootstrap(bootstrap.resamples(), level));
    }

    /** The estimate without an interval. */
    public CodingAgreement measure(Ratings ratings) {
        return measure(ratings, (counts, estimator) -> new Undefined(NOT_ASKED));
    }

    /** The estimate with an interval. */
    public CodingAgreement measure(Ratings ratings, RandomGenerator random) {
        return measure(
                ratings,
                (counts, estimator) -> bootstrap
                        .around(List.of(estimator), counts.codedUnits(), counts.units(), random)
                        .getFirst());
    }

    private CodingAgreement measure(Ratings ratings, Spread spread) {
        var counts = new Counts(ratings);
        var estimator = coefficient.on(counts);
        var estimate =
                estimator.of(IntStream.generate(() -> 1).limit(counts.units()).toArray());
        var interval = switch (estimate) {
            case Value _ -> spread.of(counts, estimator);
            case Undefined undefined -> undefined;
        };
        return new CodingAgreement(
                coefficient, estimate, interval, basis(ratings, counts), disagreements(ratings, counts));
    }

    private static Basis basis(Ratings ratings, Counts counts) {
        var uses = new int[ratings.categories().size()];
        var given = 0;
        for (var unit = 0; unit < counts.units(); unit++) {
            given += counts.coded[unit];
            for (var kind = 0; kind < counts.given[unit].length; kind++) {
                uses[counts.given[unit][kind]] += counts.times[unit][kind];
            }
        }
        var all = given;
        return new Basis(
                counts.units(),
                counts.comparedUnits().length,
                counts.coders(),
                given,
                counts.units() * counts.coders() - given,
                ratings.uncoded(),
                IntStream.range(0, uses.length)
                        .mapToObj(i -> new Prevalence(
                                ratings.categories().names().get(i), uses[i], all == 0 ? 0 : (double) uses[i] / all))
                        .toList());
    }

    private static List<Disagreement> disagreements(Ratings ratings, Counts counts) {
        var found = new ArrayList<Disagreement>();
        for (var unit : counts.comparedUnits()) {
            var differing = counts.differing(unit);
            if (differing > 0) {
                var pairs = counts.coded[unit] * (counts.coded[unit] - 1.0);
                found.add(new Disagreement(ratings.units().get(unit), differing / pairs, said(ratings, unit)));
            }
        }
        found.sort(Comparator.comparingDouble(Disagreement::shareOfPairs).reversed());
        return found;
    }

    private static List<Said> said(Ratings ratings, int unit) {
        return IntStream.range(0, ratings.coders().size())
                .filter(coder -> ratings.category(coder, unit) != Ratings.UNCODED)
                .mapToObj(coder -> new Said(
                        ratings.coders().get(coder),
                        ratings.categories().names().get(ratings.category(coder, unit))))
                .toList();
    }

    private interface Spread {
        Uncertainty of(Counts counts, Estimator estimator);
    }
}
