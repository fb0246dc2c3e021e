package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elastic net beside glmnet: see {@code reference/elasticnet.R}; and by what the best coefficients must satisfy. */
class ElasticNetTests {

    /** Where glmnet comes to rest. */
    private static final double TOLERANCE = 1e-6;

    private static Covariates covariates(ReferenceTable data) {
        var names = data.names().subList(2, data.names().size());
        return Covariates.of(names, names.stream().map(data::column).toArray(double[][]::new));
    }

    @ParameterizedTest
    @CsvSource({"lalonde, 100", "lalonde, 50", "made, 100", "made, 20", "made, 0"})
    void equalsGlmnet(String name, int mixing) {
        var data = ReferenceTable.read("elasticnet/" + name + "-data");
        var choice = ElasticNet.of(mixing / 100.0).choose(data.column("outcome"), covariates(data), data.whole("fold"));
        var values = ReferenceTable.read("elasticnet/%s-%d-values".formatted(name, mixing));
        var penalties = choice.path().penalties();
        assertThat(penalties).hasSize(values.rows().size());
        for (var at = 0; at < penalties.length; at++) {
            var row = values.rows().get(at);
            assertThat(penalties[at]).isCloseTo(row[0], within(1e-9 * row[0]));
            assertThat(choice.deviances()[at]).isCloseTo(row[1], within(TOLERANCE));
            assertThat(choice.errors()[at]).isCloseTo(row[2], within(TOLERANCE));
            assertThat(at == choice.best()).isEqualTo(row[3] % 2 == 1);
            assertThat(at == choice.simplest()).isEqualTo(row[3] >= 2);
            var coefficients = choice.path().coefficients(at);
            for (var i = 0; i < coefficients.length; i++) {
                assertThat(coefficients[i])
                        .isCloseTo(row[4 + i], within(TOLERANCE * Math.max(1, Math.abs(row[4 + i]))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.3, 0})
    void noSmallStepMakesTheObjectiveSmaller(double mixing) {
        var data = ReferenceTable.read("elasticnet/made-data");
        var covariates = covariates(data);
        var outcome = data.column("outcome");
        var path = ElasticNet.of(mixing).fit(outcome, covariates);
        for (var at = 5; at < 100; at += 23) {
            var best = path.coefficients(at);
            var height = objective(best, outcome, covariates, path.penalties()[at], mixing);
            for (var i = 0; i < best.length; i++) {
                for (var step : new double[] {-1e-4, 1e-4}) {
                    var off = best.clone();
                    off[i] += step;
                    assertThat(objective(off, outcome, covariates, path.penalties()[at], mixing))
                            .isGreaterThan(height - 1e-15);
                }
            }
        }
    }

    private static double objective(
            double[] coefficients, double[] outcome, Covariates covariates, double penalty, double mixing) {
        var sum = 0.0;
        for (var row = 0; row < outcome.length; row++) {
            var predictor = coefficients[0];
            for (var column = 0; column < covariates.width(); column++) {
                predictor += coefficients[1 + column] * covariates.value(row, column);
            }
            sum -= Family.LOGISTIC.logLikelihood(outcome[row], predictor, Family.LOGISTIC.mean(predictor))
                    / outcome.length;
        }
        for (var column = 0; column < covariates.width(); column++) {
            var at = column;
            var values = IntStream.range(0, outcome.length)
                    .mapToDouble(row -> covariates.value(row, at))
                    .toArray();
            var mean = Arrays.stream(values).average().orElseThrow();
            var variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            var standard = coefficients[1 + column] * Math.sqrt(variance);
            sum += penalty * (mixing * Math.abs(standard) + (1 - mixing) / 2 * standard * standard);
        }
        return sum;
    }

    @Test
    void fewMatterAndFewAreLeft() {
        var random = new Random(3);
        var size = 400;
        var columns = new double[20][size];
        var outcome = new double[size];
        for (var i = 0; i < size; i++) {
            for (var column : columns) {
                column[i] = random.nextGaussian();
            }
            outcome[i] = random.nextDouble() < Family.LOGISTIC.mean(1.5 * columns[2][i] - 1.5 * columns[7][i]) ? 1 : 0;
        }
        var names = IntStream.range(0, 20).mapToObj(i -> "x" + i).toList();
        var covariates = Covariates.of(names, columns);
        var fold = IntStream.range(0, size).map(i -> i % 5).toArray();
        var choice = ElasticNet.of(1).choose(outcome, covariates, fold);
        var simplest = choice.path().coefficients(choice.simplest());
        assertThat(simplest[3]).isGreaterThan(0.4);
        assertThat(simplest[8]).isLessThan(-0.4);
        assertThat(IntStream.range(1, 21).filter(i -> simplest[i] != 0).count()).isLessThan(8);
        assertThat(IntStream.range(1, 21)
                        .filter(i -> choice.path().coefficients(0)[i] != 0)
                        .count())
                .isLessThanOrEqualTo(1);
        var back = IntStream.range(0, size).map(i -> size - 1 - i).toArray();
        var turned = IntStream.of(back).mapToDouble(i -> outcome[i]).toArray();
        assertThat(ElasticNet.of(1).fit(turned, covariates.rows(back)).coefficients(60))
                .isEqualTo(choice.path().coefficients(60));
    }

    @Test
    void aPropensityOfManyCovariatesStaysBetween() {
        var data = ReferenceTable.read("elasticnet/lalonde-data");
        var treated = new boolean[data.rows().size()];
        for (var i = 0; i < treated.length; i++) {
            treated[i] = data.column("outcome")[i] == 1;
        }
        var observed = Observed.of(treated, data.column("re75"), covariates(data));
        var penalised = Propensity.penalised(observed, ElasticNet.of(1), 5, 1);
        var plain = Propensity.of(observed);
        assertThat(spread(penalised)).isLessThan(spread(plain));
        assertThat(Arrays.stream(penalised.scores()).average().orElseThrow())
                .isCloseTo(Arrays.stream(plain.scores()).average().orElseThrow(), within(1e-8));
        assertThat(penalised.scores())
                .isEqualTo(
                        Propensity.penalised(observed, ElasticNet.of(1), 5, 1).scores());
        assertThatThrownBy(() -> Propensity.penalised(observed, ElasticNet.of(1), 2, 1))
                .hasMessageContaining("number of folds is 2");
    }

    private static double spread(Propensity propensity) {
        return Arrays.stream(propensity.scores())
                .map(score -> (score - 0.3) * (score - 0.3))
                .sum();
    }

    @Test
    void whatCannotBeFittedIsRefusedInWords() {
        var x = Covariates.of(List.of("x"), new double[] {1, 2, 3});
        assertThatThrownBy(() -> ElasticNet.of(2)).hasMessageContaining("mixing is 2.0");
        assertThatThrownBy(() -> ElasticNet.of(1).fit(new double[] {0, 1, 2}, x))
                .hasMessageContaining("row 3: outcome is 2.0, expected 0 or 1");
        assertThatThrownBy(() -> ElasticNet.of(1).fit(new double[] {1, 1, 1}, x))
                .hasMessageContaining("all outcomes are 1");
        assertThatThrownBy(() -> ElasticNet.of(1).fit(new double[2], Covariates.of(List.of())))
                .hasMessageContaining("there is no covariate");
        assertThatThrownBy(() -> ElasticNet.of(1).choose(new double[] {0, 1, 1}, x, new int[] {1, 2, 2}))
                .hasMessageContaining("there are 2 folds, expected at least 3");
        assertThatThrownBy(() -> ElasticNet.of(1).choose(new double[] {0, 1, 1}, x, new int[] {1, 2, 3}))
                .hasMessageContaining("without fold 1 all outcomes are the same");
    }
}
