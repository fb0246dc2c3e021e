package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;

/** The search for the coefficients that a penalty leaves: one covariate at a time, within a parabola that touches the likelihood. */
final class PenaltySearch {

    private static final int MOST_STEPS = 200;
    private static final int MOST_ROUNDS = 100_000;
    /** Change of a coefficient, in standard deviations of its covariate, that is none. */
    private static final double STILL = 1e-10;

    private static final int MOST_HALVINGS = 40;

    private final RegressionRows rows;
    private final double mixing;
    /** Column after column, the intercept first. */
    private final double[][] columns;

    private final double[] predictor;
    private double[] coefficients;

    PenaltySearch(double[] outcome, Covariates covariates, double mixing) {
        var same = new double[outcome.length];
        Arrays.fill(same, 1);
        rows = new RegressionRows(outcome, covariates, same, new double[outcome.length]);
        this.mixing = mixing;
        columns = new double[rows.width][rows.size];
        for (var column = 0; column < rows.width; column++) {
            for (var row = 0; row < rows.size; row++) {
                columns[column][row] = rows.columns.value(row, column);
            }
        }
        predictor = new double[rows.size];
        coefficients = new double[rows.width];
        var share = Arrays.stream(rows.outcome).sum() / rows.size;
        coefficients[0] = Math.log(share / (1 - share));
    }

    /** The largest slope of the mean log likelihood along any covariate where all coefficients are 0. */
    double largestSlope() {
        var share = Arrays.stream(rows.outcome).sum() / rows.size;
        return IntStream.range(1, rows.width)
                .mapToDouble(column -> {
                    var sum = 0.0;
                    for (var row = 0; row < rows.size; row++) {
                        sum += columns[column][row] * (rows.outcome[row] - share);
                    }
                    return Math.abs(sum) / rows.size;
                })
                .max()
                .orElse(0);
    }

    PenalisedPath path(double[] penalties) {
        var found = new double[penalties.length][];
        for (var at = 0; at < penalties.length; at++) {
            settle(penalties[at]);
            found[at] = rows.columns.coefficientsInUnits(coefficients);
        }
        return new PenalisedPath(penalties, found);
    }

    private void settle(double penalty) {
        for (var step = 0; step < MOST_STEPS; step++) {
            var before = coefficients;
            var aim = descend(penalty);
            var height = objective(before, penalty);
            var scale = 1.0;
            coefficients = aim;
            for (var halving = 0; halving < MOST_HALVINGS && objective(coefficients, penalty) > height; halving++) {
                scale /= 2;
                coefficients = between(before, aim, scale);
            }
            if (moved(before, coefficients) <= STILL) {
                return;
            }
        }
    }

    private static double[] between(double[] from, double[] to, double scale) {
        var between = new double[from.length];
        Arrays.setAll(between, i -> from[i] + scale * (to[i] - from[i]));
        return between;
    }

    private static double moved(double[] from, double[] to) {
        var most = 0.0;
        for (var i = 0; i < from.length; i++) {
            most = Math.max(most, Math.abs(to[i] - from[i]));
        }
        return most;
    }

    private double objective(double[] at, double penalty) {
        predict(at);
        var sum = 0.0;
        for (var row = 0; row < rows.size; row++) {
            sum -= Family.LOGISTIC.logLikelihood(rows.outcome[row], predictor[row]);
        }
        var size = 0.0;
        for (var column = 1; column < at.length; column++) {
            size += mixing * Math.abs(at[column]) + (1 - mixing) / 2 * at[column] * at[column];
        }
        return sum / rows.size + penalty * size;
    }

    private void predict(double[] at) {
        Arrays.fill(predictor, 0);
        for (var column = 0; column < at.length; column++) {
            add(predictor, at[column], columns[column]);
        }
    }

    private static void add(double[] to, double by, double[] column) {
        if (by != 0) {
            for (var row = 0; row < to.length; row++) {
                to[row] += by * column[row];
            }
        }
    }

    /** The lowest place of the parabola that touches the objective where the search is. */
    private double[] descend(double penalty) {
        predict(coefficients);
        var spread = new double[rows.size];
        var left = new double[rows.size];
        for (var row = 0; row < rows.size; row++) {
            var mean = Family.LOGISTIC.mean(predictor[row]);
            spread[row] = Family.LOGISTIC.spread(mean);
            left[row] = rows.outcome[row] - mean;
        }
        var curvature = new double[rows.width];
        for (var column = 0; column < rows.width; column++) {
            for (var row = 0; row < rows.size; row++) {
                curvature[column] += spread[row] * columns[column][row] * columns[column][row] / rows.size;
            }
        }
        var aim = coefficients.clone();
        var isWhole = true;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var most = 0.0;
            for (var column = 0; column < rows.width; column++) {
                if (isWhole || aim[column] != 0) {
                    most = Math.max(most, move(column, aim, curvature, spread, left, penalty));
                }
            }
            // what is left is settled before the others are looked at again
            if (most <= STILL / 10 && isWhole) {
                break;
            }
            isWhole = most <= STILL / 10;
        }
        return aim;
    }

    private double move(int column, double[] aim, double[] curvature, double[] spread, double[] left, double penalty) {
        var next = best(column, aim[column], curvature[column], left, column == 0 ? 0 : penalty);
        var change = next - aim[column];
        if (change != 0) {
            aim[column] = next;
            for (var row = 0; row < rows.size; row++) {
                left[row] -= change * spread[row] * columns[column][row];
            }
        }
        return Math.abs(change);
    }

    private double best(int column, double now, double curvature, double[] left, double penalty) {
        if (curvature == 0) {
            return 0;
        }
        var slope = 0.0;
        for (var row = 0; row < left.length; row++) {
            slope += columns[column][row] * left[row];
        }
        var pull = slope / left.length + curvature * now;
        var off = Math.max(0, Math.abs(pull) - penalty * mixing);
        return Math.copySign(off, pull) / (curvature + penalty * (1 - mixing));
    }
}
