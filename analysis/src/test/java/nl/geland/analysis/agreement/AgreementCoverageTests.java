package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.nominal;
import static nl.geland.analysis.agreement.Studies.ordinal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Simulated truth. A unit has a true category; each coder sees it with a chance of their own and else guesses. The truth of
 * a coefficient is its formula at the chances that follow. Bias and coverage are judged by their own simulation error: with
 * 2,000 replicates the standard error of a coverage of 95 % is 0.5 percentage point.
 */
class AgreementCoverageTests {

    private static final int REPLICATES = 2_000;
    private static final int RESAMPLES = 400;
    private static final int UNITS = 100;
    private static final double[] PREVALENCE = {0.5, 0.3, 0.2};
    private static final double[][] GUESSES = {{0.5, 0.3, 0.2}, {0.2, 0.3, 0.5}, {0.4, 0.3, 0.3}};
    private static final double[] SIGHT = {0.8, 0.7, 0.75};

    @Test
    void kappaIsNearlyUnbiasedAndItsIntervalsCover() {
        check(Agreement.by(Coefficient.cohenKappa()), nominal(3), 2, 0, kappa(), 11);
    }

    @Test
    void alphaWithRatingsMissingIsNearlyUnbiasedAndItsIntervalsCover() {
        check(Agreement.by(Coefficient.krippendorffAlpha()), nominal(3), 3, 0.2, alpha(false), 12);
    }

    @Test
    void ordinalAlphaIsNearlyUnbiasedAndItsIntervalsCover() {
        check(Agreement.by(Coefficient.krippendorffAlpha()), ordinal(3), 3, 0, alpha(true), 13);
    }

    private static void check(
            Agreement agreement, Categories categories, int coders, double missing, double truth, long seed) {
        var random = new SplittableRandom(seed);
        var method = agreement.withResamples(RESAMPLES);
        var sum = 0.0;
        var squares = 0.0;
        var covered = 0;
        for (var i = 0; i < REPLICATES; i++) {
            var found = method.measure(Ratings.of(categories, draw(random, coders, missing)), random);
            var value = Studies.number(found.estimate());
            sum += value;
            squares += value * value;
            covered += found.interval() instanceof BootstrapInterval interval && interval.contains(truth) ? 1 : 0;
        }
        var mean = sum / REPLICATES;
        var spread = Math.sqrt(squares / REPLICATES - mean * mean);
        var coverage = covered / (double) REPLICATES;
        assertThat(mean).as("mean").isCloseTo(truth, within(0.005 + 3.5 * spread / Math.sqrt(REPLICATES)));
        assertThat(coverage).as("coverage").isBetween(0.92, 0.965);
    }

    private static int[][] draw(SplittableRandom random, int coders, double missing) {
        var columns = new int[coders][UNITS];
        for (var unit = 0; unit < UNITS; unit++) {
            var own = pick(random, PREVALENCE);
            for (var coder = 0; coder < coders; coder++) {
                columns[coder][unit] = random.nextDouble() < SIGHT[coder] ? own : pick(random, GUESSES[coder]);
                if (random.nextDouble() < missing) {
                    columns[coder][unit] = Ratings.UNCODED;
                }
            }
        }
        return columns;
    }

    private static int pick(SplittableRandom random, double[] shares) {
        var chance = random.nextDouble();
        return chance < shares[0] ? 0 : chance < shares[0] + shares[1] ? 1 : 2;
    }

    /** The chance that one coder says i and another j of the same unit. */
    private static double[][] joint(int one, int other) {
        var chances = new double[3][3];
        for (var own = 0; own < 3; own++) {
            for (var i = 0; i < 3; i++) {
                for (var j = 0; j < 3; j++) {
                    chances[i][j] += PREVALENCE[own] * says(one, own, i) * says(other, own, j);
                }
            }
        }
        return chances;
    }

    private static double says(int coder, int own, int category) {
        return (own == category ? SIGHT[coder] : 0) + (1 - SIGHT[coder]) * GUESSES[coder][category];
    }

    private static double share(int coder, int category) {
        return SIGHT[coder] * PREVALENCE[category] + (1 - SIGHT[coder]) * GUESSES[coder][category];
    }

    private static double kappa() {
        var joint = joint(0, 1);
        var agreement = 0.0;
        var chance = 0.0;
        for (var i = 0; i < 3; i++) {
            agreement += joint[i][i];
            chance += share(0, i) * share(1, i);
        }
        return (agreement - chance) / (1 - chance);
    }

    /** Three coders who miss as many ratings each, so that every pair of them counts as much. */
    private static double alpha(boolean ordered) {
        var uses = new double[3];
        for (var i = 0; i < 3; i++) {
            uses[i] = (share(0, i) + share(1, i) + share(2, i)) / 3;
        }
        var observed = 0.0;
        var expected = 0.0;
        for (var i = 0; i < 3; i++) {
            for (var j = 0; j < 3; j++) {
                var apart = i == j ? 0 : ordered ? Math.pow(ranks(uses, i, j), 2) : 1;
                observed += apart * (joint(0, 1)[i][j] + joint(0, 2)[i][j] + joint(1, 2)[i][j]) / 3;
                expected += apart * uses[i] * uses[j];
            }
        }
        return 1 - observed / expected;
    }

    private static double ranks(double[] uses, int i, int j) {
        var sum = -(uses[i] + uses[j]) / 2;
        for (var k = Math.min(i, j); k <= Math.max(i, j); k++) {
            sum += uses[k];
        }
        return sum;
    }
}
