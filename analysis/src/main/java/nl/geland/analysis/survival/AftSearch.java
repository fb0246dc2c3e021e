package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.RowContent;
import nl.geland.analysis.numerics.RowOrder;
import nl.geland.analysis.numerics.Standardised;
import nl.geland.analysis.numerics.Symmetric;

/**
 * The search for the largest likelihood of Weibull's model in the coefficients and the logarithm of the scale, σ.
 *
 * <p>With w = (log t − η)/σ a row adds δ(w − log σ − log t) − e^w, and gives back e^w at the day it entered.
 */
final class AftSearch {

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double NOTHING_LEFT = 1e-15;
    /** What sums over many rows lose, relative to their size. */
    private static final double ROUNDING = 1e-12;

    private static final double RUNNING_AWAY = 0.01;
    private static final double FARTHEST = 300;

    final Standardised columns;
    final boolean isScaleFree;
    final int parameters;
    final int events;
    /** Coefficients of standardised columns and, last, log σ. */
    double[] at;

    double logLikelihood;
    double[] inverse = new double[0];
    boolean[] aliased = new boolean[0];
    boolean hasConverged;

    private final int size;
    private final double[] end;
    private final double[] entry;
    private final boolean[] event;
    private final double[] weight;
    private double[] score = new double[0];

    AftSearch(Spells spells, Covariates covariates, boolean isScaleFree) {
        this.isScaleFree = isScaleFree;
        size = spells.size();
        var order = order(spells, covariates);
        columns = new Standardised(covariates, order);
        parameters = columns.width() + (isScaleFree ? 1 : 0);
        end = new double[size];
        entry = new double[size];
        event = new boolean[size];
        weight = new double[size];
        var count = 0;
        var happened = 0.0;
        var watched = 0.0;
        for (var i = 0; i < size; i++) {
            var row = order[i];
            end[i] = Math.log(spells.to(row));
            entry[i] = spells.from(row) <= 0 ? Double.NEGATIVE_INFINITY : Math.log(spells.from(row));
            event[i] = spells.cause(row) != 0;
            weight[i] = spells.weight(row);
            count += event[i] ? 1 : 0;
            happened += event[i] ? weight[i] : 0;
            watched += weight[i] * (spells.to(row) - Math.max(0, spells.from(row)));
        }
        events = count;
        at = new double[columns.width() + 1];
        at[0] = Math.log(watched / Math.max(happened, 0.5));
        arrive(at);
    }

    private static int[] order(Spells spells, Covariates covariates) {
        var content = new long[spells.size()];
        for (var row = 0; row < content.length; row++) {
            content[row] = RowContent.of(covariates, row, spells.from(row), spells.cause(row), spells.weight(row));
        }
        return new RowOrder(spells.byEnd()).byMixed(content).rows();
    }

    void run() {
        if (events == 0) {
            return;
        }
        var aliasedAtStart = aliased;
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = Symmetric.times(inverse, score);
            var gain = 0.0;
            for (var i = 0; i < direction.length; i++) {
                gain += direction[i] * score[i] / 2;
            }
            if (gain < 0) {
                direction = score.clone();
                gain = Double.POSITIVE_INFINITY;
            }
            var isLast = gain <= NOTHING_LEFT * (1 + Math.abs(logLikelihood));
            var hasMoved = move(direction);
            if (isLast || !hasMoved) {
                hasConverged = Arrays.stream(direction).noneMatch(one -> Math.abs(one) > RUNNING_AWAY)
                        && !isLost(aliasedAtStart);
                return;
            }
        }
    }

    /** Whether far out columns say the same that did not do so at the start: the likelihood has no largest value. */
    private boolean isLost(boolean[] aliasedAtStart) {
        return IntStream.range(0, parameters).anyMatch(i -> aliased[i] && !aliasedAtStart[i]);
    }

    /** The last step gains digits and no likelihood. */
    private boolean move(double[] direction) {
        var longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
        var scale = Math.min(1, 2 / longest);
        var slack = ROUNDING * (1 + Math.abs(logLikelihood));
        for (var halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
            var next = at.clone();
            for (var i = 0; i < direction.length; i++) {
                next[i] += scale * direction[i];
            }
            if (valueAt(next) >= logLikelihood - slack) {
                arrive(next);
                return true;
            }
        }
        return false;
    }

    private double valueAt(double[] where) {
        var sum = new CompensatedSum();
        var logScale = where[columns.width()];
        for (var i = 0; i < size; i++) {
            var predictor = columns.predictor(i, where);
            var w = standard(end[i], predictor, logScale);
            var value = -Math.exp(w) + Math.exp(standard(entry[i], predictor, logScale));
            sum.add(weight[i] * (event[i] ? value + w - logScale - end[i] : value));
        }
        return sum.value();
    }

    private void arrive(double[] where) {
        at = where;
        logLikelihood = valueAt(where);
        score = new double[parameters];
        var information = new double[Symmetric.length(parameters)];
        var width = columns.width();
        var logScale = where[width];
        var scale = Math.exp(logScale);
        for (var i = 0; i < size; i++) {
            var predictor = columns.predictor(i, where);
            var w = standard(end[i], predictor, logScale);
            var happened = event[i] ? 1 : 0;
            var hazard = Math.exp(w);
            var slopes = new Slopes(weight[i], happened - hazard, hazard, w);
            slopes.add(i, scale, score, information);
            if (entry[i] > Double.NEGATIVE_INFINITY) {
                var before = standard(entry[i], predictor, logScale);
                new Slopes(weight[i], Math.exp(before), -Math.exp(before), before).add(i, scale, score, information);
            }
            if (isScaleFree) {
                score[width] -= weight[i] * happened;
            }
        }
        aliased = new boolean[parameters];
        inverse = Symmetric.inverse(information, aliased, new double[1]);
    }

    private static double standard(double logDay, double predictor, double logScale) {
        return Math.clamp((logDay - predictor) * Math.exp(-logScale), -FARTHEST, FARTHEST);
    }

    /** Derivatives of one term of the likelihood, δw − e^w or e^w, at w: the first, and minus the second. */
    private final class Slopes {

        private final double weight;
        private final double first;
        private final double second;
        private final double w;

        Slopes(double weight, double first, double second, double w) {
            this.weight = weight;
            this.first = first;
            this.second = second;
            this.w = w;
        }

        void add(int row, double scale, double[] score, double[] information) {
            columns.addRow(row, -weight * first / scale, score);
            columns.addProduct(row, weight * second / (scale * scale), information);
            if (!isScaleFree) {
                return;
            }
            var width = columns.width();
            score[width] -= weight * w * first;
            var mixed = -weight * (first - w * second) / scale;
            for (var column = 0; column < width; column++) {
                information[Symmetric.at(width, column)] += mixed * columns.value(row, column);
            }
            information[Symmetric.at(width, width)] += -weight * (w * first - w * w * second);
        }
    }
}
