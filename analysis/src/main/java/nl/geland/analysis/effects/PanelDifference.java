package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;
import org.jspecify.annotations.Nullable;

/**
 * How much more the treated changed than the others would have, by two models at once: of who was treated and of how the others changed. Right
 * when either is.
 *
 * <p>Source: Sant'Anna and Zhao (2020), equations 2.6 and 3.1, <a
 * href="https://doi.org/10.1016/j.jeconom.2020.06.003">doi:10.1016/j.jeconom.2020.06.003</a>; the influence of a unit allows for both models
 * being estimated.
 */
final class PanelDifference {

    private static final double CERTAIN = 1e-9;

    /** Of the treated. */
    final double effect;
    /** One per unit, averaging 0. */
    final double[] influence;

    private PanelDifference(double effect, double[] influence) {
        this.effect = effect;
        this.influence = influence;
    }

    /** Chances of treatment of some units, with what their estimation adds to an influence. */
    static final class Chances {

        final boolean[] treated;
        final Covariates covariates;
        final double[] chance;
        private final double[][] bread;
        /** 1 for the treated, the odds of being treated for the others. */
        private final double[] weight;
        /** Places of the others, and how their outcomes depend on what is known of them. */
        private final int[] others;

        private final LeastSquares outcomes;

        private Chances(boolean[] treated, Covariates covariates, double[] chance, double[][] bread) {
            this.treated = treated;
            this.covariates = covariates;
            this.chance = chance;
            this.bread = bread;
            weight = new double[chance.length];
            Arrays.setAll(weight, unit -> treated[unit] ? 1 : chance[unit] / (1 - chance[unit]));
            others = IntStream.range(0, treated.length)
                    .filter(unit -> !treated[unit])
                    .toArray();
            outcomes = new LeastSquares(covariates.rows(others));
        }

        /** Null when the covariates tell who was treated with certainty. */
        static @Nullable Chances of(boolean[] treated, Covariates covariates) {
            var outcome = IntStream.range(0, treated.length)
                    .mapToDouble(unit -> treated[unit] ? 1 : 0)
                    .toArray();
            var fit = Regression.of(Family.LOGISTIC).fit(outcome, covariates);
            var chance = fit.fitted();
            var isLeft = !fit.cautions().contains(RegressionCaution.SEPARATED)
                    && Arrays.stream(chance).allMatch(one -> one > CERTAIN && one < 1 - CERTAIN);
            return isLeft ? new Chances(treated, covariates, chance, fit.bread()) : null;
        }

        int size() {
            return treated.length;
        }

        double value(int unit, int column) {
            return column == 0 ? 1 : covariates.value(unit, column - 1);
        }

        int width() {
            return 1 + covariates.width();
        }
    }

    static PanelDifference of(double[] change, Chances chances) {
        var coefficients = chances.outcomes.fit(
                IntStream.of(chances.others).mapToDouble(unit -> change[unit]).toArray());
        var left = new double[change.length];
        for (var unit = 0; unit < left.length; unit++) {
            left[unit] = change[unit] - along(chances, unit, coefficients);
        }
        return withInfluence(left, chances);
    }

    private static PanelDifference withInfluence(double[] left, Chances chances) {
        var means = new double[2];
        var weights = new double[2];
        for (var unit = 0; unit < left.length; unit++) {
            var group = chances.treated[unit] ? 1 : 0;
            means[group] += chances.weight[unit] * left[unit];
            weights[group] += chances.weight[unit];
        }
        means[0] /= weights[0];
        means[1] /= weights[1];
        var byOutcome = new double[chances.width()];
        var byChance = new double[chances.width()];
        for (var unit = 0; unit < left.length; unit++) {
            var weight = chances.weight[unit];
            for (var column = 0; column < byOutcome.length; column++) {
                var value = chances.value(unit, column);
                byOutcome[column] += (chances.treated[unit] ? weight / weights[1] : -weight / weights[0]) * value;
                byChance[column] += chances.treated[unit] ? 0 : weight / weights[0] * (left[unit] - means[0]) * value;
            }
        }
        var outcomeShift = times(chances.outcomes.bread(), byOutcome);
        var chanceShift = times(chances.bread, byChance);
        var influence = new double[left.length];
        Arrays.setAll(influence, unit -> {
            var isTreated = chances.treated[unit];
            var own = isTreated
                    ? (left[unit] - means[1]) / weights[1]
                    : -chances.weight[unit] * (left[unit] - means[0]) / weights[0];
            var outcome = isTreated ? 0 : left[unit] * along(chances, unit, outcomeShift);
            var chance = ((isTreated ? 1 : 0) - chances.chance[unit]) * along(chances, unit, chanceShift);
            return left.length * (own - outcome - chance);
        });
        return new PanelDifference(means[1] - means[0], influence);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        Arrays.setAll(product, i -> {
            var sum = 0.0;
            for (var j = 0; j < vector.length; j++) {
                sum += matrix[i][j] * vector[j];
            }
            return sum;
        });
        return product;
    }

    private static double along(Chances chances, int unit, double[] direction) {
        var sum = direction[0];
        for (var column = 1; column < direction.length; column++) {
            sum += direction[column] * chances.value(unit, column);
        }
        return sum;
    }
}
