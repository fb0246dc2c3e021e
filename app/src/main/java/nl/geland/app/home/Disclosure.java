package nl.geland.app.home;

import java.util.Arrays;

/**
 * The rule that no number is shown that tells about fewer than ten people, nor one from which such a number follows.
 *
 * <p>Primary suppression hides small cells, also those of nobody. Complementary suppression goes on hiding the smallest
 * shown part of a total until what is hidden is at least two parts with at least ten people together, so that
 * subtracting gives back no small number. Source: Hundepool and others (2012), Statistical Disclosure Control,
 * <a href="https://doi.org/10.1002/9781118348239">doi:10.1002/9781118348239</a>, sections 4.2 to 4.4.
 */
record Disclosure(int least) {

    /** The rule of the municipality. */
    static final Disclosure TEN = new Disclosure(10);

    boolean few(int persons) {
        return persons < least;
    }

    /** Which parts of a shown total to hide; all of them when nothing less will do. */
    boolean[] hidden(int... parts) {
        return hidden(parts, new boolean[parts.length]);
    }

    /** Which parts of a shown total to hide, where some are hidden already. */
    boolean[] hidden(int[] parts, boolean[] already) {
        var hidden = already.clone();
        for (var i = 0; i < parts.length; i++) {
            hidden[i] |= few(parts[i]);
        }
        complement(parts, hidden);
        return hidden;
    }

    /** Hides more parts until the hidden ones cannot be told; true when something was added. */
    private boolean complement(int[] parts, boolean[] hidden) {
        var added = false;
        while (tellsHidden(parts, hidden)) {
            var smallest = -1;
            for (var i = 0; i < parts.length; i++) {
                if (!hidden[i] && (smallest < 0 || parts[i] < parts[smallest])) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                break;
            }
            hidden[smallest] = true;
            added = true;
        }
        return added;
    }

    private boolean tellsHidden(int[] parts, boolean[] hidden) {
        var count = 0;
        var sum = 0;
        for (var i = 0; i < parts.length; i++) {
            if (hidden[i]) {
                count++;
                sum += parts[i];
            }
        }
        return count == 1 || (count > 0 && sum < least);
    }

    /**
     * Which cells to hide of a cross table whose totals are published elsewhere, but for the rows and columns named: along
     * each row and each column what is hidden cannot be told.
     */
    boolean[][] hidden(int[][] cells, boolean[] hiddenRows, boolean[] hiddenColumns) {
        var rows = cells.length;
        var columns = cells[0].length;
        var hidden = new boolean[rows][columns];
        for (var r = 0; r < rows; r++) {
            for (var c = 0; c < columns; c++) {
                hidden[r][c] = few(cells[r][c]) || hiddenRows[r] || hiddenColumns[c];
            }
        }
        var added = true;
        while (added) {
            added = false;
            for (var r = 0; r < rows; r++) {
                added |= complement(cells[r], hidden[r]);
            }
            for (var c = 0; c < columns; c++) {
                added |= complementColumn(cells, hidden, c);
            }
        }
        return hidden;
    }

    private boolean complementColumn(int[][] cells, boolean[][] hidden, int column) {
        var parts = Arrays.stream(cells).mapToInt(row -> row[column]).toArray();
        var mask = new boolean[parts.length];
        for (var r = 0; r < parts.length; r++) {
            mask[r] = hidden[r][column];
        }
        var added = complement(parts, mask);
        for (var r = 0; r < parts.length; r++) {
            hidden[r][column] = mask[r];
        }
        return added;
    }
}
