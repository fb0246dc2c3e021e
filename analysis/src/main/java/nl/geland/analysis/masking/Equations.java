package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * All that readers know of one measure of one population: every cell ever told is a sum of groups within bounds, and no
 * group is below zero. The last table is the one being masked; its cells can be hidden and told again.
 *
 * <p>Variables are numbered groups first, then cells. Bounds are divided by a scale so that they stay under a million.
 */
final class Equations {

    /** Slack of a check in units after scaling: the bounds are whole numbers, or sums of money. */
    static final double SLACK = 1e-5;

    private static final double LARGEST = 1e6;

    /** Entries of the dense matrix: 24 MiB; about ten seconds a table at 2.6 million. */
    private static final long MOST_ENTRIES = 3_000_000;

    private final AtomSpace space;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] zero;
    private final double scale;

    Equations(List<Release> releases) {
        space = new AtomSpace(
                releases.stream().map(release -> new Grid(release.axes())).toList());
        if ((long) space.size() * space.rows() > MOST_ENTRIES) {
            throw Problems.one(
                    "number of cells times groups over all releases",
                    (long) space.size() * space.rows(),
                    "at most %d; show fewer breakdowns of this population".formatted(MOST_ENTRIES));
        }
        var told =
                releases.stream().flatMap(release -> release.cells().stream()).toList();
        scale = Math.max(
                1,
                told.stream()
                                .mapToDouble(one -> one.isHidden() ? one.lower() : one.upper())
                                .max()
                                .orElse(0)
                        / LARGEST);
        lower = told.stream().mapToDouble(one -> one.lower() / scale).toArray();
        upper = told.stream().mapToDouble(one -> one.upper() / scale).toArray();
        zero = new boolean[space.size()];
        for (var atom = 0; atom < zero.length; atom++) {
            for (var row : space.rowsOf(atom)) {
                zero[atom] |= upper[row] == 0;
            }
        }
    }

    int atoms() {
        return space.size();
    }

    int rows() {
        return lower.length;
    }

    double scale() {
        return scale;
    }

    int firstRow(int table) {
        return space.firstRow(table);
    }

    /** Whether everybody was told that nobody is in this group. */
    boolean isToldZero(int atom) {
        return zero[atom];
    }

    double lower(int row) {
        return lower[row];
    }

    double upper(int row) {
        return upper[row];
    }

    /** Changes what is told about a cell. */
    void tell(int row, Told told) {
        lower[row] = told.lower() / scale;
        upper[row] = told.upper() / scale;
    }

    /** What a cell or a group must stay able to be. */
    List<Guard> guards(List<Release> releases) {
        var guards = new ArrayList<Guard>();
        var row = 0;
        for (var release : releases) {
            for (var told : release.cells()) {
                if (!Double.isNaN(told.keepLower())) {
                    guards.add(new Guard(atoms() + row, false, told.keepLower() / scale));
                }
                if (!Double.isNaN(told.keepUpper())) {
                    guards.add(new Guard(atoms() + row, true, told.keepUpper() / scale));
                }
                row++;
            }
        }
        return guards;
    }

    /** The same equations as a matrix with room for more columns and rows. */
    double[][] matrix(int moreColumns, int moreRows) {
        var matrix = new double[rows() + moreRows][atoms() + moreColumns];
        for (var atom = 0; atom < atoms(); atom++) {
            for (var row : space.rowsOf(atom)) {
                matrix[row][atom] = 1;
            }
        }
        return matrix;
    }

    /** The value of each variable when the groups have these. */
    double[] point(double[] groups) {
        var point = new double[atoms() + rows()];
        for (var atom = 0; atom < atoms(); atom++) {
            point[atom] = groups[atom];
            for (var row : space.rowsOf(atom)) {
                point[atoms() + row] += groups[atom];
            }
        }
        return point;
    }

    /** Whether readers must think this point possible: the certificate of every claim that something is protected. */
    boolean admit(double[] point) {
        for (var atom = 0; atom < atoms(); atom++) {
            if (point[atom] < -SLACK || (zero[atom] && point[atom] > SLACK)) {
                return false;
            }
        }
        for (var row = 0; row < rows(); row++) {
            var value = point[atoms() + row];
            if (value < lower[row] - SLACK || value > upper[row] + SLACK) {
                return false;
            }
        }
        return true;
    }
}
