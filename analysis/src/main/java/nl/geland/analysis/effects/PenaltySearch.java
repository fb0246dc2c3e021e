package nl.geland.analysis.effects;

import java.util.Arrays;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Symmetric;

/** The search for the coefficients that a penalty leaves: one covariate at a time, within a parabola that touches the likelihood. */
final class PenaltySearch {

    private static final int MOST_STEPS = 200;
    private static final int MOST_ROUNDS = 1_000_000;
    /** Change of a coefficient, in standard deviations of its covariate, that is none. */
    private static final double STILL = 1e-11;

    private static final int MOST_HALVINGS = 40;

    private final RegressionRows rows;
    private final double mixing;
    private final double share;
    private double[] coefficients;

    PenaltySearch(double[] outcome, Covariates covariates, double mixing) {
        rows = new RegressionRows(outcome, covariates, null, null, null);
        this.mixing = mixing;
        share = Arrays.stream(rows.outcome).sum() / rows.size;
        coefficients = new double[rows.width];
        coefficients[0] = Math.log(share / (1 - share));
    }

    /** The largest slope of the mean log likelihood along any covariate where all coefficients are 0. */
    double largestSlope() {
        var flat = new double[rows.width];
        flat[0] = Math.log(share / (1 - share));
        var slope = rows.at(Family.LOGISTIC, flat).score;
        return Arrays.stream(perRow(slope)).skip(1).map(Math::abs).max().orElse(0);
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
        var size = 0.0;
        for (var column = 1; column < at.length; column++) {
            size += mixing * Math.abs(at[column]) + (1 - mixing) / 2 * at[column] * at[column];
        }
        return penalty * size - rows.logLikelihood(Family.LOGISTIC, at) / rows.size;
    }

    /** The lowest place of the parabola that touches the objective where the search is. */
    private double[] descend(double penalty) {
        var sums = rows.at(Family.LOGISTIC, coefficients);
        var curvature = perRow(sums.information);
        var slope = perRow(sums.score);
        var aim = coefficients.clone();
        var most = Double.POSITIVE_INFINITY;
        for (var round = 0; round < MOST_ROUNDS && most > STILL / 10; round++) {
            most = 0;
            for (var column = 0; column < aim.length; column++) {
                most = Math.max(most, move(column, aim, curvature, slope, column == 0 ? 0 : penalty));
            }
        }
        return aim;
    }

    /** Brings one coefficient to its best place, the others as they are. */
    private double move(int column, double[] aim, double[] curvature, double[] slope, double penalty) {
        var own = curvature[Symmetric.at(column, column)];
        if (own == 0) {
            return 0;
        }
        var pull = slope[column] + own * aim[column];
        var off = Math.max(0, Math.abs(pull) - penalty * mixing);
        var change = Math.copySign(off, pull) / (own + penalty * (1 - mixing)) - aim[column];
        if (change != 0) {
            aim[column] += change;
            for (var other = 0; other < aim.length; other++) {
                slope[other] -= change * curvature[Symmetric.at(other, column)];
            }
        }
        return Math.abs(change);
    }

    private double[] perRow(double[] sums) {
        return Arrays.stream(sums).map(sum -> sum / rows.size).toArray();
    }
}
