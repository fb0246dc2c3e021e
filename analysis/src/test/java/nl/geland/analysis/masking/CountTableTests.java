package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CountTableTests {

    private static final Dimension AREA = Dimension.of("area", "north", "south").split("north", "n1", "n2");
    private static final Dimension SEX = Dimension.of("sex", "women", "men");

    @Test
    void aPersonIsCountedInEveryCellThatHoldsThem() {
        var key = new RecordKey(5);
        var table = CountTable.tally("p", Axis.of(AREA), Axis.showing(SEX, "men", Dimension.ALL))
                .add(key, "n1", "men")
                .add(key, "south", "women")
                .table();
        assertThat(table.count(Dimension.ALL, Dimension.ALL)).isEqualTo(2);
        assertThat(table.count("north", "men")).isEqualTo(1);
        assertThat(table.count("n1", "men")).isEqualTo(1);
        assertThat(table.count("south", "men")).isZero();
        assertThat(table.count("south", Dimension.ALL)).isEqualTo(1);
    }

    @Test
    void countingAgreesWithLookingAtEveryPerson() {
        var random = new SplittableRandom(2);
        for (var draw = 0; draw < 20; draw++) {
            var town = Town.draw(random);
            var table = town.table(Axis.of(Town.AREA), Axis.parts(Town.INCOME));
            assertThat(table.count("n2", "study"))
                    .isEqualTo(town.count(
                            one -> one.area().equals("n2") && one.income().equals("study")));
            assertThat(table.count("north", "work"))
                    .isEqualTo(town.count(
                            one -> one.area().startsWith("n") && one.income().equals("work")));
        }
    }

    @Test
    void keysAddUpWhateverTheOrder() {
        var random = new SplittableRandom(4);
        var first = RecordKey.draw(random);
        var second = RecordKey.draw(random);
        var one = CountTable.tally("p").add(first).add(second).table();
        var other = CountTable.tally("p").add(second).add(first).table();
        assertThat(one.key(0)).isEqualTo(other.key(0)).isBetween(0.0, 1.0);
        assertThat(one.key(0)).isCloseTo((first.fraction() + second.fraction()) % 1, within(1e-12));
    }

    @Test
    void wrongCategoriesAreRefusedWithWhatThereIs() {
        var tally = CountTable.tally("p", Axis.of(AREA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(new RecordKey(1), "west"))
                .withMessage("category of area is west: expected one of *, north, south, n1, n2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(new RecordKey(1), "north"))
                .withMessage("category of area is north: expected one without parts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(new RecordKey(1)))
                .withMessageContaining("one for each of 1 axes");
        assertThatIllegalArgumentException().isThrownBy(() -> tally.table().count("n3"));
    }

    @Test
    void wrongDimensionsAndAxesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.of("area", "a", "a", " "))
                .withMessage("dimension area refused: part of * is a, expected a name used once;"
                        + " part of * is blank, expected a name used once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AREA.split("north", "n3"))
                .withMessageContaining("divided already");
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.showing(SEX, "men", "men"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountTable.of("p", List.of(Axis.of(SEX), Axis.of(SEX)), 1))
                .withMessageContaining("each dimension once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountTable.of(" ", List.of(), 1))
                .withMessageContaining("a name with its reference date");
    }

    @Test
    void anImpossibleCellHasNobody() {
        var table = CountTable.of("p", List.of(Axis.of(AREA)), 9, 4, 5, 0, 4);
        assertThat(table.impossible("n1").isImpossible(3)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.impossible("north"))
                .withMessageContaining("is not 0: expected 0");
    }

    @Test
    void aMissingPartMakesTheWholeUncheckable() {
        assertThat(CountTable.of("p", List.of(Axis.showing(AREA, "north", "n1")), 9, 4)
                        .count("n1"))
                .isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountTable.of("p", List.of(Axis.showing(AREA, "north", "n1", "n2")), 9, 4, 4));
    }
}
