package nl.geland.analysis.effects;

import java.util.Arrays;
import nl.geland.analysis.numerics.Symmetric;

/** The search for the largest likelihood: Newton's steps, halved where they overshoot. */
final class RegressionSearch {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double NOTHING_LEFT = 1e-15;
    /** What sums over many rows lose, relative to their size. */
    private static final double ROUNDING = 1e-12;

    /** A step this large, in standard deviations of the covariate, while the likelihood stands still, has no end. */
    private static final double RUNNING_AWAY = 0.01;

    private static final double FARTHEST = 700;

    private final Family family;
    private final RegressionRows rows;
    double[] coefficients;
    RegressionRows.Sums here;
    double[] inverse = new double[0];
    boolean[] aliased = new boolean[0];
    boolean hasConverged;
    boolean isSeparated;

    RegressionSearch(Family family, RegressionRows rows) {
        this(family, rows, start(family, rows));
    }

    /** A search that stands at these coefficients. */
    RegressionSearch(Family family, RegressionRows rows, double[] from) {
        this.family = family;
        this.rows = rows;
        coefficients = from.clone();
        here = at(coefficients);
        invert();
    }

    /** The intercept that fits the mean outcome. */
    private static double[] start(Family family, RegressionRows rows) {
        var first = new double[rows.width];
        if (family == Family.POISSON) {
            var sum = 0.0;
            var exposed = 0.0;
            for (var i = 0; i < rows.size; i++) {
                sum += rows.weight[i] * rows.outcome[i];
                exposed += rows.weight[i] * Math.exp(rows.offset[i]);
            }
            first[0] = Math.log(Math.max(sum, 0.5) / exposed);
        }
        return first;
    }

    void run() {
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = Symmetric.times(inverse, here.score);
            var gain = 0.0;
            for (var i = 0; i < direction.length; i++) {
                gain += direction[i] * here.score[i] / 2;
            }
            var isLast = gain <= NOTHING_LEFT * (1 + Math.abs(here.logLikelihood));
            var hasMoved = move(direction);
            if (isLast || !hasMoved) {
                isSeparated = Arrays.stream(direction).anyMatch(one -> Math.abs(one) > RUNNING_AWAY);
                hasConverged = !isSeparated;
                return;
            }
        }
    }

    /** The last steps gain digits and no likelihood. */
    private boolean move(double[] direction) {
        var scale = 1.0;
        var slack = ROUNDING * (1 + Math.abs(here.logLikelihood));
        for (var halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
            var next = coefficients.clone();
            for (var i = 0; i < next.length; i++) {
                next[i] += scale * direction[i];
            }
            var there = at(next);
            if (there.logLikelihood >= here.logLikelihood - slack) {
                coefficients = next;
                here = there;
                invert();
                return true;
            }
        }
        return false;
    }

    private void invert() {
        aliased = new boolean[rows.width];
        inverse = Symmetric.inverse(here.information, aliased, new double[1]);
    }

    private RegressionRows.Sums at(double[] where) {
        return rows.sum((row, sums) -> {
            var predictor = Math.clamp(rows.predictor(row, where), -FARTHEST, FARTHEST);
            var mean = family.mean(predictor);
            var weight = rows.weight[row];
            sums.logLikelihood += weight * family.logLikelihood(rows.outcome[row], predictor);
            var off = weight * (rows.outcome[row] - mean);
            rows.columns.addRow(row, off, sums.score);
            rows.columns.addProduct(row, weight * family.spread(mean), sums.information);
        });
    }
}
