package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Scores of Gray's test with their covariance, added up over days and strata.
 *
 * <p>With {@code Y} at risk, {@code S} without any event just before a day and {@code F} gone for the cause before it, a group stands for
 * {@code R = Y(1 − F)/S} persons not gone for the cause, as if nobody had been censored. Its score is what it saw minus its part, by R, of what
 * all saw. A score is a sum over martingales of each group and cause: an event of the cause in group k on day u moves the score of group i by
 * {@code a_ik(u) − φ_k(u)·(C_ik(u) − C_ik(end))}, an event of another cause by the part with C alone, where {@code C_ik} is the integral of
 * {@code a_ik} along the common incidence. The part with the value of C at the end is added when the stratum is done.
 */
final class GraySums {

    private final int groups;
    private final double rho;
    private final int cause;
    private final double[] score;
    private final double[] covariance;

    GraySums(int groups, double rho, int cause) {
        this.groups = groups;
        this.rho = rho;
        this.cause = cause;
        score = new double[groups];
        covariance = new double[Symmetric.length(groups)];
    }

    /** Adds the rows of one stratum, given by end. */
    void add(Spells spells, int[] group, int[] byEnd) {
        var stratum = new Stratum();
        for (var row : byEnd) {
            stratum.atRisk[group[row]]++;
        }
        for (int from = 0, to; from < byEnd.length; from = to) {
            for (to = from; to < byEnd.length && spells.to(byEnd[to]) == spells.to(byEnd[from]); to++) {
                stratum.leave(group[byEnd[to]], spells.cause(byEnd[to]));
            }
            stratum.passDay();
        }
        stratum.close();
    }

    ChiSquared result() {
        var aliased = new boolean[groups];
        var inverse = Symmetric.inverse(covariance, aliased, new double[1]);
        var degrees = 0;
        for (var one : aliased) {
            degrees += one ? 0 : 1;
        }
        return new ChiSquared(degrees == 0 ? Double.NaN : Symmetric.form(inverse, score), degrees);
    }

    /** One walk along the days of one stratum. */
    private final class Stratum {

        private final int[] atRisk = new int[groups];
        private final int[] gone = new int[groups];
        private final int[] ours = new int[groups];
        private final int[] others = new int[groups];
        /** Share without any event, and share gone for the cause, before the day. */
        private final double[] remaining = new double[groups];

        private final double[] incidence = new double[groups];
        private double common;

        private final double[][] slope = new double[groups][groups];
        private final double[][] integral = new double[groups][groups];
        /** For each group of events: variance with nothing, with one and with two factors C. */
        private final double[] squares = new double[groups];

        private final double[][] products = new double[groups][groups];

        Stratum() {
            Arrays.fill(remaining, 1);
        }

        void leave(int group, int why) {
            gone[group]++;
            if (why == cause) {
                ours[group]++;
            } else if (why != 0) {
                others[group]++;
            }
        }

        void passDay() {
            var events = Arrays.stream(ours).sum();
            if (events + Arrays.stream(others).sum() > 0) {
                day(events);
            }
            for (var k = 0; k < groups; k++) {
                atRisk[k] -= gone[k];
            }
            Arrays.fill(gone, 0);
            Arrays.fill(ours, 0);
            Arrays.fill(others, 0);
        }

        private void day(int events) {
            var whole = 0.0;
            var left = 0.0;
            var after = remaining.clone();
            for (var k = 0; k < groups; k++) {
                if (atRisk[k] > 0) {
                    whole += atRisk[k] / remaining[k];
                    left += atRisk[k] * (1 - incidence[k]) / remaining[k];
                    after[k] = remaining[k] * (atRisk[k] - ours[k] - others[k]) / atRisk[k];
                }
            }
            var commonAfter = common + events / whole;
            if (events > 0) {
                score(events, whole, left);
                eventsOfCause(events, whole, commonAfter, after);
            }
            eventsOfOthers(commonAfter, after);
            for (var k = 0; k < groups; k++) {
                if (atRisk[k] > 0) {
                    incidence[k] += remaining[k] * ours[k] / atRisk[k];
                    remaining[k] = after[k];
                }
            }
            common = commonAfter;
        }

        private void score(int events, double whole, double left) {
            var early = Math.pow(1 - common, rho);
            for (var i = 0; i < groups; i++) {
                if (atRisk[i] == 0) {
                    Arrays.fill(slope[i], 0);
                    continue;
                }
                var one = atRisk[i] / remaining[i];
                score[i] += early * (ours[i] - events * one * (1 - incidence[i]) / left);
                for (var k = 0; k < groups; k++) {
                    var other = atRisk[k] == 0 ? 0 : atRisk[k] / remaining[k];
                    slope[i][k] = early * one * ((i == k ? 1 : 0) - other / whole);
                    integral[i][k] += slope[i][k] * events / (whole * (1 - common));
                }
            }
        }

        private void eventsOfCause(int events, double whole, double commonAfter, double[] after) {
            for (var k = 0; k < groups; k++) {
                if (atRisk[k] == 0) {
                    continue;
                }
                var share = after[k] > 0 ? 1 - (1 - commonAfter) / after[k] : 1;
                var ties = events > 1 ? 1 - (events - 1) / (whole * remaining[k] - 1) : 1;
                var spread = ties * remaining[k] * events / (whole * atRisk[k]);
                var moves = new double[groups];
                for (var i = 0; i < groups; i++) {
                    moves[i] = slope[i][k] - share * integral[i][k];
                }
                add(k, moves, share, spread);
            }
        }

        private void eventsOfOthers(double commonAfter, double[] after) {
            for (var k = 0; k < groups; k++) {
                if (others[k] == 0 || after[k] <= 0) {
                    continue;
                }
                var share = (1 - commonAfter) / after[k];
                var ties = others[k] > 1 ? 1 - (others[k] - 1.0) / (atRisk[k] - 1.0) : 1;
                var spread = ties * remaining[k] * remaining[k] * others[k] / ((double) atRisk[k] * atRisk[k]);
                var moves = new double[groups];
                for (var i = 0; i < groups; i++) {
                    moves[i] = share * integral[i][k];
                }
                add(k, moves, -share, spread);
            }
        }

        private void add(int k, double[] moves, double share, double spread) {
            squares[k] += share * share * spread;
            for (var i = 0; i < groups; i++) {
                products[i][k] += moves[i] * share * spread;
                for (var j = 0; j <= i; j++) {
                    covariance[Symmetric.at(i, j)] += moves[i] * moves[j] * spread;
                }
            }
        }

        void close() {
            for (var k = 0; k < groups; k++) {
                for (var i = 0; i < groups; i++) {
                    for (var j = 0; j <= i; j++) {
                        covariance[Symmetric.at(i, j)] += integral[i][k] * integral[j][k] * squares[k]
                                + integral[i][k] * products[j][k]
                                + integral[j][k] * products[i][k];
                    }
                }
            }
        }
    }
}
