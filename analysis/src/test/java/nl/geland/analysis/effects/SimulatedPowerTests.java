package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.StandardNormal;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Power by simulation beside power by going through all tables, and by a closed form. */
class SimulatedPowerTests {

    @ParameterizedTest
    @CsvSource({"20, 25, 0.6, 0.2", "40, 40, 0.3, 0.15", "12, 30, 0.5, 0.5"})
    void aLotteryHasThePowerOfAllItsTables(int treated, int others, double ifTreated, double ifNot) {
        var exact = 0.0;
        for (var yes = 0; yes <= treated; yes++) {
            for (var otherYes = 0; otherYes <= others; otherYes++) {
                var isSeen = FisherExact.of(yes, treated - yes, otherYes, others - otherYes)
                                .pValue()
                        <= 0.05;
                exact += isSeen ? chance(yes, treated, ifTreated) * chance(otherYes, others, ifNot) : 0;
            }
        }
        var power = SimulatedPower.of(SimulatedPower.lottery(treated, others, ifTreated, ifNot, 0.05), 20_000, 7);
        assertThat(power.power()).isCloseTo(exact, within(3.5 * power.monteCarloError()));
        assertThat(power.interval(0.9999).contains(exact)).isTrue();
        assertThat(power.monteCarloError()).isLessThan(0.004);
    }

    private static double chance(int yes, int all, double share) {
        var chance = Math.pow(share, yes) * Math.pow(1 - share, all - yes);
        for (var i = 1; i <= yes; i++) {
            chance *= (double) (all - yes + i) / i;
        }
        return chance;
    }

    @Test
    void anyEstimatorCanBePlannedWith() {
        var power = SimulatedPower.of(
                random -> {
                    var treated = new boolean[100];
                    var outcome = new double[100];
                    for (var i = 0; i < 100; i++) {
                        treated[i] = i % 2 == 0;
                        outcome[i] = (treated[i] ? 0.6 : 0) + random.nextGaussian();
                    }
                    var observed = Observed.of(treated, outcome, Covariates.of(List.of()));
                    return !DoubleRobust.of(Estimand.ATE)
                            .estimate(observed)
                            .interval(0.95)
                            .contains(0);
                },
                2_000,
                1);
        var shift = 0.6 / 0.2 - StandardNormal.quantile(0.975);
        assertThat(power.power()).isCloseTo((1 + Erf.erf(shift / Math.sqrt(2))) / 2, within(0.035));
    }

    @Test
    void theSameSeedGivesTheSameBitsForAnyNumberOfThreads() throws ExecutionException, InterruptedException {
        var study = SimulatedPower.lottery(30, 30, 0.5, 0.3, 0.05);
        try (var one = new ForkJoinPool(1);
                var two = new ForkJoinPool(2)) {
            assertThat(one.submit(() -> SimulatedPower.of(study, 3_000, 5)).get())
                    .isEqualTo(
                            two.submit(() -> SimulatedPower.of(study, 3_000, 5)).get());
        }
        assertThat(SimulatedPower.of(study, 3_000, 6).seen())
                .isNotEqualTo(SimulatedPower.of(study, 3_000, 5).seen());
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() -> SimulatedPower.of(_ -> true, 10, 1)).hasMessageContaining("number of runs is 10");
        assertThatThrownBy(() -> SimulatedPower.lottery(0, 5, 0.5, 0.5, 0.05)).hasMessageContaining("0 win");
        assertThatThrownBy(() -> SimulatedPower.lottery(5, 5, 1.5, 0.5, 0.05)).hasMessageContaining("chance is 1.5");
    }
}
