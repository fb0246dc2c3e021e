package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.crossed;
import static nl.geland.analysis.agreement.Studies.nominal;
import static nl.geland.analysis.agreement.Undefined.Reason.FEWER_THAN_TWO_TO_RESAMPLE;
import static nl.geland.analysis.agreement.Undefined.Reason.RESAMPLES_DO_NOT_DIFFER;
import static nl.geland.analysis.agreement.Undefined.Reason.TOO_MANY_UNDEFINED_RESAMPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTests {

    private static final Agreement KAPPA = Agreement.by(Coefficient.cohenKappa());

    @Test
    void theSameSeedGivesTheSameInterval() {
        var ratings = crossed(nominal(3), Studies.cohen());
        assertThat(KAPPA.measure(ratings, new SplittableRandom(7)))
                .usingRecursiveComparison()
                .isEqualTo(KAPPA.measure(ratings, new SplittableRandom(7)));
        assertThat(interval(KAPPA, ratings, 7)).isNotEqualTo(interval(KAPPA, ratings, 8));
    }

    /** In a resample the number of units on which two coders agree is binomial. */
    @Test
    void theIntervalOfPercentAgreementIsThatOfTheBinomialDistribution() {
        var units = 200;
        var agreeing = 150;
        var ratings = crossed(nominal(2), new int[][] {{agreeing, units - agreeing}, {0, 0}});
        var found = interval(Agreement.by(Coefficient.percentAgreement()).withResamples(100_000), ratings, 3);
        assertThat(found.lower() * units).isBetween(quantile(units, 0.75, 0.023), quantile(units, 0.75, 0.027));
        assertThat(found.upper() * units).isBetween(quantile(units, 0.75, 0.973), quantile(units, 0.75, 0.977));
        assertThat(found.level()).isEqualTo(0.95);
        assertThat(found.resamples()).isEqualTo(100_000);
    }

    @Test
    void aHigherLevelIsAWiderInterval() {
        var ratings = crossed(nominal(3), Studies.cohen());
        var narrow = interval(KAPPA.withLevel(0.8), ratings, 1);
        var wide = interval(KAPPA.withLevel(0.99), ratings, 1);
        assertThat(wide.lower()).isLessThan(narrow.lower());
        assertThat(wide.upper()).isGreaterThan(narrow.upper());
        assertThat(narrow.contains(0.4915)).isTrue();
        assertThat(narrow.contains(0.2)).isFalse();
    }

    @Test
    void fullAgreementSaysNothingOfOtherUnits() {
        var ratings = crossed(nominal(2), new int[][] {{60, 0}, {0, 40}});
        assertThat(uncertainty(KAPPA, ratings)).isEqualTo(new Undefined(RESAMPLES_DO_NOT_DIFFER));
    }

    @Test
    void oneUnitIsTooFew() {
        var ratings = crossed(nominal(2), new int[][] {{0, 1}, {0, 0}});
        assertThat(uncertainty(KAPPA, ratings)).isEqualTo(new Undefined(FEWER_THAN_TWO_TO_RESAMPLE));
    }

    /** Ten units of one kind and one of another: a resample misses the latter with chance (10/11)^11 = 0.35. */
    @Test
    void aRareCategoryLeavesTooManyResamplesWithoutAValue() {
        var ratings = crossed(nominal(2), new int[][] {{10, 0}, {0, 1}});
        assertThat(uncertainty(Agreement.by(Coefficient.krippendorffAlpha()), ratings))
                .isEqualTo(new Undefined(TOO_MANY_UNDEFINED_RESAMPLES));
    }

    /** With four units of that kind among forty the chance is (36/40)^40 = 0.015, less than a tail. */
    @Test
    void aFewResamplesWithoutAValueAreCounted() {
        var ratings = crossed(nominal(2), new int[][] {{36, 0}, {1, 3}});
        var found = interval(KAPPA.withResamples(4_000), ratings, 5);
        assertThat(found.undefinedResamples()).isBetween(30, 100);
        assertThat(found.lower()).isNotNegative();
    }

    @Test
    void unitsThatNobodyCodedAreNotDrawn() {
        var coded = Ratings.of(nominal(2), new int[] {0, 0, 1, 1, 0}, new int[] {0, 1, 1, 1, 0});
        var padded =
                Ratings.of(nominal(2), new int[] {0, 0, 1, 1, 0, -1, -1, -1}, new int[] {0, 1, 1, 1, 0, -1, -1, -1});
        var percent = Agreement.by(Coefficient.percentAgreement());
        assertThat(interval(percent, padded, 1)).isEqualTo(interval(percent, coded, 1));
    }

    @Test
    void refusesNumbersThatAreNoLevelOrNoCount() {
        assertThatThrownBy(() -> KAPPA.withLevel(95)).hasMessage("level is 95.0: expected between 0 and 1");
        assertThatThrownBy(() -> KAPPA.withResamples(0)).hasMessage("number of resamples is 0: expected 1 or more");
    }

    private static Uncertainty uncertainty(Agreement agreement, Ratings ratings) {
        return agreement.measure(ratings, new SplittableRandom(1)).interval();
    }

    private static BootstrapInterval interval(Agreement agreement, Ratings ratings, long seed) {
        return switch (agreement.measure(ratings, new SplittableRandom(seed)).interval()) {
            case BootstrapInterval interval -> interval;
            case Undefined(var reason) -> throw new AssertionError("undefined: " + reason);
        };
    }

    /** The number of successes not exceeded with this chance, by summing the distribution. */
    private static double quantile(int trials, double chance, double share) {
        var mass = Math.pow(1 - chance, trials);
        var sum = mass;
        var successes = 0;
        while (sum < share) {
            mass *= (double) (trials - successes) / (successes + 1) * chance / (1 - chance);
            sum += mass;
            successes++;
        }
        return successes;
    }
}
