package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpellsTests {

    @Test
    void gatherEveryFaultInTheRows() {
        assertThatThrownBy(() ->
                        Spells.ofIntervals(new int[] {0, 5, -3, 2}, new int[] {4, 5, 9, -1}, new int[] {0, 1, 2, 101}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spells refused: row 2: to is 5, expected a day after from, which is 5; "
                        + "row 3: from is -3, expected day 0 or later, or -1 for before day 0; "
                        + "row 4: to is -1, expected day 0 or later; "
                        + "row 4: cause is 101, expected 0 for none, or 1 to 100");
    }

    @Test
    void tellTheFirstTenFaultsAndCountTheRest() {
        var days = new int[25];
        Arrays.fill(days, -4);
        assertThatThrownBy(() -> Spells.ofDurations(days, new boolean[25]))
                .hasMessageContaining("row 10: to is -4")
                .hasMessageEndingWith("; and 15 more");
    }

    @Test
    void refuseColumnsOfDifferentLength() {
        assertThatThrownBy(() -> Spells.ofIntervals(new int[2], new int[] {1, 2, 3}, new int[1]))
                .hasMessage("spells refused: column to has 3 values, expected 2, one for each row; "
                        + "column cause has 1 values, expected 2, one for each row");
    }

    @Test
    void refuseWeightsThatAreNotAboveZero() {
        var rows = Spells.ofDurations(new int[] {1, 2, 3, 4}, new boolean[4]);
        assertThatThrownBy(() -> rows.weightedBy(new double[] {1, Double.NaN, 0, Double.POSITIVE_INFINITY}))
                .hasMessage("weights refused: row 2: weight is NaN, expected a finite number above 0; "
                        + "row 3: weight is 0.0, expected a finite number above 0; "
                        + "row 4: weight is Infinity, expected a finite number above 0");
    }

    @Test
    void refusePersonsWhoseRowsOverlap() {
        var rows = Spells.ofIntervals(new int[] {0, 4, 0}, new int[] {5, 9, 3}, new int[3]);
        assertThatThrownBy(() -> rows.ofPersons(new int[] {7, 7, 8}))
                .hasMessage("persons refused: row 2: from is 4, "
                        + "expected a day not before day 5, the end of row 1 of the same person");
    }

    @Test
    void refusePersonsWithARowAfterTheEvent() {
        var rows = Spells.ofIntervals(new int[] {0, 5}, new int[] {5, 9}, new int[] {1, 0});
        assertThatThrownBy(() -> rows.ofPersons(new int[] {7, 7}))
                .hasMessage("persons refused: row 2: from is 5, "
                        + "expected no row after the event that ended row 1 of the same person");
    }

    @Test
    void keepTheirOwnCopyOfTheColumns() {
        var days = new int[] {3, 4};
        var rows = Spells.ofDurations(days, new int[] {1, 2});
        days[0] = 99;
        assertThat(rows.to(0)).isEqualTo(3);
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.causes()).isEqualTo(2);
    }
}
