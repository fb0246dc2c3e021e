package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The exact distribution of persons housed, beside what is known of it in closed form and beside chance itself. */
class SupplyForecastTests {

    private static double[] homes(double... bySize) {
        var rates = new double[9];
        System.arraycopy(bySize, 0, rates, 1, bySize.length);
        return rates;
    }

    @Test
    void homesForOnePersonAreAPoissonNumber() {
        var forecast = SupplyForecast.of(homes(4));
        assertThat(forecast.mean()).isEqualTo(4);
        assertThat(forecast.atLeast(1)).isCloseTo(1 - Math.exp(-4), within(1e-12));
        assertThat(forecast.atLeast(3)).isCloseTo(1 - Math.exp(-4) * (1 + 4 + 8), within(1e-12));
        // Quantiles of Poisson(4): P(X <= 0) = .018, P(X <= 1) = .092, P(X <= 7) = .949, P(X <= 8) = .979.
        assertThat(forecast.quantile(0.05)).isEqualTo(1);
        assertThat(forecast.quantile(0.95)).isEqualTo(8);
    }

    @Test
    void homesForTwoHouseEvenNumbersOnly() {
        var forecast = SupplyForecast.of(homes(0, 3));
        assertThat(forecast.atLeast(1)).isEqualTo(forecast.atLeast(2)).isCloseTo(1 - Math.exp(-3), within(1e-12));
        assertThat(forecast.quantile(0.5) % 2).isZero();
    }

    @Test
    void noHomesHouseNobodyForCertain() {
        var forecast = SupplyForecast.of(homes(0, 0, 0));
        assertThat(forecast.quantile(0.95)).isZero();
        assertThat(forecast.atLeast(0)).isEqualTo(1);
        assertThat(forecast.atLeast(1)).isZero();
    }

    @Test
    void agreesWithChanceItself() {
        var rates = homes(6, 3, 2, 1.5, 0.5);
        var forecast = SupplyForecast.of(rates);
        var random = new SplittableRandom(20_261_031);
        var runs = 200_000;
        var reached = 0;
        for (var run = 0; run < runs; run++) {
            var persons = 0;
            for (var size = 1; size < rates.length; size++) {
                persons += size * poisson(rates[size], random);
            }
            reached += persons >= 30 ? 1 : 0;
        }
        var share = forecast.atLeast(30);
        var error = Math.sqrt(share * (1 - share) / runs);
        assertThat((double) reached / runs).isCloseTo(share, within(4 * error));
    }

    @Test
    void oneMoreHomeNeverHousesFewer() {
        for (var homes = 0; homes < 60; homes++) {
            var fewer = SupplyForecast.of(homes(homes, 2, 1));
            var more = SupplyForecast.of(homes(homes + 1, 2, 1));
            assertThat(more.atLeast(20)).isGreaterThanOrEqualTo(fewer.atLeast(20));
            assertThat(more.quantile(0.05)).isGreaterThanOrEqualTo(fewer.quantile(0.05));
        }
    }

    @Test
    void moreThanArithmeticCarriesIsRefused() {
        assertThatThrownBy(() -> SupplyForecast.of(homes(701)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 to 700");
        assertThatThrownBy(() -> SupplyForecast.of(homes(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        var most = SupplyForecast.of(homes(175, 175, 175, 175));
        assertThat(most.atLeast((int) most.mean())).isBetween(0.45, 0.55);
    }

    @Test
    void supplyFollowsTheMixWithinItsGroups() {
        var mix = new HouseholdMix(Map.of(1, 8, 2, 3, 3, 3, 4, 1, 5, 1, 11, 1));
        assertThat(mix.households()).isEqualTo(17);
        var rates = new Supply(2, 1, 4, 2).bySize(mix);
        assertThat(rates).containsExactly(0, 2, 1, 3, 1, 1, 0, 0, 1);
        assertThat(Supply.like(mix, 4)).isEqualTo(new Supply(2, 1, 1, 1));
        assertThat(new Supply(0, 0, 0, 0).personsPerHome(mix)).isZero();
        assertThat(new HouseholdMix(Map.of()).share(6, 5, 8)).isEqualTo(0.25);
    }

    /** Inversion, one draw. */
    private static int poisson(double rate, SplittableRandom random) {
        var left = random.nextDouble();
        var probability = Math.exp(-rate);
        var number = 0;
        while (left > probability && number < 200) {
            left -= probability;
            number++;
            probability *= rate / number;
        }
        return number;
    }
}
