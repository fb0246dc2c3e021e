package nl.geland.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DisclosureTests {

    @Test
    void hidesTheSmallestOtherPartWhereOneWouldFollowFromTheTotal() {
        assertThat(Disclosure.TEN.hidden(100, 4, 30, 20)).containsExactly(false, true, false, true);
        assertThat(Disclosure.TEN.hidden(100, 2, 3, 20)).containsExactly(false, true, true, true);
        assertThat(Disclosure.TEN.hidden(100, 6, 7, 20)).containsExactly(false, true, true, false);
        assertThat(Disclosure.TEN.hidden(100, 30)).containsExactly(false, false);
        assertThat(Disclosure.TEN.hidden(100, 0)).containsExactly(true, true);
    }

    @Test
    void showsNothingOfAGroupThatIsItselfSmall() {
        assertThat(Disclosure.TEN.hidden(5, 4)).containsExactly(true, true);
    }

    /** An attacker solves every row and column equation for the hidden cells; none may have only one solution. */
    @Test
    void noHiddenCellOfACrossTableFollowsFromTheTotals() {
        var random = new Random(20261031);
        for (var attempt = 0; attempt < 200; attempt++) {
            var cells = new int[4][5];
            for (var row : cells) {
                Arrays.setAll(row, i -> random.nextInt(60));
            }
            var none = Disclosure.TEN.hidden(cells, new boolean[4], new boolean[5]);
            assertThat(solvedByAlternation(none)).as("attempt %d", attempt).isFalse();
        }
    }

    /** Whether some line has exactly one hidden cell, which is where solving begins. */
    private static boolean solvedByAlternation(boolean[][] hidden) {
        for (var row : hidden) {
            if (count(row) == 1) {
                return true;
            }
        }
        for (var c = 0; c < hidden[0].length; c++) {
            var column = new boolean[hidden.length];
            for (var r = 0; r < hidden.length; r++) {
                column[r] = hidden[r][c];
            }
            if (count(column) == 1) {
                return true;
            }
        }
        return false;
    }

    private static int count(boolean[] line) {
        var count = 0;
        for (var one : line) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
