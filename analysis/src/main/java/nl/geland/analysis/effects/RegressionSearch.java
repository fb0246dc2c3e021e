package nl.geland.analysis.effects;

import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Symmetric;

/** The search for the largest likelihood: Newton's steps, halved where they overshoot. */
final class RegressionSearch {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    /** One in so many rows is in the sample. */
    private static final int SAMPLED = 16;

    private static final int MOST_SAMPLE_STEPS = 10;
    /** Rows per coefficient from which a sample shortens the way. */
    private static final int WORTH_SAMPLING = 2_000;

    private static final double NOTHING_LEFT = 1e-15;
    /** What sums over many rows lose, relative to their size. */
    private static final double ROUNDING = 1e-12;

    /** A step that moves the predictor of any row so far, while the likelihood stands still, has no end. */
    private static final double RUNNING_AWAY = 0.01;

    private final Family family;
    private final RegressionRows rows;
    double[] coefficients;
    RegressionRows.Sums here;
    double[] inverse = new double[0];
    boolean[] aliased = new boolean[0];
    private final boolean[] aliasedAtStart;
    boolean hasConverged;
    boolean isSeparated;

    RegressionSearch(Family family, RegressionRows rows) {
        this(family, rows, rows.size < WORTH_SAMPLING * rows.width ? start(family, rows) : sampled(family, rows));
    }

    /** A search that stands at these coefficients. */
    RegressionSearch(Family family, RegressionRows rows, double[] from) {
        this.family = family;
        this.rows = rows;
        coefficients = from.clone();
        here = rows.at(family, coefficients);
        invert();
        aliasedAtStart = aliased;
    }

    /** What fits a sample of the rows, when it has a fit: from there on fewer steps are over all of them. */
    private static double[] sampled(Family family, RegressionRows rows) {
        var sample = rows.every(SAMPLED);
        var search = new RegressionSearch(family, sample, start(family, sample));
        search.run(MOST_SAMPLE_STEPS);
        var isWhole = IntStream.range(0, rows.width).noneMatch(i -> search.aliased[i]);
        return search.hasConverged && isWhole ? search.coefficients : start(family, rows);
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
        run(MOST_STEPS);
    }

    private void run(int most) {
        for (var step = 0; step < most; step++) {
            var direction = Symmetric.times(inverse, here.score);
            var gain = 0.0;
            for (var i = 0; i < direction.length; i++) {
                gain += direction[i] * here.score[i] / 2;
            }
            var isLast = gain <= NOTHING_LEFT * (1 + Math.abs(here.logLikelihood));
            var hasMoved = move(direction);
            if (isLast || !hasMoved) {
                isSeparated = rows.farthest(direction) > RUNNING_AWAY;
                hasConverged = !isSeparated;
                return;
            }
        }
    }

    /** Far out along a likelihood that rises without end columns say the same that did not do so at the start. */
    boolean losesColumns() {
        for (var column = 0; column < aliased.length; column++) {
            if (aliased[column] && !aliasedAtStart[column]) {
                return true;
            }
        }
        return false;
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
            var there = rows.at(family, next);
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
}
