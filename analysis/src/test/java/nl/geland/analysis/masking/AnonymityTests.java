package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnonymityTests {

    private static final Set<String> SHOWN = Set.of("zip", "age");
    private static final Anonymity CHECK = Anonymity.withDefaults();

    /** Machanavajjhala and others (2007), figure 2: twelve patients, four to a group, the last four all with cancer. */
    private static final List<Map<String, String>> FOUR_ANONYMOUS =
            patients("130**,<30,heart 130**,<30,heart 130**,<30,viral 130**,<30,viral "
                    + "1485*,>=40,cancer 1485*,>=40,heart 1485*,>=40,viral 1485*,>=40,viral "
                    + "130**,3*,cancer 130**,3*,cancer 130**,3*,cancer 130**,3*,cancer");

    /** The same article, figure 3: the same patients grouped so that each group has three conditions. */
    private static final List<Map<String, String>> THREE_DIVERSE =
            patients("1305*,<=40,heart 1305*,<=40,viral 1305*,<=40,cancer 1305*,<=40,cancer "
                    + "1485*,>40,cancer 1485*,>40,heart 1485*,>40,viral 1485*,>40,viral "
                    + "1306*,<=40,heart 1306*,<=40,viral 1306*,<=40,cancer 1306*,<=40,cancer");

    @Test
    void findsTheGroupInWhichAllHaveTheSameCondition() {
        var check = CHECK.check(FOUR_ANONYMOUS, SHOWN, "condition");
        assertThat(check.smallestGroup()).isEqualTo(4);
        assertThat(check.fewestValues()).isEqualTo(1);
    }

    @Test
    void findsThreeConditionsInEveryGroup() {
        var check = CHECK.check(THREE_DIVERSE, SHOWN, "condition");
        assertThat(check.smallestGroup()).isEqualTo(4);
        assertThat(check.fewestValues()).isEqualTo(3);
        assertThat(check.exposed()).as("four is under five").isEqualTo(12);
        assertThat(check.holds()).isFalse();
    }

    @Test
    void aGroupOfFiveWithTwoValuesHolds() {
        var five = patients("1,x,a 1,x,a 1,x,a 1,x,a 1,x,b");
        assertThat(CHECK.check(five, SHOWN, "condition").holds()).isTrue();
        assertThat(CHECK.check(five.subList(0, 4), SHOWN, "condition").exposed())
                .isEqualTo(4);
        assertThat(CHECK.withPersons(6).check(five, SHOWN, "condition").holds()).isFalse();
        assertThat(CHECK.withValues(3).check(five, SHOWN, "condition").holds()).isFalse();
    }

    @Test
    void nobodyIsExposedWhenThereIsNobody() {
        var check = CHECK.check(List.of(), SHOWN, "condition");
        assertThat(check.holds()).isTrue();
        assertThat(check.smallestGroup()).isZero();
    }

    @Test
    void aMissingAttributeIsAValueOfItsOwn() {
        var persons = List.of(Map.of("zip", "1"), Map.of("zip", "1", "age", "x"));
        assertThat(CHECK.check(persons, SHOWN, "condition").smallestGroup()).isEqualTo(1);
    }

    @Test
    void aQuoteCarriesHowManyShareWhatIsShown() {
        assertThat(Anonymity.sharing(THREE_DIVERSE, Map.of("zip", "1485*"))).isEqualTo(4);
        assertThat(Anonymity.sharing(THREE_DIVERSE, Map.of("age", "<=40"))).isEqualTo(8);
        assertThat(Anonymity.sharing(THREE_DIVERSE, Map.of())).isEqualTo(12);
        assertThat(CHECK.mayShow(THREE_DIVERSE, Map.of("zip", "1485*"))).isFalse();
        assertThat(CHECK.mayShow(THREE_DIVERSE, Map.of("age", "<=40"))).isTrue();
    }

    @Test
    void limitsCannotBeLoosened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECK.withPersons(4))
                .withMessage("k is 4: expected 5 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECK.withValues(1))
                .withMessage("l is 1: expected 2 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECK.check(List.of(), SHOWN, "zip"))
                .withMessageContaining("one that is not shown");
    }

    private static List<Map<String, String>> patients(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(one -> one.split(",", -1))
                .map(one -> Map.of("zip", one[0], "age", one[1], "condition", one[2]))
                .toList();
    }
}
