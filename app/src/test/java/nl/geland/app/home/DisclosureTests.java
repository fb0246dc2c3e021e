package nl.geland.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

    @Test
    void hidesTheLeastThatProtectsAndKeepsTheLargestShown() {
        assertThat(Disclosure.TEN.hidden(1_500, 12, 26, 5, 2)).containsExactly(false, true, false, true, true);
        assertThat(Disclosure.TEN.hidden(1_500, 7, 13, 3, 2)).containsExactly(false, true, false, true, true);
        assertThat(Disclosure.TEN.hidden(new int[] {1_500, 12, 26, 5, 2}, new boolean[5], new int[] {9, 5, 3, 1, 2}))
                .containsExactly(false, false, true, true, true);
    }

    @Test
    void marksOnlyWhatIsSmallAsSmall() {
        assertThat(Disclosure.TEN.cell(0.4, true, 9)).isEqualTo(Cell.Blank.FEW);
        assertThat(Disclosure.TEN.cell(0.4, true, 10)).isEqualTo(Cell.Blank.WITHHELD);
        assertThat(Disclosure.TEN.cell(0.4, false, 10)).isEqualTo(new Cell.Amount(0.4));
    }

    /** Who knows the total and the marks can put bounds on each hidden part; of no small part may only one value be left. */
    @Test
    void noSmallPartFollowsFromTheTotalAndTheMarks() {
        var random = new Random(10);
        for (var attempt = 0; attempt < 5_000; attempt++) {
            var parts = random.ints(2 + random.nextInt(6), 0, 8 + random.nextInt(60))
                    .toArray();
            var weights = random.ints(parts.length, 0, 100).toArray();
            var hidden = Disclosure.TEN.hidden(parts, new boolean[parts.length], weights);
            var shows = IntStream.range(0, parts.length).anyMatch(i -> !hidden[i]);
            for (var i = 0; i < parts.length; i++) {
                assertThat(hidden[i] || parts[i] >= 10).isTrue();
                if (shows && hidden[i] && parts[i] < 10) {
                    assertThat(valuesLeft(parts, hidden, i))
                            .as("%s %s", Arrays.toString(parts), Arrays.toString(hidden))
                            .isGreaterThan(1);
                }
            }
        }
    }

    /** How many values of a small part the sum of what is hidden allows, when the others are as their marks say. */
    private static long valuesLeft(int[] parts, boolean[] hidden, int asked) {
        var others = IntStream.range(0, parts.length)
                .filter(i -> hidden[i] && i != asked)
                .toArray();
        var sum = parts[asked] + IntStream.of(others).map(i -> parts[i]).sum();
        var least = IntStream.of(others).map(i -> parts[i] < 10 ? 0 : 10).sum();
        var most = IntStream.of(others).map(i -> parts[i] < 10 ? 9 : sum).sum();
        return IntStream.range(0, 10)
                .filter(value -> sum - value >= least && sum - value <= most)
                .count();
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
            assertThat(tellsByBounds(cells, none)).as("attempt %d", attempt).isFalse();
        }
    }

    /** Whether bounds on the hidden cells, taken along rows and columns until nothing changes, leave a small one no choice. */
    private static boolean tellsByBounds(int[][] cells, boolean[][] hidden) {
        var rows = cells.length;
        var columns = cells[0].length;
        var low = new int[rows][columns];
        var high = new int[rows][columns];
        for (var r = 0; r < rows; r++) {
            for (var c = 0; c < columns; c++) {
                var small = cells[r][c] < 10;
                low[r][c] = !hidden[r][c] ? cells[r][c] : small ? 0 : 10;
                high[r][c] = !hidden[r][c] ? cells[r][c] : small ? 9 : 10_000;
            }
        }
        var changed = true;
        while (changed) {
            changed = false;
            for (var r = 0; r < rows; r++) {
                var row = r;
                changed |= tighten(columns, c -> new int[] {row, c}, cells, low, high);
            }
            for (var c = 0; c < columns; c++) {
                var column = c;
                changed |= tighten(rows, r -> new int[] {r, column}, cells, low, high);
            }
        }
        return IntStream.range(0, rows * columns).anyMatch(i -> {
            var r = i / columns;
            var c = i % columns;
            return cells[r][c] < 10 && low[r][c] == high[r][c];
        });
    }

    private static boolean tighten(int size, IntFunction<int[]> place, int[][] cells, int[][] low, int[][] high) {
        var total = 0;
        var lows = 0;
        var highs = 0;
        for (var i = 0; i < size; i++) {
            var at = place.apply(i);
            total += cells[at[0]][at[1]];
            lows += low[at[0]][at[1]];
            highs += high[at[0]][at[1]];
        }
        var changed = false;
        for (var i = 0; i < size; i++) {
            var at = place.apply(i);
            var least = Math.max(low[at[0]][at[1]], total - (highs - high[at[0]][at[1]]));
            var most = Math.min(high[at[0]][at[1]], total - (lows - low[at[0]][at[1]]));
            changed |= least > low[at[0]][at[1]] || most < high[at[0]][at[1]];
            lows += least - low[at[0]][at[1]];
            highs += most - high[at[0]][at[1]];
            low[at[0]][at[1]] = least;
            high[at[0]][at[1]] = most;
        }
        return changed;
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
