package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.effects.RegressionCaution;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.synthesis.FederatedCox;
import org.junit.jupiter.api.Test;

/** A likelihood without a largest value is told, also where only columns together tell the events apart. */
class EndlessLikelihoodTests {

    private static final int[] DAYS = {1, 2, 3, 4, 9, 9, 9, 9, 9};
    private static final int[] EVENTS = {1, 1, 1, 1, 0, 0, 0, 0, 0};
    /** Of each event the sum of both is 5, of each other row 4. */
    private static final Covariates TOGETHER = Covariates.of(
            List.of("a", "b"), new double[] {3, 1, 4, 2, 1, 3, 2, 0, 4}, new double[] {2, 4, 1, 3, 3, 1, 2, 4, 0});

    @Test
    void columnsThatTogetherTellTheEventsApartAreAnsweredWithFirths() {
        var fit = CoxRegression.withDefaults().fit(Spells.ofDurations(DAYS, EVENTS), TOGETHER);
        assertThat(fit.cautions())
                .contains(CoxCaution.MONOTONE)
                .doesNotContain(CoxCaution.ALIASED, CoxCaution.NOT_CONVERGED);
        var values = Reference.cox("firth-together-values");
        for (var a = 0; a < 2; a++) {
            assertThat(fit.coefficients()[a]).isCloseTo(values.column("coefficient")[a], within(1e-6));
            assertThat(fit.standardErrors()[a]).isCloseTo(values.column("se")[a], within(1e-6));
        }
    }

    @Test
    void neitherTimesNorSitesComeToRestOnThem() {
        var spells = Spells.ofDurations(DAYS, EVENTS);
        assertThat(AftRegression.weibull().fit(spells, TOGETHER).hasConverged()).isFalse();
        assertThat(AftRegression.exponential().fit(spells, TOGETHER).hasConverged())
                .isFalse();
        var method = CoxRegression.withDefaults();
        assertThat(FederatedCox.fit(List.of(at -> method.contribution(spells, TOGETHER, at)), 2)
                        .hasConverged())
                .isFalse();
    }

    @Test
    void aGroupWithoutEventsHasNoLargestLikelihood() {
        var spells = Spells.ofDurations(new int[] {5, 6, 7, 8, 3, 9, 4, 8, 7}, new int[] {1, 1, 0, 1, 1, 0, 0, 0, 0});
        var group = Covariates.of(List.of("g"), new double[] {0, 0, 0, 0, 0, 1, 1, 1, 1});
        assertThat(AftRegression.weibull().fit(spells, group).hasConverged()).isFalse();
        assertThat(CoxRegression.withDefaults().fit(spells, group).cautions()).contains(CoxCaution.MONOTONE);
    }

    @Test
    void aReferenceWithOneOutcomeIsToldOfYesAndNoAndOfCounts() {
        var random = new Random(31);
        var outcome = new double[90];
        var b = new double[90];
        var c = new double[90];
        for (var row = 1; row < outcome.length; row++) {
            outcome[row] = random.nextInt(2);
            b[row] = row % 2;
            c[row] = 1 - b[row];
        }
        var groups = Covariates.of(List.of("b", "c"), b, c);
        for (var family : List.of(Family.LOGISTIC, Family.POISSON)) {
            var fit = Regression.of(family).fit(outcome, groups);
            assertThat(fit.cautions())
                    .as("%s", family)
                    .containsAnyOf(RegressionCaution.FAR_OUT, RegressionCaution.SEPARATED);
        }
        outcome[0] = 1;
        assertThat(Regression.of(Family.POISSON).fit(outcome, groups).cautions())
                .doesNotContain(RegressionCaution.FAR_OUT, RegressionCaution.SEPARATED);
    }

    @Test
    void columnsThatSayTheSameAreStillOnlyThat() {
        var random = new Random(21);
        var days = random.ints(60, 1, 90).toArray();
        var events = random.ints(60, 0, 2).toArray();
        var one = random.doubles(60).toArray();
        var twice = java.util.Arrays.stream(one).map(value -> 2 * value + 1).toArray();
        var same = Covariates.of(List.of("a", "b"), one, twice);
        var spells = Spells.ofDurations(days, events);
        assertThat(CoxRegression.withDefaults().fit(spells, same).cautions())
                .contains(CoxCaution.ALIASED)
                .doesNotContain(CoxCaution.MONOTONE);
        assertThat(AftRegression.weibull().fit(spells, same).hasConverged()).isTrue();
        var method = CoxRegression.withDefaults();
        assertThat(FederatedCox.fit(List.of(at -> method.contribution(spells, same, at)), 2)
                        .hasConverged())
                .isTrue();
    }

    @Test
    void strongEffectsAreNotTakenForEndlessOnes() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var days = new int[80];
            var a = new double[80];
            var b = new double[80];
            for (var row = 0; row < days.length; row++) {
                a[row] = random.nextGaussian();
                b[row] = random.nextGaussian();
                var pace = Math.exp(2 * a[row] - 1.5 * b[row] - 4);
                days[row] = 1 + (int) Math.min(1e6, -Math.log(random.nextDouble()) / pace);
            }
            var spells = Spells.ofDurations(days, random.ints(80, 0, 2).toArray());
            var both = Covariates.of(List.of("a", "b"), a, b);
            assertThat(CoxRegression.withDefaults().fit(spells, both).cautions())
                    .as("seed %d", seed)
                    .doesNotContain(CoxCaution.MONOTONE);
            assertThat(AftRegression.weibull().fit(spells, both).hasConverged())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
