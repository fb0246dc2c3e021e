package nl.geland.analysis.effects;

import java.util.function.DoubleUnaryOperator;
import nl.geland.analysis.numerics.Interval;
import org.hipparchus.special.Gamma;

/**
 * Fisher's exact test of two shares: how likely is a table this lopsided when the measure did nothing, and the odds ratio with an interval
 * that holds for any number of people, however small.
 *
 * <p>The odds ratio is the one of the largest conditional likelihood, given the margins; 0 or infinite at the ends, {@code NaN} when a margin
 * is empty. Two-sided chances sum all tables that are no more likely than the one seen.
 *
 * <p>Sources: Fisher (1935), <a href="https://doi.org/10.2307/2342435">doi:10.2307/2342435</a>; the interval after Cornfield (1956), Proceedings of
 * the Third Berkeley Symposium 4, 135–148, with exact tails.
 */
public final class FisherExact {

    /** Chances that differ by no more are the same number worked out in another order; as R's {@code fisher.test}. */
    private static final double SAME = 1 + 1e-7;

    private static final int HALVINGS = 200;
    /** Logarithm of an odds ratio beyond which nothing changes any more. */
    private static final double FARTHEST = 700;

    private final int seen;
    private final int least;
    private final int most;
    /** Of each table from least to most, up to a constant. */
    private final double[] logChance;

    private FisherExact(int seen, int least, int most, double[] logChance) {
        this.seen = seen;
        this.least = least;
        this.most = most;
        this.logChance = logChance;
    }

    /**
     * A table of two groups.
     *
     * @param treatedYes number of the treated with the outcome
     * @param treatedNo number of the treated without it
     * @param otherYes number of the others with it
     * @param otherNo number of the others without it
     */
    public static FisherExact of(int treatedYes, int treatedNo, int otherYes, int otherNo) {
        if (treatedYes < 0 || treatedNo < 0 || otherYes < 0 || otherNo < 0) {
            throw new IllegalArgumentException("counts are %d, %d, %d and %d: expected none below 0"
                    .formatted(treatedYes, treatedNo, otherYes, otherNo));
        }
        var treated = treatedYes + treatedNo;
        var others = otherYes + otherNo;
        var yes = treatedYes + otherYes;
        var least = Math.max(0, yes - others);
        var most = Math.min(yes, treated);
        var logChance = new double[most - least + 1];
        for (var count = least; count <= most; count++) {
            logChance[count - least] = logWays(treated, count) + logWays(others, yes - count);
        }
        return new FisherExact(treatedYes, least, most, logChance);
    }

    private static double logWays(int of, int count) {
        return Gamma.logGamma(of + 1.0) - Gamma.logGamma(count + 1.0) - Gamma.logGamma(of - count + 1.0);
    }

    /** Chance of a table no more likely than this one when both groups have the same odds. */
    public double pValue() {
        var chances = chances(0);
        var own = chances[seen - least];
        var sum = 0.0;
        for (var chance : chances) {
            sum += chance <= own * SAME ? chance : 0;
        }
        return Math.min(1, sum);
    }

    /** The odds of the outcome with the measure, over those without. */
    public double oddsRatio() {
        if (least == most) {
            return Double.NaN;
        }
        if (seen == least) {
            return 0;
        }
        if (seen == most) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.exp(root(log -> mean(log) - seen));
    }

    /** Interval of the odds ratio. */
    public Interval interval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        if (least == most) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        var tail = (1 - level) / 2;
        return new Interval(
                seen == least ? 0 : Math.exp(root(log -> upperTail(log) - tail)),
                seen == most ? Double.POSITIVE_INFINITY : Math.exp(root(log -> tail - lowerTail(log))));
    }

    /** Of a function that rises. */
    private static double root(DoubleUnaryOperator rising) {
        var low = -FARTHEST;
        var high = FARTHEST;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double[] chances(double logOddsRatio) {
        var chances = new double[logChance.length];
        var highest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < chances.length; i++) {
            chances[i] = logChance[i] + logOddsRatio * (least + i);
            highest = Math.max(highest, chances[i]);
        }
        var sum = 0.0;
        for (var i = 0; i < chances.length; i++) {
            chances[i] = Math.exp(chances[i] - highest);
            sum += chances[i];
        }
        for (var i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    private double mean(double logOddsRatio) {
        var chances = chances(logOddsRatio);
        var mean = 0.0;
        for (var i = 0; i < chances.length; i++) {
            mean += chances[i] * (least + i);
        }
        return mean;
    }

    private double upperTail(double logOddsRatio) {
        var chances = chances(logOddsRatio);
        var sum = 0.0;
        for (var i = seen - least; i < chances.length; i++) {
            sum += chances[i];
        }
        return sum;
    }

    private double lowerTail(double logOddsRatio) {
        var chances = chances(logOddsRatio);
        var sum = 0.0;
        for (var i = 0; i <= seen - least; i++) {
            sum += chances[i];
        }
        return sum;
    }
}
