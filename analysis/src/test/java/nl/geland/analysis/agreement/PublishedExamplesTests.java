package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.counted;
import static nl.geland.analysis.agreement.Studies.crossed;
import static nl.geland.analysis.agreement.Studies.measured;
import static nl.geland.analysis.agreement.Studies.nominal;
import static nl.geland.analysis.agreement.Studies.ordinal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked examples as printed, each to its last printed decimal. */
class PublishedExamplesTests {

    private static final Offset<Double> THREE_DECIMALS = within(0.0005001);
    private static final Offset<Double> FOUR_DECIMALS = within(0.00005001);
    private static final Offset<Double> FIVE_DECIMALS = within(0.000005001);
    private static final Offset<Double> SEVEN_DECIMALS = within(0.00000005001);

    @Test
    void kappaOfCohen1960() {
        var ratings = crossed(nominal(3), Studies.cohen());
        assertThat(measured(Coefficient.percentAgreement(), ratings)).isCloseTo(0.70, within(1e-12));
        assertThat(measured(Coefficient.cohenKappa(), ratings)).isCloseTo(0.492, THREE_DECIMALS);
    }

    @Test
    void weightedKappaOfCohen1968() {
        var weights = Weights.of(new double[][] {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}});
        var ratings = crossed(nominal(3), Studies.cohen());
        assertThat(measured(Coefficient.weightedKappa(weights), ratings)).isCloseTo(0.348, THREE_DECIMALS);
    }

    @Test
    void linearWeightsOfTheSasManual() {
        var ratings = crossed(ordinal(4), Studies.skinCondition());
        assertThat(measured(Coefficient.cohenKappa(), ratings)).isCloseTo(0.3449, FOUR_DECIMALS);
        assertThat(measured(Coefficient.weightedKappa(Weights.linear()), ratings))
                .isCloseTo(0.5082, FOUR_DECIMALS);
    }

    /** Artstein and Poesio (2008), doi:10.1162/coli.07-034-R2, tables on pp. 558 and 568. */
    @Test
    void piAndKappaOfArtsteinAndPoesio2008() {
        var first = crossed(nominal(2), new int[][] {{20, 10}, {20, 50}});
        assertThat(measured(Coefficient.percentAgreement(), first)).isCloseTo(0.7, within(1e-12));
        assertThat(measured(Coefficient.scottPi(), first)).isCloseTo(0.341, THREE_DECIMALS);
        assertThat(measured(Coefficient.cohenKappa(), first)).isCloseTo(0.348, THREE_DECIMALS);
        var second = crossed(nominal(3), new int[][] {{46, 0, 0}, {6, 32, 6}, {0, 0, 10}});
        assertThat(measured(Coefficient.scottPi(), second)).isCloseTo(0.7995, FOUR_DECIMALS);
        assertThat(measured(Coefficient.cohenKappa(), second)).isCloseTo(0.8013, FOUR_DECIMALS);
        var half = Weights.of(new double[][] {{0, 1, 0.5}, {1, 0, 0.5}, {0.5, 0.5, 0}});
        assertThat(measured(Coefficient.weightedKappa(half), second)).isCloseTo(0.8163, FOUR_DECIMALS);
    }

    /** Zwick (1988), doi:10.1037/0033-2909.103.3.374, third table on p. 376; two decimals. */
    @Test
    void piAndKappaOfZwick1988() {
        var ratings = crossed(nominal(4), new int[][] {{20, 5, 5, 10}, {0, 10, 5, 5}, {0, 5, 10, 5}, {0, 0, 0, 20}});
        assertThat(measured(Coefficient.scottPi(), ratings)).isCloseTo(0.46, within(0.005));
        assertThat(measured(Coefficient.cohenKappa(), ratings)).isCloseTo(0.47, within(0.005));
    }

    @Test
    void kappaOfFleiss1971() {
        var ratings = counted(nominal(5), Studies.fleiss());
        assertThat(measured(Coefficient.percentAgreement(), ratings)).isCloseTo(0.5556, FOUR_DECIMALS);
        assertThat(measured(Coefficient.fleissKappa(), ratings)).isCloseTo(0.430, THREE_DECIMALS);
    }

    @Test
    void kappaOfTenSubjectsAndFourteenRaters() {
        var ratings = counted(nominal(5), Studies.fourteenRaters());
        assertThat(measured(Coefficient.percentAgreement(), ratings)).isCloseTo(0.378, THREE_DECIMALS);
        assertThat(measured(Coefficient.fleissKappa(), ratings)).isCloseTo(0.210, THREE_DECIMALS);
    }

    /** Krippendorff (2011), examples A (two observers, binary) and B (two observers, nominal). */
    @Test
    void alphaOfTwoObserversOfKrippendorff2011() {
        var binary = Ratings.of(
                nominal(2), new int[] {0, 1, 0, 0, 0, 0, 0, 0, 1, 0}, new int[] {1, 1, 1, 0, 0, 1, 0, 0, 0, 0});
        assertThat(measured(Coefficient.krippendorffAlpha(), binary)).isCloseTo(0.095, THREE_DECIMALS);
        var nominal = Ratings.of(nominal(5), new int[] {0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0}, new int[] {
            1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3
        });
        assertThat(measured(Coefficient.krippendorffAlpha(), nominal)).isCloseTo(0.692, THREE_DECIMALS);
    }

    /** Krippendorff (2011), example C and its continuation for other metrics. */
    @Test
    void alphaOfFourObserversOfKrippendorff2011() {
        var alpha = Coefficient.krippendorffAlpha();
        assertThat(measured(alpha, Studies.krippendorff(nominal(5)))).isCloseTo(0.743, THREE_DECIMALS);
        assertThat(measured(alpha, Studies.krippendorff(ordinal(5)))).isCloseTo(0.815, THREE_DECIMALS);
        var interval = Categories.interval(1, 2, 3, 4, 5);
        assertThat(measured(alpha, Studies.krippendorff(interval))).isCloseTo(0.849, THREE_DECIMALS);
        var ratio = Categories.ratio(1, 2, 3, 4, 5);
        assertThat(measured(alpha, Studies.krippendorff(ratio))).isCloseTo(0.797, THREE_DECIMALS);
    }

    /** Krippendorff (1995), p. 57, example A coded letter by letter. */
    @Test
    void threeCoefficientsOfKrippendorff1995() {
        var ratings = Ratings.of(
                nominal(2),
                new int[] {0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0},
                new int[] {0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0});
        assertThat(measured(Coefficient.cohenKappa(), ratings)).isCloseTo(0.385, THREE_DECIMALS);
        assertThat(measured(Coefficient.scottPi(), ratings)).isCloseTo(0.314, THREE_DECIMALS);
        assertThat(measured(Coefficient.krippendorffAlpha(), ratings)).isCloseTo(0.329, THREE_DECIMALS);
    }

    /** Output printed in the manual of Gwet's R package irrCAC, table of two abstractors. */
    @Test
    void twoAbstractorsOfGwet() {
        var ratings = crossed(nominal(3), Studies.abstractors());
        assertThat(measured(Coefficient.percentAgreement(), ratings)).isCloseTo(0.89, within(1e-12));
        assertThat(measured(Coefficient.cohenKappa(), ratings)).isCloseTo(0.7964094, SEVEN_DECIMALS);
        assertThat(measured(Coefficient.scottPi(), ratings)).isCloseTo(0.7962397, SEVEN_DECIMALS);
        assertThat(measured(Coefficient.gwetAc1(), ratings)).isCloseTo(0.8493305, SEVEN_DECIMALS);
        assertThat(measured(Coefficient.krippendorffAlpha(), ratings)).isCloseTo(0.7972585, SEVEN_DECIMALS);
        var ordered = crossed(ordinal(3), Studies.abstractors());
        assertThat(measured(Coefficient.gwetAc2(Weights.linear()), ordered)).isCloseTo(0.900, THREE_DECIMALS);
        assertThat(measured(Coefficient.gwetAc2(Weights.quadratic()), ordered)).isCloseTo(0.940, THREE_DECIMALS);
    }

    /** The same manual, 15 patients and 6 raters: the first half of the table of Fleiss (1971). */
    @Test
    void sixRatersOfGwet() {
        var ratings = counted(nominal(5), Arrays.copyOf(Studies.fleiss(), 15));
        assertThat(measured(Coefficient.gwetAc1(), ratings)).isCloseTo(0.4448007, SEVEN_DECIMALS);
        assertThat(measured(Coefficient.fleissKappa(), ratings)).isCloseTo(0.4139265, SEVEN_DECIMALS);
        assertThat(measured(Coefficient.krippendorffAlpha(), ratings)).isCloseTo(0.4204384, SEVEN_DECIMALS);
    }

    /** The same manual, 12 subjects and 4 raters with ratings missing: Krippendorff's example C. */
    @Test
    void fourRatersOfGwetWithRatingsMissing() {
        var ratings = Studies.krippendorff(nominal(5));
        assertThat(measured(Coefficient.percentAgreement(), ratings)).isCloseTo(0.8181818, SEVEN_DECIMALS);
        assertThat(measured(Coefficient.gwetAc1(), ratings)).isCloseTo(0.77544, FIVE_DECIMALS);
        assertThat(measured(Coefficient.krippendorffAlpha(), ratings)).isCloseTo(0.74342, FIVE_DECIMALS);
    }
}
