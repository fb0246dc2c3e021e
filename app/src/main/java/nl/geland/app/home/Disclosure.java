package nl.geland.app.home;

import java.util.Arrays;

/**
 * The rule that no number is shown that tells about fewer than ten people, nor one from which such a number follows.
 *
 * <p>Primary suppression hides small cells, also those of nobody: {@link Cell.Blank#FEW}. Complementary suppression goes on
 * hiding the smallest shown part of a total, {@link Cell.Blank#WITHHELD}, until what is hidden is at least two parts with
 * at least ten people together, of which none that is small can have only one value for who knows the sum and which parts
 * are small. Source: Hundepool and others (2012), Statistical Disclosure Control,
 * <a href="https://doi.org/10.1002/9781118348239">doi:10.1002/9781118348239</a>, sections 4.2 to 4.4.
 */
record Disclosure(int least) {

    /** The rule of the municipality. */
    static final Disclosure TEN = new Disclosure(10);

    boolean few(int persons) {
        return persons < least;
    }

    /** A number about so many people, or the mark of why it is hidden. */
    Cell cell(double value, boolean hidden, int persons) {
        if (!hidden) {
            return Cell.number(value);
        }
        return few(persons) ? Cell.Blank.FEW : Cell.Blank.WITHHELD;
    }

    /** Why nothing is said in one sentence: any two parts of a really small group would have a small one. */
    Sentence untold(int n) {
        return Sentence.of(n < 2 * least ? "home.reading.few" : "home.reading.part");
    }

    /** As above, for a series by month since housing or since a benefit began, of which a whole year is told at least. */
    Sentence untold(int n, FigureTable months) {
        return n >= 2 * least && months.rows().size() <= 12 ? Sentence.of("home.reading.short") : untold(n);
    }

    /** Which parts of a shown total to hide; all of them when nothing less will do. */
    boolean[] hidden(int... parts) {
        return hidden(parts, new boolean[parts.length]);
    }

    /** Which parts of a shown total to hide, where some are hidden already. */
    boolean[] hidden(int[] parts, boolean[] already) {
        return hidden(parts, already, parts);
    }

    /** As above, where the part of the least weight is the next to hide; equal weights along a series keep it steady. */
    boolean[] hidden(int[] parts, boolean[] already, int[] weights) {
        var hidden = already.clone();
        for (var i = 0; i < parts.length; i++) {
            hidden[i] |= few(parts[i]);
        }
        complement(parts, hidden, weights);
        return hidden;
    }

    /** Hides more parts until the hidden ones cannot be told; true when something was added. */
    private boolean complement(int[] parts, boolean[] hidden, int[] weights) {
        var added = false;
        while (tellsHidden(parts, hidden)) {
            var smallest = -1;
            for (var i = 0; i < parts.length; i++) {
                if (!hidden[i] && (smallest < 0 || weights[i] < weights[smallest])) {
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
        var small = 0;
        var others = 0;
        var sum = 0;
        for (var i = 0; i < parts.length; i++) {
            if (hidden[i]) {
                small += few(parts[i]) ? 1 : 0;
                others += few(parts[i]) ? 0 : 1;
                sum += parts[i];
            }
        }
        if (small + others < 2) {
            return small + others == 1;
        }
        return small > 0 && (sum < least || hasOneValue(small, others, sum));
    }

    /** Whether a small part has only one value, given that others are not small and all of them have this sum. */
    private boolean hasOneValue(int small, int others, int sum) {
        var most = Math.min(least - 1, sum - others * least);
        var fewest = others > 0 ? 0 : Math.max(0, sum - (small - 1) * (least - 1));
        return most <= fewest;
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
        do {
            complementLines(cells, hidden);
        } while (hideOneMore(cells, hidden, CellBounds.of(cells, hidden, hiddenRows, hiddenColumns, this)));
        return hidden;
    }

    private void complementLines(int[][] cells, boolean[][] hidden) {
        var added = true;
        while (added) {
            added = false;
            for (var r = 0; r < cells.length; r++) {
                added |= complement(cells[r], hidden[r], cells[r]);
            }
            for (var c = 0; c < cells[0].length; c++) {
                added |= complementColumn(cells, hidden, c);
            }
        }
    }

    /** Hides the smallest cell in the row or column of a small one that the bounds tell; false when there is none. */
    private boolean hideOneMore(int[][] cells, boolean[][] hidden, CellBounds bounds) {
        for (var r = 0; r < cells.length; r++) {
            for (var c = 0; c < cells[r].length; c++) {
                if (few(cells[r][c]) && bounds.tells(r, c) && hideSmallestBeside(cells, hidden, r, c)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hideSmallestBeside(int[][] cells, boolean[][] hidden, int row, int column) {
        var least = Integer.MAX_VALUE;
        var leastRow = -1;
        var leastColumn = -1;
        for (var r = 0; r < cells.length; r++) {
            for (var c = 0; c < cells[r].length; c++) {
                if ((r == row || c == column) && !hidden[r][c] && cells[r][c] < least) {
                    least = cells[r][c];
                    leastRow = r;
                    leastColumn = c;
                }
            }
        }
        if (leastRow >= 0) {
            hidden[leastRow][leastColumn] = true;
        }
        return leastRow >= 0;
    }

    private boolean complementColumn(int[][] cells, boolean[][] hidden, int column) {
        var parts = Arrays.stream(cells).mapToInt(row -> row[column]).toArray();
        var mask = new boolean[parts.length];
        for (var r = 0; r < parts.length; r++) {
            mask[r] = hidden[r][column];
        }
        var added = complement(parts, mask, parts);
        for (var r = 0; r < parts.length; r++) {
            hidden[r][column] = mask[r];
        }
        return added;
    }
}
