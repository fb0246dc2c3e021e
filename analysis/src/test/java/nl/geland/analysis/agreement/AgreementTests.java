package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.geland.analysis.agreement.CodingAgreement.Basis;
import nl.geland.analysis.agreement.CodingAgreement.Prevalence;
import nl.geland.analysis.agreement.Disagreement.Said;
import org.junit.jupiter.api.Test;

/** What stands beside the number. */
class AgreementTests {

    private static final int U = Ratings.UNCODED;

    /** Three coders on five answers; Noor did not code the last two, and nobody coded the fifth. */
    private static Ratings answers() {
        return Ratings.of(
                        Categories.nominal("obstacle", "help", "none"),
                        new int[] {0, 0, 1, 1, U},
                        new int[] {0, 1, 1, 0, U},
                        new int[] {0, 2, 0, U, U})
                .withCoders("Anna", "Bilal", "Noor")
                .withUnits("A1", "A2", "A3", "A4", "A5");
    }

    @Test
    void saysWhatTheNumberRestsOn() {
        var found = Agreement.by(Coefficient.krippendorffAlpha()).measure(answers());
        assertThat(found.basis())
                .isEqualTo(new Basis(
                        5,
                        4,
                        3,
                        11,
                        4,
                        UncodedText.LEFT_OUT,
                        List.of(
                                new Prevalence("obstacle", 6, 6 / 11.0),
                                new Prevalence("help", 4, 4 / 11.0),
                                new Prevalence("none", 1, 1 / 11.0))));
        assertThat(found.coefficient()).hasToString("Krippendorff's alpha");
        assertThat(found.interval()).isEqualTo(new Undefined(NOT_ASKED));
    }

    @Test
    void listsTheMostDividedUnitsFirst() {
        var found = Agreement.by(Coefficient.percentAgreement()).measure(answers());
        assertThat(found.disagreements()).extracting(Disagreement::unit).containsExactly("A2", "A4", "A3");
        assertThat(found.disagreements()).extracting(Disagreement::shareOfPairs).containsExactly(1.0, 1.0, 2 / 3.0);
        assertThat(found.disagreements().getFirst().said())
                .containsExactly(new Said("Anna", "obstacle"), new Said("Bilal", "help"), new Said("Noor", "none"));
        assertThat(found.disagreements().get(1).said())
                .containsExactly(new Said("Anna", "help"), new Said("Bilal", "obstacle"));
    }

    @Test
    void countsSilenceWhenItIsAJudgement() {
        var found =
                Agreement.by(Coefficient.percentAgreement()).measure(answers().countingUncodedAs("no code"));
        assertThat(found.basis().uncoded()).isEqualTo(UncodedText.OWN_CATEGORY);
        assertThat(found.basis().unitsCompared()).isEqualTo(5);
        assertThat(found.basis().uncodedPlaces()).isZero();
        assertThat(found.basis().prevalence().getLast()).isEqualTo(new Prevalence("no code", 4, 4 / 15.0));
        assertThat(found.disagreements()).extracting(Disagreement::unit).containsExactly("A2", "A4", "A3");
    }

    @Test
    void looksAtOneCategoryAgainstAllOthers() {
        var found =
                Agreement.by(Coefficient.percentAgreement()).measure(answers().whether("help", "another code"));
        assertThat(found.estimate()).isEqualTo(new Value(1 - (0 + 2 / 3.0 + 2 / 3.0 + 1) / 4));
        assertThat(found.basis().prevalence())
                .containsExactly(new Prevalence("help", 4, 4 / 11.0), new Prevalence("another code", 7, 7 / 11.0));
        assertThatThrownBy(() -> answers().whether("hlep", "another code"))
                .hasMessage("category is \"hlep\": expected one of obstacle, help, none");
    }

    @Test
    void hasNoDisagreementsWhereNobodyIsCompared() {
        var found = Agreement.by(Coefficient.percentAgreement())
                .measure(Ratings.of(Categories.nominal("a", "b"), new int[] {0, U}, new int[] {U, 1}));
        assertThat(found.disagreements()).isEmpty();
        assertThat(found.basis().unitsCompared()).isZero();
        var nobody = Agreement.by(Coefficient.percentAgreement()).measure(Ratings.of(Categories.nominal("a")));
        assertThat(nobody.basis().prevalence()).containsExactly(new Prevalence("a", 0, 0));
    }

    @Test
    void namesItsCoefficientWithItsWeights() {
        assertThat(Coefficient.weightedKappa(Weights.quadratic())).hasToString("weighted kappa (quadratic)");
        assertThat(Coefficient.gwetAc2(Weights.linear())).hasToString("Gwet's AC2 (linear)");
    }
}
