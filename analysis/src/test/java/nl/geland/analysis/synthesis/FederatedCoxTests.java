package nl.geland.analysis.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.survival.CoxRegression;
import nl.geland.analysis.survival.Spells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that keep their rows reach what one regression of all rows reaches. */
class FederatedCoxTests {

    private static final int ROWS = 600;
    private static final CoxRegression COX = CoxRegression.withDefaults();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12})
    void equalsTheRegressionOfAllRowsStratifiedBySite(int sites) {
        var data = new Data(sites);
        var pooled = COX.stratifiedBy(data.site).fit(data.spells(-1), data.covariates(-1));
        var federated = FederatedCox.fit(data.sites(), 2);
        assertThat(federated.hasConverged()).isTrue();
        assertThat(federated.coefficients()).containsExactly(pooled.coefficients(), within(1e-12));
        assertThat(federated.standardErrors()).containsExactly(pooled.standardErrors(), within(1e-12));
        assertThat(federated.logLikelihood())
                .isCloseTo(pooled.logLikelihood(), within(1e-12 * Math.abs(pooled.logLikelihood())));
        assertThat(federated.events()).isEqualTo(pooled.events());
        assertThat(federated.interval(0, 0.95)).isNotNull();
    }

    @Test
    void aSiteWithoutEventsAddsNothingAndHarmsNothing() {
        var data = new Data(2);
        var silent = Spells.ofDurations(new int[] {4, 9}, new int[2]);
        var covariates = Covariates.of(List.of("treated", "age"), new double[][] {{1, 0}, {0.2, 1.1}});
        var sites = new ArrayList<>(data.sites());
        sites.add(at -> COX.contribution(silent, covariates, at));
        assertThat(FederatedCox.fit(sites, 2).coefficients())
                .containsExactly(FederatedCox.fit(data.sites(), 2).coefficients(), within(1e-12));
        var alone = FederatedCox.fit(List.of(at -> COX.contribution(silent, covariates, at)), 2);
        assertThat(alone.hasConverged()).isFalse();
        assertThat(alone.coefficients()).containsOnly(Double.NaN);
    }

    @Test
    void anArmWithoutEventsAnywhereIsSaidNotToConverge() {
        var spells = Spells.ofDurations(new int[] {1, 2, 3, 4}, new int[] {1, 1, 0, 0});
        var covariates = Covariates.of(List.of("treated"), new double[][] {{1, 1, 0, 0}});
        var cox = FederatedCox.fit(List.of(at -> COX.contribution(spells, covariates, at)), 1);
        assertThat(cox.hasConverged()).isFalse();
    }

    @Test
    void mismatchesAreRefusedInWords() {
        assertThatThrownBy(() -> FederatedCox.fit(List.of(), 1)).hasMessageContaining("no sites");
        var data = new Data(2);
        assertThatThrownBy(() -> FederatedCox.fit(data.sites(), 3))
                .hasMessageContaining("3 coefficients for 2 covariates");
    }

    private static final class Data {

        private final int[] from = new int[ROWS];
        private final int[] to = new int[ROWS];
        private final int[] cause = new int[ROWS];
        private final int[] site = new int[ROWS];
        private final double[][] columns = new double[2][ROWS];
        private final int sites;

        Data(int sites) {
            this.sites = sites;
            var random = new Random(sites);
            for (var i = 0; i < ROWS; i++) {
                from[i] = random.nextInt(4) == 0 ? random.nextInt(20) : -1;
                columns[0][i] = random.nextInt(2);
                columns[1][i] = random.nextGaussian();
                site[i] = random.nextInt(sites);
                var pace = 0.02 * Math.exp(0.5 * columns[0][i] - 0.3 * columns[1][i] + 0.1 * site[i]);
                var days = (int) (-Math.log(1 - random.nextDouble()) / pace);
                cause[i] = days < 100 ? 1 : 0;
                to[i] = from[i] + 1 + Math.min(days, 100);
            }
        }

        Spells spells(int wanted) {
            var rows = rows(wanted);
            return Spells.ofIntervals(pick(from, rows), pick(to, rows), pick(cause, rows));
        }

        Covariates covariates(int wanted) {
            var rows = rows(wanted);
            var picked = Arrays.stream(columns)
                    .map(column ->
                            IntStream.of(rows).mapToDouble(i -> column[i]).toArray())
                    .toArray(double[][]::new);
            return Covariates.of(List.of("treated", "age"), picked);
        }

        List<LikelihoodSite> sites() {
            return IntStream.range(0, sites)
                    .<LikelihoodSite>mapToObj(one -> {
                        var spells = spells(one);
                        var covariates = covariates(one);
                        return at -> COX.contribution(spells, covariates, at);
                    })
                    .toList();
        }

        private int[] rows(int wanted) {
            return IntStream.range(0, ROWS)
                    .filter(i -> wanted < 0 || site[i] == wanted)
                    .toArray();
        }

        private static int[] pick(int[] column, int[] rows) {
            return IntStream.of(rows).map(i -> column[i]).toArray();
        }
    }
}
