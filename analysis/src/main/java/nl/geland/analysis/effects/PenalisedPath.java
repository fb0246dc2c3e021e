package nl.geland.analysis.effects;

import java.util.Arrays;
import nl.geland.analysis.numerics.Covariates;

/** Coefficients for each of many penalties, the largest penalty first. Immutable; arrays given out are copies, the intercept at place 0. */
public final class PenalisedPath {

    /** Chances nearer to 0 or 1 count as this in a deviance, as glmnet does: one sure mistake must not outweigh all. */
    private static final double SURE = 1e-5;

    private final double[] penalties;
    private final double[][] coefficients;

    PenalisedPath(double[] penalties, double[][] coefficients) {
        this.penalties = penalties.clone();
        this.coefficients = coefficients;
    }

    /** The penalties. */
    public double[] penalties() {
        return penalties.clone();
    }

    /** The coefficients that a penalty leaves, in the units of the covariates. */
    public double[] coefficients(int penalty) {
        return coefficients[penalty].clone();
    }

    /** Chances that a penalty gives to rows. */
    public double[] predict(int penalty, Covariates covariates) {
        var chances = new double[covariates.size()];
        Arrays.setAll(chances, row -> {
            var predictor = coefficients[penalty][0];
            for (var column = 0; column < covariates.width(); column++) {
                predictor += coefficients[penalty][1 + column] * covariates.value(row, column);
            }
            return Family.LOGISTIC.mean(predictor);
        });
        return chances;
    }

    /** For each penalty, how far the chances lie from what happened. */
    double[] meanDeviances(double[] outcome, Covariates covariates) {
        var deviances = new double[penalties.length];
        Arrays.setAll(deviances, penalty -> {
            var chances = predict(penalty, covariates);
            var sum = 0.0;
            for (var row = 0; row < outcome.length; row++) {
                var chance = Math.clamp(chances[row], SURE, 1 - SURE);
                sum -= 2 * Math.log(outcome[row] == 1 ? chance : 1 - chance);
            }
            return sum / outcome.length;
        });
        return deviances;
    }
}
