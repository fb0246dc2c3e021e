package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The chance of each unit to be treated, given what was known beforehand, and the weights that follow from it. Immutable.
 *
 * <p>Weights are never cut off in silence: {@link #truncatedAt} says what it does and changes whose effect is estimated.
 *
 * <p>Sources: Rosenbaum and Rubin (1983), <a href="https://doi.org/10.1093/biomet/70.1.41">doi:10.1093/biomet/70.1.41</a>; overlap weights by Li,
 * Morgan and Zaslavsky (2018), <a href="https://doi.org/10.1080/01621459.2016.1260466">doi:10.1080/01621459.2016.1260466</a>; the preference
 * score by Walker et al. (2013), <a href="https://doi.org/10.2147/CER.S40357">doi:10.2147/CER.S40357</a>.
 */
public final class Propensity {

    private static final double LOW_PREFERENCE = 0.3;
    private static final double HIGH_PREFERENCE = 0.7;

    private final Observed observed;
    private final double[] scores;

    private Propensity(Observed observed, double[] scores) {
        this.observed = observed;
        this.scores = scores;
    }

    /** Scores by logistic regression on the covariates. */
    public static Propensity of(Observed observed) {
        var treated = new double[observed.size()];
        Arrays.setAll(treated, unit -> observed.isTreated(unit) ? 1 : 0);
        return new Propensity(
                observed,
                Regression.of(Family.LOGISTIC)
                        .fit(treated, observed.covariates())
                        .fitted());
    }

    /**
     * Scores by logistic regression with a penalty, the one that foretells best what it did not see: for many covariates of which few matter.
     *
     * @param folds number of folds that units are dealt over, at least 3; those of one cluster stay together
     * @param seed what they are dealt with
     */
    public static Propensity penalised(Observed observed, ElasticNet net, int folds, long seed) {
        if (folds < 3 || folds > 100) {
            throw new IllegalArgumentException("number of folds is %d: expected 3 to 100".formatted(folds));
        }
        var treated = new double[observed.size()];
        Arrays.setAll(treated, unit -> observed.isTreated(unit) ? 1 : 0);
        var choice = net.choose(treated, observed.covariates(), Folds.deal(observed, folds, seed));
        return of(observed, choice.path().predict(choice.best(), observed.covariates()));
    }

    /**
     * Scores that were found elsewhere.
     *
     * @param scores one per unit, strictly between 0 and 1
     */
    public static Propensity of(Observed observed, double[] scores) {
        for (var unit = 0; unit < scores.length; unit++) {
            if (!(scores[unit] > 0 && scores[unit] < 1)) {
                throw new IllegalArgumentException("row %d: propensity is %s, expected a chance between 0 and 1"
                        .formatted(unit + 1, scores[unit]));
            }
        }
        if (scores.length != observed.size()) {
            throw new IllegalArgumentException("column propensity has %d values, expected %d, one for each row"
                    .formatted(scores.length, observed.size()));
        }
        return new Propensity(observed, scores.clone());
    }

    /** The same with scores kept from {@code least} to 1 − {@code least}: weights stay small, and the effect is no longer quite of the group named. */
    public Propensity truncatedAt(double least) {
        if (!(least > 0 && least < 0.5)) {
            throw new IllegalArgumentException(
                    "least score is %s: expected a chance between 0 and 0.5".formatted(least));
        }
        return new Propensity(
                observed,
                Arrays.stream(scores)
                        .map(score -> Math.clamp(score, least, 1 - least))
                        .toArray());
    }

    /** The scores. */
    public double[] scores() {
        return scores.clone();
    }

    /** Weights that make the treated and the others alike; for {@link Estimand#ATE} stabilised, so that their mean is about 1. */
    public double[] weights(Estimand estimand) {
        var share = (double) observed.treated() / observed.size();
        var weights = new double[scores.length];
        Arrays.setAll(weights, unit -> {
            var score = scores[unit];
            var isTreated = observed.isTreated(unit);
            return switch (estimand) {
                case ATE -> isTreated ? share / score : (1 - share) / (1 - score);
                case ATT -> isTreated ? 1 : score / (1 - score);
                case ATO -> isTreated ? 1 - score : score;
            };
        });
        return weights;
    }

    /** How many equally weighted units say as much: of the treated, or of the others. */
    public double effectiveSampleSize(Estimand estimand, boolean ofTreated) {
        return effectiveSampleSize(weights(estimand), ofTreated);
    }

    double effectiveSampleSize(double[] weights, boolean ofTreated) {
        var sum = 0.0;
        var squares = 0.0;
        for (var unit = 0; unit < weights.length; unit++) {
            if (observed.isTreated(unit) == ofTreated) {
                sum += weights[unit];
                squares += weights[unit] * weights[unit];
            }
        }
        return sum * sum / squares;
    }

    /** Share of units for whom either treatment was a real possibility: preference score from 0.3 to 0.7. */
    public double equipoise() {
        var share = (double) observed.treated() / observed.size();
        var within = 0;
        for (var score : scores) {
            var odds = score / (1 - score) / (share / (1 - share));
            var preference = odds / (1 + odds);
            within += preference >= LOW_PREFERENCE && preference <= HIGH_PREFERENCE ? 1 : 0;
        }
        return (double) within / scores.length;
    }

    /** How far the groups lie apart on each covariate, as they are and weighted. */
    public List<Balance> balance(Estimand estimand) {
        return balance(weights(estimand));
    }

    List<Balance> balance(double[] weights) {
        var same = new double[weights.length];
        Arrays.fill(same, 1);
        var list = new ArrayList<Balance>();
        for (var column = 0; column < observed.covariates().width(); column++) {
            var deviation = Math.sqrt((variance(column, true) + variance(column, false)) / 2);
            var before = mean(column, true, same) - mean(column, false, same);
            var after = mean(column, true, weights) - mean(column, false, weights);
            list.add(new Balance(
                    observed.covariates().names().get(column), apart(before, deviation), apart(after, deviation)));
        }
        return list;
    }

    private static double apart(double difference, double deviation) {
        return difference == 0 ? 0 : difference / deviation;
    }

    private double mean(int column, boolean ofTreated, double[] weights) {
        var sum = 0.0;
        var all = 0.0;
        for (var unit = 0; unit < weights.length; unit++) {
            if (observed.isTreated(unit) == ofTreated) {
                sum += weights[unit] * observed.covariates().value(unit, column);
                all += weights[unit];
            }
        }
        return sum / all;
    }

    private double variance(int column, boolean ofTreated) {
        var same = new double[scores.length];
        Arrays.fill(same, 1);
        var mean = mean(column, ofTreated, same);
        var squares = 0.0;
        var count = 0;
        for (var unit = 0; unit < scores.length; unit++) {
            if (observed.isTreated(unit) == ofTreated) {
                var off = observed.covariates().value(unit, column) - mean;
                squares += off * off;
                count++;
            }
        }
        return squares / (count - 1);
    }
}
