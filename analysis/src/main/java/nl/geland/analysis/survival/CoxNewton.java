package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.EnumSet;
import nl.geland.analysis.numerics.Symmetric;

/** The search for the largest partial likelihood: Newton's steps, halved where they overshoot, until the gain that is left is below rounding. */
final class CoxNewton {

    private static final int MOST_STEPS = 40;
    private static final int MOST_HALVINGS = 30;
    /** Gain in log-likelihood, relative to its size, below which nothing is left to gain. */
    private static final double NOTHING_LEFT = 1e-14;
    /** A step this large, in standard deviations of the covariate, after the likelihood stood still, means that it has no largest value. */
    private static final double RUNNING_AWAY = 0.01;

    /** Coefficients, times the standard deviation of the covariate, that no data with a largest likelihood come near to. */
    private static final double FAR_OUT = 10;

    private static final int MOST_PENALISED_STEPS = 500;
    /** In standard deviations of the covariate. */
    private static final double SMALLEST_STEP = 1e-12;

    private static final double LONGEST_STEP = 2;
    private static final double ROUNDING = 1e-15;
    private static final int EVENTS_PER_COVARIATE = 10;

    private CoxNewton() {}

    /** Where the search ended; nobody outside this package sees it, and nobody in it writes to it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Maximum(
            double[] coefficients,
            double[] covariance,
            boolean[] aliased,
            double logLikelihoodAtZero,
            double scoreTest,
            double logLikelihood,
            int steps,
            EnumSet<CoxCaution> cautions) {}

    static Maximum maximise(CoxRows rows, Ties ties) {
        var cautions = EnumSet.noneOf(CoxCaution.class);
        var zero = new double[rows.width];
        var start = CoxLikelihood.at(zero, rows, ties);
        var aliased = new boolean[rows.width];
        var inverse = Symmetric.inverse(start.information, aliased, new double[1]);
        var scoreTest = Symmetric.form(inverse, start.score);
        var search = new Search(rows, ties, start, zero, aliased, inverse);
        if (rows.ranks() == 0) {
            cautions.add(CoxCaution.NO_EVENTS);
        } else {
            search.run(cautions);
            if (cautions.contains(CoxCaution.MONOTONE)) {
                search = new Search(rows, ties, start, zero, aliased, inverse);
                search.climbPenalised(cautions);
            }
        }
        if (aliasedAny(search.aliased)) {
            cautions.add(CoxCaution.ALIASED);
        }
        var events = 0;
        for (var count : rows.eventCount) {
            events += count;
        }
        if (events < EVENTS_PER_COVARIATE * rows.width) {
            cautions.add(CoxCaution.FEW_EVENTS);
        }
        return search.ended(start.logLikelihood(), scoreTest, cautions);
    }

    private static boolean aliasedAny(boolean[] aliased) {
        for (var one : aliased) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private static final class Search {

        private final CoxRows rows;
        private final Ties ties;
        private CoxLikelihood here;
        private double[] coefficients;
        private final boolean[] aliasedAtZero;
        private boolean[] aliased;
        private double[] inverse;
        private int steps;

        Search(CoxRows rows, Ties ties, CoxLikelihood here, double[] at, boolean[] aliased, double[] inverse) {
            this.rows = rows;
            this.ties = ties;
            this.here = here;
            this.coefficients = at;
            this.aliasedAtZero = aliased;
            this.aliased = aliased;
            this.inverse = inverse;
        }

        void run(EnumSet<CoxCaution> cautions) {
            while (true) {
                if (losesColumns()) {
                    cautions.add(CoxCaution.MONOTONE);
                    return;
                }
                var step = Symmetric.times(inverse, here.score);
                var gain = dot(step, here.score) / 2;
                if (gain <= NOTHING_LEFT * (1 + Math.abs(here.logLikelihood()))) {
                    take(step);
                    if (runsAway(step)) {
                        cautions.add(CoxCaution.MONOTONE);
                    }
                    return;
                }
                if (steps == MOST_STEPS || !climb(step)) {
                    cautions.add(runsAway(step) ? CoxCaution.MONOTONE : CoxCaution.NOT_CONVERGED);
                    return;
                }
            }
        }

        /** Firth's penalised likelihood, from where the search stands. */
        void climbPenalised(EnumSet<CoxCaution> cautions) {
            for (var step = penalisedStep(); largest(step) > SMALLEST_STEP; step = penalisedStep()) {
                if (steps == MOST_PENALISED_STEPS || !climbPenalised(step)) {
                    cautions.add(CoxCaution.NOT_CONVERGED);
                    return;
                }
            }
        }

        private boolean climbPenalised(double[] step) {
            var now = penalised(here);
            var scale = Math.min(1, LONGEST_STEP / largest(step));
            for (var halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
                var next = moved(step, scale);
                var there = CoxLikelihood.at(next, rows, ties);
                if (penalised(there) >= now - Math.abs(now) * ROUNDING) {
                    arrive(next, there);
                    return true;
                }
            }
            return false;
        }

        private double[] penalisedStep() {
            var penalty = FirthPenalty.gradient(coefficients, rows, ties, inverse);
            for (var i = 0; i < penalty.length; i++) {
                penalty[i] += here.score[i];
            }
            return Symmetric.times(inverse, penalty);
        }

        private double penalised(CoxLikelihood at) {
            var logDeterminant = new double[1];
            Symmetric.inverse(at.information, new boolean[rows.width], logDeterminant);
            return at.logLikelihood() + logDeterminant[0] / 2;
        }

        /** The largest change, in standard deviations of its covariate. */
        private double largest(double[] step) {
            var largest = 0.0;
            for (var column = 0; column < rows.width; column++) {
                largest = Math.max(largest, Math.abs(step[column]) * rows.deviation[column]);
            }
            return largest;
        }

        /** The last, tiny step, which gains digits and no likelihood. */
        private void take(double[] step) {
            var next = moved(step, 1);
            var there = CoxLikelihood.at(next, rows, ties);
            if (there.logLikelihood() >= here.logLikelihood() - Math.ulp(here.logLikelihood()) * 4) {
                arrive(next, there);
            }
        }

        private boolean climb(double[] step) {
            var scale = 1.0;
            for (var halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
                var next = moved(step, scale);
                var there = CoxLikelihood.at(next, rows, ties);
                if (there.logLikelihood() >= here.logLikelihood()) {
                    arrive(next, there);
                    return true;
                }
            }
            return false;
        }

        private void arrive(double[] at, CoxLikelihood there) {
            steps++;
            coefficients = at;
            here = there;
            var found = new boolean[rows.width];
            var next = Symmetric.inverse(there.information, found, new double[1]);
            aliased = found;
            inverse = next;
        }

        private double[] moved(double[] step, double scale) {
            var next = coefficients.clone();
            for (var i = 0; i < next.length; i++) {
                next[i] += scale * step[i];
            }
            return next;
        }

        /** Far out along a likelihood that rises without end columns say the same that did not do so at zero. */
        private boolean losesColumns() {
            return largest(coefficients) > FAR_OUT && !Arrays.equals(aliased, aliasedAtZero);
        }

        private boolean runsAway(double[] step) {
            return largest(step) > RUNNING_AWAY;
        }

        Maximum ended(double atZero, double scoreTest, EnumSet<CoxCaution> cautions) {
            return new Maximum(
                    coefficients, inverse, aliased, atZero, scoreTest, here.logLikelihood(), steps, cautions);
        }
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
