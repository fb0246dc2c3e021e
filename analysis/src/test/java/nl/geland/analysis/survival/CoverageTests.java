package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import nl.geland.analysis.numerics.Interval;
import org.junit.jupiter.api.Test;

/**
 * Simulated truth. Each day of follow-up has the same chance of an event of cause 1 and of cause 2; persons enter late on
 * a day of their own and are censored on another. Bias and coverage are judged by their own simulation error.
 */
class CoverageTests {

    private static final int REPLICATES = 8_000;
    private static final int PERSONS = 120;
    private static final int DAY = 100;
    private static final double FIRST = 0.006;
    private static final double SECOND = 0.003;
    private static final double LEVEL = 0.95;

    private static final double REMAINING = Math.pow(1 - FIRST - SECOND, DAY);
    private static final double INCIDENCE = FIRST / (FIRST + SECOND) * (1 - REMAINING);

    @Test
    void kaplanMeierIsUnbiasedAndItsIntervalsCover() {
        var method = KaplanMeier.withDefaults().with(IntervalScale.LOG_LOG);
        var tally = new Tally(REMAINING);
        var random = new SplittableRandom(1);
        for (var i = 0; i < REPLICATES; i++) {
            var curve = method.fit(persons(random));
            tally.add(curve.survivalAt(DAY), curve.standardErrorAt(DAY), curve.intervalAt(DAY, LEVEL));
        }
        tally.check();
    }

    @Test
    void aalenJohansenIsUnbiasedAndItsIntervalsCover() {
        var method = AalenJohansen.withDefaults().with(IntervalScale.LOG_LOG).withCauses(2);
        var tally = new Tally(INCIDENCE);
        var random = new SplittableRandom(2);
        for (var i = 0; i < REPLICATES; i++) {
            var fit = method.fit(persons(random));
            tally.add(fit.incidenceAt(1, DAY), fit.standardErrorAt(1, DAY), fit.intervalAt(1, DAY, LEVEL));
        }
        tally.check();
    }

    @Test
    void oneMinusKaplanMeierWithTheOtherCauseCensoredIsTooHigh() {
        var random = new SplittableRandom(3);
        var sum = 0.0;
        for (var i = 0; i < REPLICATES / 4; i++) {
            var rows = persons(random);
            var event = new boolean[rows.size()];
            var from = new int[rows.size()];
            var to = new int[rows.size()];
            for (var row = 0; row < rows.size(); row++) {
                from[row] = rows.from(row);
                to[row] = rows.to(row);
                event[row] = rows.cause(row) == 1;
            }
            sum += KaplanMeier.withDefaults()
                    .fit(Spells.ofIntervals(from, to, event))
                    .shareWithEventBy(DAY);
        }
        assertThat(sum / (REPLICATES / 4.0)).isGreaterThan(INCIDENCE + 0.04);
    }

    /** Every day at risk, the day of censoring included, has its chance of an event, as the estimators take it. */
    private static Spells persons(SplittableRandom random) {
        var from = new int[PERSONS];
        var to = new int[PERSONS];
        var cause = new int[PERSONS];
        for (var i = 0; i < PERSONS; i++) {
            from[i] = i % 2 == 0 ? 0 : random.nextInt(40);
            var end = from[i] + 1 + random.nextInt(250);
            to[i] = end;
            for (var day = from[i] + 1; day <= end && cause[i] == 0; day++) {
                var chance = random.nextDouble();
                if (chance < FIRST + SECOND) {
                    cause[i] = chance < FIRST ? 1 : 2;
                    to[i] = day;
                }
            }
        }
        return Spells.ofIntervals(from, to, cause);
    }

    /** Gathers the estimates of one share over replicates. */
    private static final class Tally {

        private final double truth;
        private double sum;
        private double squares;
        private double variances;
        private int covered;
        private int count;

        Tally(double truth) {
            this.truth = truth;
        }

        void add(double share, double error, Interval interval) {
            sum += share;
            squares += share * share;
            variances += error * error;
            covered += interval.contains(truth) ? 1 : 0;
            count++;
        }

        void check() {
            var mean = sum / count;
            var spread = Math.sqrt(squares / count - mean * mean);
            assertThat(mean).as("mean").isCloseTo(truth, within(3.5 * spread / Math.sqrt(count)));
            assertThat(Math.sqrt(variances / count)).as("error").isCloseTo(spread, within(0.05 * spread));
            assertThat(covered / (double) count).as("coverage").isBetween(0.935, 0.965);
        }
    }
}
