package nl.geland.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RatingsTests {

    private static final Categories THREE = Categories.nominal("says", "shows", "neither");

    @Test
    void gatherEveryFault() {
        assertThatThrownBy(() -> Ratings.of(THREE, new int[] {0, 3, -1}, new int[] {-2, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ratings refused: coder 1, category of unit 2 is 3, expected 0 to 2, or -1 for uncoded; "
                        + "number of units of coder 2 is 2, expected 3 as coder 1; "
                        + "coder 2, category of unit 1 is -2, expected 0 to 2, or -1 for uncoded");
    }

    @Test
    void tellTheFirstTenFaultsAndCountTheRest() {
        var wrong = new int[25];
        Arrays.fill(wrong, 7);
        assertThatThrownBy(() -> Ratings.of(THREE, wrong))
                .hasMessageContaining("category of unit 10 is 7")
                .hasMessageEndingWith("; and 15 more");
    }

    @Test
    void refuseNamesThatAreBlankDoubleOrTooFew() {
        assertThatThrownBy(() -> Categories.nominal("a", " ", "a"))
                .hasMessage("categories refused: name of category 2 is blank, expected some text; "
                        + "name of category 3 is \"a\", expected a name of its own");
        var ratings = Ratings.of(THREE, new int[2], new int[2]);
        assertThatThrownBy(() -> ratings.withUnits("T1", "T2", "T3"))
                .hasMessage("names refused: 3 names given, expected 2, one for each unit");
        assertThatThrownBy(() -> ratings.withCoders("A", "A"))
                .hasMessage("names refused: name of coder 2 is \"A\", expected a name of its own");
    }

    @Test
    void refuseNumbersThatAScaleDoesNotKnow() {
        assertThatThrownBy(() -> Categories.interval(1, Double.NaN, Double.POSITIVE_INFINITY))
                .hasMessage("categories refused: category 2 is NaN, expected a finite number; "
                        + "category 3 is Infinity, expected a finite number");
        assertThatThrownBy(() -> Categories.ratio(0, -1))
                .hasMessage("categories refused: category 2 is -1.0, expected 0 or more on a ratio scale");
        assertThatThrownBy(() -> Ratings.ofNumbers(Scale.NOMINAL, new double[] {1}))
                .hasMessage("scale is NOMINAL: expected one on which numbers mean something");
    }

    @Test
    void takeTheNumbersThatOccurAsCategories() {
        var ratings =
                Ratings.ofNumbers(Scale.INTERVAL, new double[] {2.5, -0.0, Double.NaN}, new double[] {0.0, 1e6, 2.5});
        assertThat(ratings.categories().names()).containsExactly("0", "2.5", "1E+6");
        assertThat(ratings.category(0, 1)).isZero();
        assertThat(ratings.category(0, 2)).isEqualTo(Ratings.UNCODED);
        assertThat(ratings.category(1, 1)).isEqualTo(2);
    }

    @Test
    void makeSilenceAJudgementOnlyAmongNominalCategories() {
        var ratings = Ratings.of(THREE, new int[] {0, -1}, new int[] {0, 1});
        var spoken = ratings.countingUncodedAs("not coded");
        assertThat(spoken.categories().names()).containsExactly("says", "shows", "neither", "not coded");
        assertThat(spoken.category(0, 1)).isEqualTo(3);
        assertThat(spoken.uncoded()).isEqualTo(UncodedText.OWN_CATEGORY);
        assertThat(ratings.uncoded()).isEqualTo(UncodedText.LEFT_OUT);
        assertThatThrownBy(() -> ratings.countingUncodedAs("says")).hasMessageContaining("a name of its own");
        var ordered = Ratings.of(Categories.ordinal("low", "high"), new int[] {0, -1}, new int[] {0, 1});
        assertThatThrownBy(() -> ordered.countingUncodedAs("not coded"))
                .hasMessage("scale is ORDINAL: uncoded text can be a category only among nominal ones; "
                        + "leave it out instead");
    }

    @Test
    void doNotChangeWithTheArraysTheyCameFrom() {
        var column = new int[] {0, 1};
        var ratings = Ratings.of(THREE, column, column);
        column[0] = 2;
        assertThat(ratings.category(0, 0)).isZero();
    }

    @Test
    void refuseWeightsThatAreNoWeights() {
        assertThatThrownBy(() -> Weights.of(new double[][] {{0, 1}, {1}}))
                .hasMessage("weights refused: length of row 2 is 1, expected 2, a square");
        assertThatThrownBy(() -> Weights.of(new double[][] {{1, 2}, {-3, 0}}))
                .hasMessage("weights refused: row 1, weight 1 is 1.0, expected 0 for the same category; "
                        + "row 1, weight 2 is 2.0, expected as in row 2; "
                        + "row 2, weight 1 is -3.0, expected a finite number of 0 or more");
        assertThatThrownBy(() -> Weights.of(new double[2][2]))
                .hasMessage("weights refused: all weights are 0, expected at least one above 0");
    }

    @Test
    void refuseWeightsThatDoNotFitTheCategories() {
        var ratings = Ratings.of(THREE, new int[] {0, 1}, new int[] {0, 2});
        assertThatThrownBy(() -> Agreement.by(Coefficient.weightedKappa(Weights.linear()))
                        .measure(ratings))
                .hasMessage("weights are linear and the scale is NOMINAL: "
                        + "expected categories with an order, or unweighted");
        var two = Weights.of(new double[][] {{0, 1}, {1, 0}});
        assertThatThrownBy(() -> Agreement.by(Coefficient.gwetAc2(two)).measure(ratings))
                .hasMessage("weights are for 2 categories: expected 3, those of the ratings");
    }
}
