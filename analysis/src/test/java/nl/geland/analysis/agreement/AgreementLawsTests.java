package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.measured;
import static nl.geland.analysis.agreement.Studies.nominal;
import static nl.geland.analysis.agreement.Studies.ordinal;
import static nl.geland.analysis.agreement.Studies.shuffle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for all coefficients, or ties one to another, on ratings drawn at random. */
class AgreementLawsTests {

    private static final int DRAWS = 300;
    private static final Offset<Double> TIGHT = within(1e-12);
    private static final Coefficient ALPHA = Coefficient.krippendorffAlpha();

    @Test
    void theOrderOfCodersUnitsAndNamesDoesNotMatter() {
        forDraws(random -> {
            var categories = 2 + random.nextInt(4);
            var two = Studies.draw(random, 2, 5 + random.nextInt(40), categories, 0);
            for (var coefficient : Studies.nominalForTwo()) {
                assertUnmoved(coefficient, two, categories, random);
            }
            var many = Studies.draw(random, 2 + random.nextInt(4), 5 + random.nextInt(40), categories, 0.2);
            for (var coefficient : Studies.withMissing()) {
                assertUnmoved(coefficient, many, categories, random);
            }
        });
    }

    @Test
    void fullAgreementIsOne() {
        forDraws(random -> {
            var column = Studies.draw(random, 1, 20, 4, 0)[0];
            column[0] = 0;
            column[1] = 3;
            for (var categories : List.of(ordinal(4), Categories.interval(-2, 0, 1, 9), Categories.ratio(0, 1, 2, 9))) {
                var ratings = Ratings.of(categories, column, column);
                for (var coefficient : Studies.nominalForTwo()) {
                    assertThat(measured(coefficient, ratings))
                            .as(coefficient.toString())
                            .isEqualTo(1);
                }
                assertThat(measured(Coefficient.weightedKappa(Weights.linear()), ratings))
                        .isEqualTo(1);
                assertThat(measured(Coefficient.weightedKappa(Weights.quadratic()), ratings))
                        .isEqualTo(1);
                assertThat(measured(Coefficient.gwetAc2(Weights.quadratic()), ratings))
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void weightsOfZeroAndOneMakePlainKappaAndPlainAc() {
        forDraws(random -> {
            var ratings = Ratings.of(nominal(3), Studies.draw(random, 2, 30, 3, 0.1));
            var own = Weights.of(new double[][] {{0, 7, 7}, {7, 0, 7}, {7, 7, 0}});
            for (var weights : List.of(own, Weights.unweighted())) {
                assertThat(measured(Coefficient.weightedKappa(weights), ratings))
                        .isCloseTo(measured(Coefficient.cohenKappa(), ratings), TIGHT);
                assertThat(measured(Coefficient.gwetAc2(weights), ratings))
                        .isCloseTo(measured(Coefficient.gwetAc1(), ratings), TIGHT);
            }
        });
    }

    @Test
    void amongTwoCategoriesAllWeightsAndScalesAreTheSame() {
        forDraws(random -> {
            var columns = Studies.draw(random, 2, 30, 2, 0);
            var ratings = Ratings.of(ordinal(2), columns);
            var kappa = measured(Coefficient.cohenKappa(), ratings);
            assertThat(measured(Coefficient.weightedKappa(Weights.linear()), ratings))
                    .isCloseTo(kappa, TIGHT);
            assertThat(measured(Coefficient.weightedKappa(Weights.quadratic()), ratings))
                    .isCloseTo(kappa, TIGHT);
            var alpha = measured(ALPHA, Ratings.of(nominal(2), columns));
            for (var categories : List.of(ordinal(2), Categories.interval(-3, 8), Categories.ratio(2, 5))) {
                assertThat(measured(ALPHA, Ratings.of(categories, columns))).isCloseTo(alpha, TIGHT);
            }
        });
    }

    @Test
    void oneOfTwoCategoriesAgainstTheOtherIsNothingNew() {
        forDraws(random -> {
            var ratings = Ratings.of(nominal(2), Studies.draw(random, 2, 30, 2, 0));
            for (var coefficient : Studies.nominalForTwo()) {
                assertThat(measured(coefficient, ratings.whether("c1", "else")))
                        .as(coefficient.toString())
                        .isCloseTo(measured(coefficient, ratings), TIGHT);
            }
        });
    }

    /** Krippendorff (2011): alpha is pi, or Fleiss' kappa, for values drawn without replacement. */
    @Test
    void alphaIsPiAndFleissKappaButForTheSizeOfTheSample() {
        forDraws(random -> {
            var units = 3 + random.nextInt(60);
            var two = Ratings.of(nominal(3), Studies.draw(random, 2, units, 3, 0));
            var pi = measured(Coefficient.scottPi(), two);
            assertThat(measured(ALPHA, two)).isCloseTo(pi + (1 - pi) / (2.0 * units), TIGHT);
            assertThat(measured(Coefficient.fleissKappa(), two)).isCloseTo(pi, TIGHT);
            var coders = 2 + random.nextInt(5);
            var many = Ratings.of(nominal(3), Studies.draw(random, coders, units, 3, 0));
            var kappa = measured(Coefficient.fleissKappa(), many);
            assertThat(measured(ALPHA, many)).isCloseTo(kappa + (1 - kappa) / ((double) coders * units), TIGHT);
        });
    }

    /** Fleiss and Cohen (1973): with moments divided by n it is the concordance correlation, 2s(xy)/(s²(x) + s²(y) + (x̄ − ȳ)²). */
    @Test
    void kappaWithQuadraticWeightsIsAnIntraclassCorrelation() {
        forDraws(random -> {
            var columns = Studies.draw(random, 2, 25, 5, 0);
            double n = columns[0].length;
            double first = IntStream.of(columns[0]).sum();
            double second = IntStream.of(columns[1]).sum();
            var squares = Arrays.stream(columns)
                    .mapToDouble(column -> IntStream.of(column).map(x -> x * x).sum())
                    .sum();
            double products = IntStream.range(0, columns[0].length)
                    .map(i -> columns[0][i] * columns[1][i])
                    .sum();
            var covariance = products / n - first / n * (second / n);
            var variances = squares / n - first / n * (first / n) - second / n * (second / n);
            var concordance = 2 * covariance / (variances + Math.pow((first - second) / n, 2));
            assertThat(measured(Coefficient.weightedKappa(Weights.quadratic()), Ratings.of(ordinal(5), columns)))
                    .isCloseTo(concordance, TIGHT);
        });
    }

    @Test
    void alphaIsTheSameOnWhateverTheScaleLeavesOpen() {
        forDraws(random -> {
            var columns = Studies.draw(random, 3, 25, 4, 0.2);
            var interval = measured(ALPHA, Ratings.of(Categories.interval(0, 1, 4, 9), columns));
            assertThat(measured(ALPHA, Ratings.of(Categories.interval(1e9, 1e9 + 2, 1e9 + 8, 1e9 + 18), columns)))
                    .isCloseTo(interval, within(1e-9));
            var ratio = measured(ALPHA, Ratings.of(Categories.ratio(1, 2, 5, 10), columns));
            assertThat(measured(ALPHA, Ratings.of(Categories.ratio(1e-200, 2e-200, 5e-200, 1e-199), columns)))
                    .isCloseTo(ratio, TIGHT);
            var ordinal = measured(ALPHA, Ratings.of(ordinal(4), columns));
            var spread = Studies.renamed(columns, new int[] {1, 4, 6, 7});
            assertThat(measured(ALPHA, Ratings.of(ordinal(9), spread))).isCloseTo(ordinal, TIGHT);
        });
    }

    @Test
    void aUnitCodedOnceChangesNoPair() {
        forDraws(random -> {
            var columns = Studies.draw(random, 2, 20, 3, 0);
            var more = Arrays.stream(columns)
                    .map(column -> Arrays.copyOf(column, 22))
                    .toArray(int[][]::new);
            more[0][20] = Ratings.UNCODED;
            more[1][20] = random.nextInt(3);
            more[0][21] = Ratings.UNCODED;
            more[1][21] = Ratings.UNCODED;
            for (var coefficient :
                    List.of(Coefficient.percentAgreement(), Coefficient.cohenKappa(), Coefficient.scottPi(), ALPHA)) {
                assertThat(measured(coefficient, Ratings.of(nominal(3), more)))
                        .as(coefficient.toString())
                        .isEqualTo(measured(coefficient, Ratings.of(nominal(3), columns)));
            }
        });
    }

    /** Differences within units over differences between all values that can be paired, pair by pair. */
    @Test
    void alphaIsWhatItsDefinitionSays() {
        var values = new double[] {1, 2, 4, 8};
        forDraws(random -> {
            var columns = Studies.draw(random, 2 + random.nextInt(3), 12, 4, 0.25);
            assertThat(measured(ALPHA, Ratings.of(Categories.interval(values), columns)))
                    .isCloseTo(1 - byPairs(columns, values, false) / byPairs(columns, values, true), TIGHT);
        });
    }

    private static double byPairs(int[][] columns, double[] values, boolean acrossUnits) {
        var sum = 0.0;
        var all = 0.0;
        for (var u = 0; u < columns[0].length; u++) {
            all += coded(columns, u) < 2 ? 0 : coded(columns, u);
        }
        for (var u = 0; u < columns[0].length; u++) {
            for (var v = 0; v < columns[0].length; v++) {
                if (coded(columns, u) < 2 || coded(columns, v) < 2 || (!acrossUnits && u != v)) {
                    continue;
                }
                for (var one : columns) {
                    for (var other : columns) {
                        if (one[u] >= 0 && other[v] >= 0) {
                            var squared = Math.pow(values[one[u]] - values[other[v]], 2);
                            sum += acrossUnits ? squared / (all - 1) : squared / (coded(columns, u) - 1);
                        }
                    }
                }
            }
        }
        return sum;
    }

    private static long coded(int[][] columns, int unit) {
        return Arrays.stream(columns).filter(column -> column[unit] >= 0).count();
    }

    private static void assertUnmoved(
            Coefficient coefficient, int[][] columns, int categories, SplittableRandom random) {
        var expected = Agreement.by(coefficient)
                .measure(Ratings.of(nominal(categories), columns))
                .estimate();
        var coders = shuffle(random, columns.length);
        var other = Studies.renamed(
                Studies.units(
                        IntStream.of(coders).mapToObj(coder -> columns[coder]).toArray(int[][]::new),
                        shuffle(random, columns[0].length)),
                shuffle(random, categories));
        var found = Agreement.by(coefficient)
                .measure(Ratings.of(nominal(categories), other))
                .estimate();
        switch (expected) {
            case Value(var value) ->
                assertThat(Studies.number(found)).as(coefficient.toString()).isCloseTo(value, TIGHT);
            case Undefined undefined -> assertThat(found).isEqualTo(undefined);
        }
    }

    private static void forDraws(Consumer<SplittableRandom> law) {
        var random = new SplittableRandom(20261125);
        for (var draw = 0; draw < DRAWS; draw++) {
            law.accept(random);
        }
    }
}
