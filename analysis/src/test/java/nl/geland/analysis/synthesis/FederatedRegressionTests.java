package nl.geland.analysis.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.effects.RegressionFit;
import nl.geland.analysis.numerics.Contribution;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites that keep their rows reach what one regression of all rows reaches. */
class FederatedRegressionTests {

    private static final int ROWS = 900;

    @ParameterizedTest
    @CsvSource({"LOGISTIC,1", "LOGISTIC,3", "LOGISTIC,12", "POISSON,3", "LINEAR,4"})
    void equalsTheRegressionOfAllRows(Family family, int sites) {
        var data = new Data(family, sites);
        var pooled = data.pooled();
        var federated = FederatedRegression.fit(family, data.sites());
        assertThat(federated.hasConverged()).isTrue();
        assertThat(federated.rows()).isEqualTo(ROWS);
        for (var i = 0; i < 3; i++) {
            var size = Math.max(1, Math.abs(pooled.coefficients()[i]));
            assertThat(federated.coefficients()[i]).isCloseTo(pooled.coefficients()[i], within(1e-12 * size));
            var error = pooled.standardErrors()[i];
            assertThat(federated.standardErrors()[i]).isCloseTo(error, within(1e-12 * Math.max(1, error)));
        }
        if (family != Family.LINEAR) {
            assertThat(federated.logLikelihood())
                    .isCloseTo(pooled.logLikelihood(), within(1e-12 * Math.abs(pooled.logLikelihood())));
        }
        assertThat(federated.dispersion()).isCloseTo(pooled.dispersion(), within(1e-12));
        for (var i = 0; i < 3; i++) {
            var interval = pooled.interval(i, 0.9);
            assertThat(federated.interval(i, 0.9).lower()).isCloseTo(interval.lower(), within(1e-11));
            assertThat(federated.interval(i, 0.9).upper()).isCloseTo(interval.upper(), within(1e-11));
            assertThat(federated.pValue(i)).isCloseTo(pooled.pValue(i), within(1e-11));
        }
    }

    @Test
    void covariateThatTellsAllOutcomesApartIsSaidNotToConverge() {
        var outcome = new double[] {0, 0, 1, 1};
        var covariates = Covariates.of(List.of("x"), new double[] {1, 2, 3, 4});
        var site = site(Regression.of(Family.LOGISTIC), outcome, covariates);
        assertThat(FederatedRegression.fit(Family.LOGISTIC, List.of(site)).hasConverged())
                .isFalse();
    }

    @Test
    void covariateThatIsTheSameEverywhereIsUnknown() {
        var method = Regression.of(Family.LINEAR);
        var sites = List.of(
                site(method, new double[] {1, 2}, Covariates.of(List.of("x"), new double[] {5, 5})),
                site(method, new double[] {3, 7}, Covariates.of(List.of("x"), new double[] {5, 5})));
        assertThat(FederatedRegression.fit(Family.LINEAR, sites).coefficients()).containsExactly(13 / 4.0, Double.NaN);
    }

    @Test
    void mismatchesAreRefusedInWords() {
        assertThatThrownBy(() -> FederatedRegression.fit(Family.LOGISTIC, List.of()))
                .hasMessageContaining("no rows at any site");
        var one = site(
                Regression.of(Family.LINEAR), new double[] {1, 2}, Covariates.of(List.of("x"), new double[] {5, 6}));
        var two = site(Regression.of(Family.LINEAR), new double[] {1, 2}, Covariates.of(List.of()));
        assertThatThrownBy(() -> FederatedRegression.fit(Family.LINEAR, List.of(one, two)))
                .hasMessageContaining("sites with 1 and 0 covariates");
    }

    private static RegressionSite site(Regression method, double[] outcome, Covariates covariates) {
        return new RegressionSite() {
            @Override
            public double[] totals() {
                return RegressionSite.totals(covariates, outcome.length);
            }

            @Override
            public Contribution at(double[] centre, double[] coefficients) {
                return method.contribution(outcome, covariates, centre, coefficients);
            }
        };
    }

    private static final class Data {

        private final Family family;
        private final double[] outcome = new double[ROWS];
        private final double[] weight = new double[ROWS];
        private final double[][] columns = new double[2][ROWS];
        private final int[] site = new int[ROWS];
        private final int sites;

        Data(Family family, int sites) {
            this.family = family;
            this.sites = sites;
            var random = new Random(sites);
            for (var i = 0; i < ROWS; i++) {
                columns[0][i] = random.nextInt(2);
                columns[1][i] = 2_020 + 3 * random.nextGaussian();
                weight[i] = 0.5 + random.nextDouble();
                site[i] = random.nextInt(sites);
                var predictor = -0.4 + 0.7 * columns[0][i] - 0.2 * (columns[1][i] - 2_020);
                outcome[i] = switch (family) {
                    case LOGISTIC -> random.nextDouble() < 1 / (1 + Math.exp(-predictor)) ? 1 : 0;
                    case POISSON -> Math.floor(-Math.log(1 - random.nextDouble()) * Math.exp(predictor));
                    case LINEAR -> predictor + random.nextGaussian();
                };
            }
        }

        RegressionFit pooled() {
            return method(all()).fit(outcome, covariates(all()));
        }

        List<RegressionSite> sites() {
            return IntStream.range(0, sites)
                    .mapToObj(one -> {
                        var rows = IntStream.range(0, ROWS)
                                .filter(row -> site[row] == one)
                                .toArray();
                        return site(method(rows), pick(outcome, rows), covariates(rows));
                    })
                    .toList();
        }

        private Regression method(int[] rows) {
            return Regression.of(family).weightedBy(pick(weight, rows));
        }

        private Covariates covariates(int[] rows) {
            return Covariates.of(List.of("treated", "year"), pick(columns[0], rows), pick(columns[1], rows));
        }

        private static int[] all() {
            return IntStream.range(0, ROWS).toArray();
        }

        private static double[] pick(double[] column, int[] rows) {
            return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
        }
    }
}
