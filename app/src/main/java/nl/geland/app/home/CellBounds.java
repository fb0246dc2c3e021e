package nl.geland.app.home;

import java.util.Arrays;

/**
 * What somebody who knows the totals of a cross table and which hidden cells are small can say of each cell: its least and
 * its largest value, taken along rows and columns until nothing changes.
 */
final class CellBounds {

    private static final int UNKNOWN = 1_000_000;

    private final int[][] cells;
    private final int[][] low;
    private final int[][] high;

    private CellBounds(int[][] cells, int[][] low, int[][] high) {
        this.cells = cells;
        this.low = low;
        this.high = high;
    }

    /** Bounds for a table of which the totals of some rows and columns are hidden too. */
    static CellBounds of(
            int[][] cells, boolean[][] hidden, boolean[] hiddenRows, boolean[] hiddenColumns, Disclosure disclosure) {
        var low = Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
        var high = Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
        for (var r = 0; r < cells.length; r++) {
            for (var c = 0; c < cells[r].length; c++) {
                if (hidden[r][c]) {
                    low[r][c] = disclosure.few(cells[r][c]) ? 0 : disclosure.least();
                    high[r][c] = disclosure.few(cells[r][c]) ? disclosure.least() - 1 : UNKNOWN;
                }
            }
        }
        var bounds = new CellBounds(cells, low, high);
        bounds.narrow(hiddenRows, hiddenColumns);
        return bounds;
    }

    private void narrow(boolean[] hiddenRows, boolean[] hiddenColumns) {
        var changed = true;
        while (changed) {
            changed = false;
            for (var r = 0; r < cells.length; r++) {
                changed |= !hiddenRows[r] && narrow(r, 0, 0, 1, cells[r].length);
            }
            for (var c = 0; c < cells[0].length; c++) {
                changed |= !hiddenColumns[c] && narrow(0, c, 1, 0, cells.length);
            }
        }
    }

    /** Narrows the bounds along a line from a cell in steps; true when something changed. */
    private boolean narrow(int row, int column, int down, int right, int size) {
        var total = 0;
        var lows = 0;
        var highs = 0;
        for (var i = 0; i < size; i++) {
            total += cells[row + i * down][column + i * right];
            lows += low[row + i * down][column + i * right];
            highs += high[row + i * down][column + i * right];
        }
        var changed = false;
        for (var i = 0; i < size; i++) {
            var r = row + i * down;
            var c = column + i * right;
            var least = Math.max(low[r][c], total - highs + high[r][c]);
            var most = Math.min(high[r][c], total - lows + low[r][c]);
            changed |= least > low[r][c] || most < high[r][c];
            lows += least - low[r][c];
            highs += most - high[r][c];
            low[r][c] = least;
            high[r][c] = most;
        }
        return changed;
    }

    /** Whether only one value is left for a cell. */
    boolean tells(int row, int column) {
        return low[row][column] == high[row][column];
    }
}
