package nl.geland.analysis.trials;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.effects.RegressionCaution;
import nl.geland.analysis.effects.RegressionFit;
import nl.geland.analysis.numerics.Covariates;
import org.jspecify.annotations.Nullable;

/**
 * Daily chances of one cause under one strategy, and the multiplier by which what a day of a person leaves unexplained counts in a number that rests on them.
 */
abstract sealed class Hazards {

    /** On each day from 1 on; {@code NaN} where nobody is at risk. */
    abstract double[] chances();

    /** The multiplier per day, for a number that moves with the chances like this. */
    abstract double[] multiplier(double[] gradient);

    static Hazards of(Estimator estimator, double[] atRisk, double[] events, int period) {
        return switch (estimator) {
            case CURVES -> new DayByDay(atRisk, events);
            case POOLED_LOGISTIC -> Pooled.of(atRisk, events, period);
        };
    }

    /** Events over those at risk. */
    private static final class DayByDay extends Hazards {

        private final double[] atRisk;
        private final double[] events;

        DayByDay(double[] atRisk, double[] events) {
            this.atRisk = atRisk;
            this.events = events;
        }

        @Override
        double[] chances() {
            var chances = new double[atRisk.length];
            Arrays.setAll(chances, day -> day == 0 ? 0 : events[day] / atRisk[day]);
            return chances;
        }

        @Override
        double[] multiplier(double[] gradient) {
            var multiplier = new double[gradient.length];
            Arrays.setAll(multiplier, day -> gradient[day] == 0 ? 0 : gradient[day] / atRisk[day]);
            return multiplier;
        }
    }

    /** A logistic regression on periods since time zero. */
    private static final class Pooled extends Hazards {

        private final double[] chances;
        private final double[][] columns;
        private final double[][] inverse;

        Pooled(double[] chances, double[][] columns, double[][] inverse) {
            this.chances = chances;
            this.columns = columns;
            this.inverse = inverse;
        }

        @Override
        double[] chances() {
            return chances;
        }

        static Pooled of(double[] atRisk, double[] events, int period) {
            var columns = new double[atRisk.length][];
            var degree = degree(events, period);
            Arrays.setAll(columns, day -> columns(day, period, degree));
            var fit = fit(atRisk, events, columns);
            var chances = new double[atRisk.length];
            if (fit == null) {
                return new Pooled(chances, columns, new double[3][3]);
            }
            var coefficients = fit.coefficients();
            for (var day = 1; day < chances.length; day++) {
                var predictor = 0.0;
                for (var i = 0; i < coefficients.length; i++) {
                    predictor += Double.isNaN(coefficients[i]) ? 0 : coefficients[i] * columns[day][i];
                }
                chances[day] = atRisk[day] > 0 ? 1 / (1 + Math.exp(-predictor)) : Double.NaN;
            }
            return new Pooled(chances, columns, ChanceModel.known(fit.covariance()));
        }

        /** A curve that bends more often than there are periods with events fits them by running away. */
        private static int degree(double[] events, int period) {
            var periods = new HashSet<Integer>();
            for (var day = 1; day < events.length; day++) {
                if (events[day] > 0) {
                    periods.add((day - 1) / period);
                }
            }
            return Math.clamp(periods.size() - 1, 0, 2);
        }

        private static double[] columns(int day, int period, int degree) {
            var since = (double) Math.floorDiv(day - 1, period);
            return new double[] {1, degree < 1 ? 0 : since, degree < 2 ? 0 : since * since};
        }

        /** None when there is no event. */
        private static @Nullable RegressionFit fit(double[] atRisk, double[] events, double[][] columns) {
            var rows = new int[2 * atRisk.length];
            var size = 0;
            for (var day = 1; day < atRisk.length; day++) {
                if (events[day] > 0) {
                    rows[size++] = 2 * day + 1;
                }
                if (atRisk[day] > events[day]) {
                    rows[size++] = 2 * day;
                }
            }
            var outcome = new double[size];
            var weight = new double[size];
            var since = new double[2][size];
            for (var i = 0; i < size; i++) {
                var day = rows[i] / 2;
                outcome[i] = rows[i] % 2;
                weight[i] = outcome[i] == 1 ? events[day] : atRisk[day] - events[day];
                since[0][i] = columns[day][1];
                since[1][i] = columns[day][2];
            }
            if (Arrays.stream(outcome).sum() == 0) {
                return null;
            }
            var fit = Regression.of(Family.LOGISTIC)
                    .weightedBy(weight)
                    .fit(outcome, Covariates.of(List.of("period", "period squared"), since));
            if (fit.cautions().contains(RegressionCaution.SEPARATED)) {
                throw new IllegalArgumentException(
                        "the outcome comes in some periods only, so that a line through all cannot be found: use curves, or longer periods");
            }
            return fit;
        }

        @Override
        double[] multiplier(double[] gradient) {
            var moves = new double[3];
            for (var day = 1; day < gradient.length; day++) {
                for (var i = 0; i < 3 && gradient[day] != 0; i++) {
                    moves[i] += gradient[day] * chances[day] * (1 - chances[day]) * columns[day][i];
                }
            }
            var multiplier = new double[gradient.length];
            for (var day = 1; day < gradient.length; day++) {
                for (var i = 0; i < 3; i++) {
                    for (var j = 0; j < 3; j++) {
                        multiplier[day] += columns[day][i] * inverse[i][j] * moves[j];
                    }
                }
            }
            return multiplier;
        }
    }
}
