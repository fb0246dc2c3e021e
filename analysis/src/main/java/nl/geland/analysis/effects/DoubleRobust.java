package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;
import org.jspecify.annotations.Nullable;

/**
 * Effects by two models at once, of who was treated and of what came of them: right when either is. With folds each unit is judged by models
 * that did not see it (double machine learning).
 *
 * <p>{@link Estimand#ATE} and {@link Estimand#ATT} are augmented inverse-probability weighting; {@link Estimand#ATO} regresses what is left of the
 * outcome on what is left of the treatment, which weighs units by how uncertain their treatment was. The models are regressions: logistic for
 * the treatment and for yes and no, linear for amounts.
 *
 * <p>Sources: Robins, Rotnitzky and Zhao (1994), <a href="https://doi.org/10.1080/01621459.1994.10476818">doi:10.1080/01621459.1994.10476818</a>;
 * Chernozhukov et al. (2018), <a href="https://doi.org/10.1111/ectj.12097">doi:10.1111/ectj.12097</a>.
 */
public final class DoubleRobust {

    private static final double CERTAIN = 1e-9;

    private final Estimand estimand;
    private final int folds;
    private final long seed;
    private final int @Nullable [] fold;

    private DoubleRobust(Estimand estimand, int folds, long seed, int @Nullable [] fold) {
        this.estimand = estimand;
        this.folds = folds;
        this.seed = seed;
        this.fold = fold;
    }

    /** Models that see all units. */
    public static DoubleRobust of(Estimand estimand) {
        return new DoubleRobust(estimand, 1, 1, null);
    }

    /** The same with units dealt over folds by a seed. */
    public DoubleRobust withFolds(int number, long dealtBy) {
        if (number < 1 || number > 100) {
            throw new IllegalArgumentException("number of folds is %d: expected 1 to 100".formatted(number));
        }
        return new DoubleRobust(estimand, number, dealtBy, null);
    }

    /** The same with these folds: one number per unit. */
    public DoubleRobust withFolds(int[] given) {
        return new DoubleRobust(estimand, 1, seed, given.clone());
    }

    /**
     * Estimates the effect.
     *
     * @throws IllegalArgumentException when a fold leaves no treated or no others to learn from, or covariates tell who was treated, in words
     */
    public EffectEstimate estimate(Observed observed) {
        var given = fold == null ? Folds.deal(observed, folds, seed) : fold;
        if (given.length != observed.size()) {
            throw new IllegalArgumentException("column fold has %d values, expected %d, one for each row"
                    .formatted(given.length, observed.size()));
        }
        var nuisances = Nuisances.learn(observed, given);
        refuseWhereNothingIsLeftToChance(nuisances);
        var influence = new double[observed.size()];
        var point = switch (estimand) {
            case ATE -> everybody(observed, nuisances, influence);
            case ATT -> treated(observed, nuisances, influence);
            case ATO -> overlap(observed, nuisances, influence);
        };
        var propensity = Propensity.of(observed, nuisances.chance);
        return new EffectEstimate(
                estimand, point, influence, observed::cluster, Diagnostics.of(observed, propensity, estimand));
    }

    private static void refuseWhereNothingIsLeftToChance(Nuisances nuisances) {
        for (var unit = 0; unit < nuisances.chance.length; unit++) {
            if (!(nuisances.chance[unit] > CERTAIN && nuisances.chance[unit] < 1 - CERTAIN)) {
                throw new IllegalArgumentException(
                        "row %d: the covariates tell who was treated with certainty, so that nobody can be compared: leave out the covariate that does, or compare within the group where both happened"
                                .formatted(unit + 1));
            }
        }
    }

    private static double everybody(Observed observed, Nuisances of, double[] influence) {
        Arrays.setAll(influence, unit -> {
            var left = observed.outcome(unit) - (observed.isTreated(unit) ? of.ifTreated[unit] : of.ifNot[unit]);
            var weight = observed.isTreated(unit) ? 1 / of.chance[unit] : -1 / (1 - of.chance[unit]);
            return of.ifTreated[unit] - of.ifNot[unit] + weight * left;
        });
        var mean = Arrays.stream(influence).sum() / influence.length;
        Arrays.setAll(influence, unit -> influence[unit] - mean);
        return mean;
    }

    private static double treated(Observed observed, Nuisances of, double[] influence) {
        var share = (double) observed.treated() / observed.size();
        Arrays.setAll(influence, unit -> {
            var left = observed.outcome(unit) - of.ifNot[unit];
            return observed.isTreated(unit) ? left : -of.chance[unit] / (1 - of.chance[unit]) * left;
        });
        var mean = Arrays.stream(influence).sum() / influence.length / share;
        Arrays.setAll(influence, unit -> (influence[unit] - (observed.isTreated(unit) ? mean : 0)) / share);
        return mean;
    }

    private static double overlap(Observed observed, Nuisances of, double[] influence) {
        var product = 0.0;
        var square = 0.0;
        for (var unit = 0; unit < influence.length; unit++) {
            var off = treatmentLeft(observed, of, unit);
            product += off * (observed.outcome(unit) - of.anyhow[unit]);
            square += off * off;
        }
        var effect = product / square;
        var mean = square / influence.length;
        Arrays.setAll(influence, unit -> {
            var off = treatmentLeft(observed, of, unit);
            return off * (observed.outcome(unit) - of.anyhow[unit] - effect * off) / mean;
        });
        return effect;
    }

    private static double treatmentLeft(Observed observed, Nuisances of, int unit) {
        return (observed.isTreated(unit) ? 1 : 0) - of.chance[unit];
    }

    /** What the models expect of each unit. */
    private static final class Nuisances {

        private final double[] chance;
        private final double[] ifTreated;
        private final double[] ifNot;
        private final double[] anyhow;

        private Nuisances(int size) {
            chance = new double[size];
            ifTreated = new double[size];
            ifNot = new double[size];
            anyhow = new double[size];
        }

        static Nuisances learn(Observed observed, int[] fold) {
            var nuisances = new Nuisances(observed.size());
            var isOne = IntStream.of(fold).distinct().count() == 1;
            var outcome = Regression.of(observed.isYesOrNo() ? Family.LOGISTIC : Family.LINEAR);
            for (var one : IntStream.of(fold).distinct().sorted().toArray()) {
                var learn = units(observed, unit -> isOne || fold[unit] != one);
                var judge = units(observed, unit -> fold[unit] == one);
                fill(nuisances.chance, judge, observed, chances(observed, learn));
                fill(nuisances.anyhow, judge, observed, outcomes(observed, learn, outcome));
                fill(nuisances.ifTreated, judge, observed, outcomes(observed, only(observed, learn, true), outcome));
                fill(nuisances.ifNot, judge, observed, outcomes(observed, only(observed, learn, false), outcome));
            }
            return nuisances;
        }

        private static int[] units(Observed observed, IntPredicate which) {
            return IntStream.range(0, observed.size()).filter(which).toArray();
        }

        private static int[] only(Observed observed, int[] units, boolean treated) {
            var those = IntStream.of(units)
                    .filter(unit -> observed.isTreated(unit) == treated)
                    .toArray();
            if (those.length == 0) {
                throw new IllegalArgumentException("a fold leaves no %s to learn from: use fewer folds"
                        .formatted(treated ? "treated" : "untreated"));
            }
            return those;
        }

        private static RegressionFit chances(Observed observed, int[] learn) {
            var treated = IntStream.of(learn)
                    .mapToDouble(unit -> observed.isTreated(unit) ? 1 : 0)
                    .toArray();
            return Regression.of(Family.LOGISTIC)
                    .fit(treated, observed.covariates().rows(learn));
        }

        private static RegressionFit outcomes(Observed observed, int[] learn, Regression method) {
            var outcomes = IntStream.of(learn).mapToDouble(observed::outcome).toArray();
            return method.fit(outcomes, observed.covariates().rows(learn));
        }

        private static void fill(double[] into, int[] units, Observed observed, RegressionFit fit) {
            var covariates = observed.covariates();
            for (var unit : units) {
                into[unit] = fit.predict(row(covariates, unit));
            }
        }

        private static double[] row(Covariates covariates, int unit) {
            var row = new double[covariates.width()];
            Arrays.setAll(row, column -> covariates.value(unit, column));
            return row;
        }
    }
}
