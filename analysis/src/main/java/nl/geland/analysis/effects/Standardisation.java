package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Effects by a model of the outcome alone (g-computation): what is expected of each unit with the measure and without it, by models of the
 * treated and of the others, averaged over a group. Right when these models are; {@link DoubleRobust} has a second chance. Immutable.
 *
 * <p>The models are regressions: logistic for yes and no, linear for amounts. The influence of a unit allows for both being estimated.
 *
 * <p>Source: Robins (1986), <a href="https://doi.org/10.1016/0270-0255(86)90088-6">doi:10.1016/0270-0255(86)90088-6</a>; Snowden, Rose and Mortimer
 * (2011), <a href="https://doi.org/10.1093/aje/kwq472">doi:10.1093/aje/kwq472</a>.
 */
public final class Standardisation {

    private final Estimand estimand;

    private Standardisation(Estimand estimand) {
        this.estimand = estimand;
    }

    /**
     * Averaged over all ({@link Estimand#ATE}) or over the treated ({@link Estimand#ATT}).
     *
     * @throws IllegalArgumentException for another group, which needs a model of the treatment
     */
    public static Standardisation of(Estimand estimand) {
        if (estimand == Estimand.ATO) {
            throw new IllegalArgumentException(
                    "estimand is ATO: expected ATE or ATT, for a model of the outcome does not tell for whom either could be");
        }
        return new Standardisation(estimand);
    }

    /** Estimates the effect. */
    public EffectEstimate estimate(Observed observed) {
        var size = observed.size();
        var counts = new boolean[size];
        var members = 0;
        for (var unit = 0; unit < size; unit++) {
            counts[unit] = estimand == Estimand.ATE || observed.isTreated(unit);
            members += counts[unit] ? 1 : 0;
        }
        var with = new Arm(observed, true, counts);
        var without = new Arm(observed, false, counts);
        var point = 0.0;
        for (var unit = 0; unit < size; unit++) {
            point += counts[unit] ? (with.expected[unit] - without.expected[unit]) / members : 0;
        }
        var influence = new double[size];
        for (var unit = 0; unit < size; unit++) {
            var own = counts[unit] ? with.expected[unit] - without.expected[unit] - point : 0;
            var models = observed.isTreated(unit) ? with.shift(unit) : -without.shift(unit);
            influence[unit] = size * (own + models) / members;
        }
        var diagnostics = Diagnostics.of(observed, Propensity.of(observed), estimand);
        return new EffectEstimate(estimand, point, influence, observed::cluster, diagnostics);
    }

    /** The model of one group, and how its coefficients move the sum of what is expected. */
    private static final class Arm {

        private final Observed observed;
        private final double[] expected;
        private final double[] direction;

        Arm(Observed observed, boolean ofTreated, boolean[] counts) {
            this.observed = observed;
            var covariates = observed.covariates();
            var family = observed.isYesOrNo() ? Family.LOGISTIC : Family.LINEAR;
            var units = IntStream.range(0, observed.size())
                    .filter(unit -> observed.isTreated(unit) == ofTreated)
                    .toArray();
            var outcomes = IntStream.of(units).mapToDouble(observed::outcome).toArray();
            var fit = Regression.of(family).fit(outcomes, covariates.rows(units));
            expected = new double[observed.size()];
            var slope = new double[1 + covariates.width()];
            var row = new double[covariates.width()];
            for (var unit = 0; unit < expected.length; unit++) {
                var at = unit;
                Arrays.setAll(row, column -> covariates.value(at, column));
                expected[unit] = fit.predict(row);
                if (counts[unit]) {
                    var spread = family.spread(expected[unit]);
                    Arrays.setAll(slope, column -> slope[column] + spread * (column == 0 ? 1 : row[column - 1]));
                }
            }
            var bread = fit.bread();
            direction = new double[slope.length];
            Arrays.setAll(
                    direction,
                    i -> IntStream.range(0, slope.length)
                            .mapToDouble(j -> bread[i][j] * slope[j])
                            .sum());
        }

        /** What a unit of the group does to the sum, by way of the coefficients. */
        double shift(int unit) {
            var along = direction[0];
            for (var column = 1; column < direction.length; column++) {
                along += direction[column] * observed.covariates().value(unit, column - 1);
            }
            return (observed.outcome(unit) - expected[unit]) * along;
        }
    }
}
