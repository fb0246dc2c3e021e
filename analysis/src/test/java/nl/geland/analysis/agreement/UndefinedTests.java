package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.measured;
import static nl.geland.analysis.agreement.Studies.nominal;
import static nl.geland.analysis.agreement.Undefined.Reason.FEWER_THAN_TWO_CODERS;
import static nl.geland.analysis.agreement.Undefined.Reason.NOT_TWO_CODERS;
import static nl.geland.analysis.agreement.Undefined.Reason.NO_UNIT_CODED_TWICE;
import static nl.geland.analysis.agreement.Undefined.Reason.NO_VARIATION;
import static nl.geland.analysis.agreement.Undefined.Reason.UNEQUAL_RATINGS_PER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UndefinedTests {

    private static final int U = Ratings.UNCODED;

    @Test
    void fewerThanTwoCoders() {
        for (var coefficient : Studies.nominalForTwo()) {
            assertThat(estimate(coefficient, Ratings.of(nominal(2))))
                    .as(coefficient.toString())
                    .isEqualTo(new Undefined(FEWER_THAN_TWO_CODERS));
            assertThat(estimate(coefficient, Ratings.of(nominal(2), new int[] {0, 1})))
                    .as(coefficient.toString())
                    .isEqualTo(new Undefined(FEWER_THAN_TWO_CODERS));
        }
    }

    @Test
    void noUnitCodedTwice() {
        for (var coefficient : Studies.nominalForTwo()) {
            assertThat(estimate(coefficient, Ratings.of(nominal(2), new int[] {0, U, 1}, new int[] {U, 1, U})))
                    .as(coefficient.toString())
                    .isEqualTo(new Undefined(NO_UNIT_CODED_TWICE));
            assertThat(estimate(coefficient, Ratings.of(nominal(2), new int[0], new int[0])))
                    .as(coefficient.toString())
                    .isEqualTo(new Undefined(NO_UNIT_CODED_TWICE));
        }
    }

    @Test
    void onlyOneCategoryInUse() {
        var ratings = Ratings.of(nominal(3), new int[] {1, 1, 1}, new int[] {1, 1, 1});
        assertThat(estimate(Coefficient.cohenKappa(), ratings)).isEqualTo(new Undefined(NO_VARIATION));
        assertThat(estimate(Coefficient.scottPi(), ratings)).isEqualTo(new Undefined(NO_VARIATION));
        assertThat(estimate(Coefficient.fleissKappa(), ratings)).isEqualTo(new Undefined(NO_VARIATION));
        assertThat(estimate(Coefficient.krippendorffAlpha(), ratings)).isEqualTo(new Undefined(NO_VARIATION));
        assertThat(measured(Coefficient.percentAgreement(), ratings)).isEqualTo(1);
        assertThat(measured(Coefficient.gwetAc1(), ratings)).isEqualTo(1);
    }

    @Test
    void onlyOneCategoryAmongTheValuesThatCanBePaired() {
        var ratings = Ratings.of(nominal(2), new int[] {0, 0, 1}, new int[] {0, 0, U});
        assertThat(estimate(Coefficient.krippendorffAlpha(), ratings)).isEqualTo(new Undefined(NO_VARIATION));
    }

    @Test
    void onlyOneCategoryToChooseFrom() {
        var ratings = Ratings.of(nominal(1), new int[] {0, 0}, new int[] {0, 0});
        assertThat(estimate(Coefficient.gwetAc1(), ratings)).isEqualTo(new Undefined(NO_VARIATION));
        assertThat(estimate(Coefficient.weightedKappa(Weights.unweighted()), ratings))
                .isEqualTo(new Undefined(NO_VARIATION));
    }

    @Test
    void kappaAndPiForOtherThanTwoCoders() {
        var ratings = Ratings.of(nominal(2), new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 1});
        assertThat(estimate(Coefficient.cohenKappa(), ratings)).isEqualTo(new Undefined(NOT_TWO_CODERS));
        assertThat(estimate(Coefficient.scottPi(), ratings)).isEqualTo(new Undefined(NOT_TWO_CODERS));
    }

    @Test
    void fleissKappaWithAnUnequalNumberOfRatings() {
        var ratings = Ratings.of(nominal(2), new int[] {0, 1, U}, new int[] {0, 1, U}, new int[] {U, 1, U});
        assertThat(estimate(Coefficient.fleissKappa(), ratings)).isEqualTo(new Undefined(UNEQUAL_RATINGS_PER_UNIT));
    }

    @Test
    void twoCodersWhoEachUseAnotherCategoryAgreeAsByChance() {
        var ratings = Ratings.of(nominal(2), new int[] {0, 0, 0}, new int[] {1, 1, 1});
        assertThat(measured(Coefficient.cohenKappa(), ratings)).isZero();
        assertThat(measured(Coefficient.scottPi(), ratings)).isEqualTo(-1);
    }

    @Test
    void theIntervalOfWhatIsUndefinedIsUndefinedForTheSameReason() {
        var ratings = Ratings.of(nominal(2), new int[] {1, 1}, new int[] {1, 1});
        var found = Agreement.by(Coefficient.cohenKappa()).measure(ratings, new SplittableRandom(1));
        assertThat(found.interval()).isEqualTo(new Undefined(NO_VARIATION));
    }

    @Test
    void aValueIsNeverNaN() {
        assertThatThrownBy(() -> new Value(Double.NaN))
                .hasMessage("value of a coefficient is NaN: expected a finite number, 1 at most");
    }

    @Test
    void extremeNumbersOverflowNothing() {
        var most = Double.MAX_VALUE;
        for (var scale : new Scale[] {Scale.ORDINAL, Scale.INTERVAL, Scale.RATIO}) {
            var low = scale == Scale.RATIO ? 0 : -most;
            var wide = Ratings.ofNumbers(scale, new double[] {low, most, most}, new double[] {low, most, low});
            var tiny = Ratings.ofNumbers(
                    scale, new double[] {0, Double.MIN_VALUE, 0}, new double[] {0, Double.MIN_VALUE, Double.MIN_VALUE});
            for (var coefficient : new Coefficient[] {
                Coefficient.krippendorffAlpha(),
                Coefficient.weightedKappa(Weights.linear()),
                Coefficient.weightedKappa(Weights.quadratic()),
                Coefficient.gwetAc2(Weights.quadratic())
            }) {
                assertThat(measured(coefficient, wide))
                        .as("%s %s", scale, coefficient)
                        .isBetween(0.0, 0.9);
                assertThat(measured(coefficient, tiny))
                        .as("%s %s", scale, coefficient)
                        .isBetween(0.0, 0.9);
            }
        }
    }

    private static Estimate estimate(Coefficient coefficient, Ratings ratings) {
        return Agreement.by(coefficient).measure(ratings).estimate();
    }
}
