package nl.geland.analysis.masking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Linear programmes over one matrix: how far can one variable go while all stay within their bounds. Bounds can change
 * between questions, and each question goes on from the point where the last one ended.
 *
 * <p>Variables are the columns 0 … n−1 and the row sums n … n+m−1. The tableau is kept dense with the basic variables as
 * rows; entries are small whole numbers for tables. Largest gradient first, and the smallest index after a stretch without
 * progress, so that it cannot go round in circles (Bland 1977,
 * <a href="https://doi.org/10.1287/moor.2.2.103">doi:10.1287/moor.2.2.103</a>). Feasibility is found by lowering the sum
 * of what is out of bounds. Source: Chvátal (1983), Linear Programming, chapter 8 (bounded variables).
 *
 * <p>What it returns is not trusted: the caller checks the {@link #point} it ends at. If the limit of steps is reached,
 * the answer is the point reached so far, which lies within the bounds but may not be the farthest.
 */
final class Simplex {

    /** Entries of the tableau under this are rounding of zero: whole numbers divided by small whole numbers. */
    private static final double NOTHING = 1e-9;

    /** How far a variable may be out of its bounds, in the unit of the bounds. */
    private static final double SLACK = 1e-7;

    /** Entries under this block no step. */
    private static final double LEAST_ENTRY = 1e-7;

    private static final int STALLED = 40;
    private static final int REFRESH = 64;

    private final double[][] tableau;
    private final int[] basic;
    private final int[] nonbasic;
    private final double[] lower;
    private final double[] upper;
    private final double[] value;
    private final boolean[] inBasis;
    private int pivots;
    private long work;

    /** Takes the matrix, rows by columns, and keeps it; columns are 0 or more, row sums free. */
    Simplex(double[][] matrix, int columns) {
        tableau = matrix;
        var variables = columns + matrix.length;
        basic = new int[matrix.length];
        nonbasic = new int[columns];
        Arrays.setAll(basic, row -> columns + row);
        Arrays.setAll(nonbasic, column -> column);
        lower = new double[variables];
        upper = new double[variables];
        value = new double[variables];
        inBasis = new boolean[variables];
        Arrays.fill(lower, columns, variables, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        Arrays.fill(inBasis, columns, variables, true);
    }

    /** Sets the bounds of a variable. */
    void bound(int variable, double least, double most) {
        lower[variable] = least;
        upper[variable] = most;
        if (!inBasis[variable]) {
            var inside = Math.clamp(value[variable], least, most);
            if (inside != value[variable]) {
                move(column(variable), inside - value[variable]);
                value[variable] = inside;
            }
        }
    }

    double lower(int variable) {
        return lower[variable];
    }

    double upper(int variable) {
        return upper[variable];
    }

    /** The value of each variable, columns first. */
    double[] point() {
        return value.clone();
    }

    /** How many entries of the tableau have been written so far. */
    long work() {
        return work;
    }

    /** How many steps have changed the basis so far. */
    int pivots() {
        return pivots;
    }

    /** Moves to a point within all bounds; false when there is none. */
    boolean settle() {
        var search = new Search();
        while (true) {
            var gradient = infeasibility();
            if (gradient == null) {
                return true;
            }
            if (!search.step(gradient, -1, Double.NaN)) {
                return false;
            }
        }
    }

    /**
     * Moves a variable up or down as far as it goes, or until it has reached {@code enough}, and returns where it is;
     * infinite when nothing holds it and {@code enough} is infinite. {@code NaN} when no point lies within the bounds.
     */
    double reach(int variable, boolean up, double enough) {
        if (!settle()) {
            return Double.NaN;
        }
        var search = new Search();
        while (up ? value[variable] < enough : value[variable] > enough) {
            if (!search.step(gradient(variable, up), variable, enough)) {
                break;
            }
        }
        return search.unbounded ? (up ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY) : value[variable];
    }

    private double[] gradient(int variable, boolean up) {
        var gradient = new double[nonbasic.length];
        var sign = up ? 1 : -1;
        if (inBasis[variable]) {
            var row = tableau[row(variable)];
            for (var column = 0; column < gradient.length; column++) {
                gradient[column] = sign * row[column];
            }
        } else {
            gradient[column(variable)] = sign;
        }
        return gradient;
    }

    /** How the total out of bounds falls with each column; null when nothing is out of bounds. */
    private double @Nullable [] infeasibility() {
        double[] gradient = null;
        for (var row = 0; row < basic.length; row++) {
            var side = side(basic[row]);
            if (side != 0) {
                if (gradient == null) {
                    gradient = new double[nonbasic.length];
                }
                for (var column = 0; column < gradient.length; column++) {
                    gradient[column] -= side * tableau[row][column];
                }
            }
        }
        return gradient;
    }

    /** −1 below its bounds, 1 above, 0 within. */
    private int side(int variable) {
        if (value[variable] < lower[variable] - SLACK) {
            return -1;
        }
        return value[variable] > upper[variable] + SLACK ? 1 : 0;
    }

    private int row(int variable) {
        var row = 0;
        while (basic[row] != variable) {
            row++;
        }
        return row;
    }

    private int column(int variable) {
        var column = 0;
        while (nonbasic[column] != variable) {
            column++;
        }
        return column;
    }

    private void move(int column, double by) {
        for (var row = 0; row < basic.length; row++) {
            if (tableau[row][column] != 0) {
                value[basic[row]] += tableau[row][column] * by;
            }
        }
    }

    private void refresh() {
        for (var row = 0; row < basic.length; row++) {
            var sum = 0.0;
            for (var column = 0; column < nonbasic.length; column++) {
                sum += tableau[row][column] * value[nonbasic[column]];
            }
            value[basic[row]] = sum;
        }
    }

    private void pivot(int row, int column) {
        var pivotRow = tableau[row];
        var by = pivotRow[column];
        var filled = new int[pivotRow.length];
        var count = 0;
        for (var other = 0; other < pivotRow.length; other++) {
            if (other != column && pivotRow[other] != 0) {
                pivotRow[other] = -pivotRow[other] / by;
                filled[count++] = other;
            }
        }
        pivotRow[column] = 1 / by;
        for (var other = 0; other < tableau.length; other++) {
            var factor = tableau[other][column];
            if (other != row && factor != 0) {
                add(tableau[other], factor, pivotRow, filled, count);
                work += count;
                tableau[other][column] = factor / by;
            }
        }
        var entering = nonbasic[column];
        nonbasic[column] = basic[row];
        basic[row] = entering;
        inBasis[entering] = true;
        inBasis[nonbasic[column]] = false;
        if (++pivots % REFRESH == 0) {
            refresh();
        }
    }

    private static void add(double[] target, double factor, double[] source, int[] filled, int count) {
        for (var i = 0; i < count; i++) {
            var column = filled[i];
            var sum = target[column] + factor * source[column];
            target[column] = Math.abs(sum) < NOTHING ? 0 : sum;
        }
    }

    /** One walk along edges, with its memory of how long it made no progress. */
    private final class Search {

        private int stalled;
        private int left = 1000 + 50 * value.length;
        private boolean unbounded;

        /** One step up the gradient; false when there is none, or when nothing stops it. */
        boolean step(double[] gradient, int goal, double enough) {
            var column = entering(gradient);
            if (column < 0 || left-- == 0) {
                return false;
            }
            var up = gradient[column] > 0;
            var variable = nonbasic[column];
            var blocking = blocking(column, up);
            var own = up ? upper[variable] - value[variable] : value[variable] - lower[variable];
            var far = blocking < 0 ? Double.POSITIVE_INFINITY : distance(blocking, column, up);
            var length = Math.min(own, far);
            if (length == Double.POSITIVE_INFINITY) {
                if (goal < 0 || Double.isInfinite(enough)) {
                    unbounded = true;
                    return false;
                }
                length = Math.abs(enough - value[goal]) / Math.abs(gradient[column]);
                move(column, up ? length : -length);
                value[variable] += up ? length : -length;
                return true;
            }
            stalled = length > SLACK ? 0 : stalled + 1;
            var stop = blocking < 0 ? Double.NaN : target(basic[blocking], tableau[blocking][column] > 0 == up);
            move(column, up ? length : -length);
            if (far < own) {
                value[variable] += up ? length : -length;
                value[basic[blocking]] = stop;
                pivot(blocking, column);
            } else {
                value[variable] = up ? upper[variable] : lower[variable];
            }
            return true;
        }

        private int entering(double[] gradient) {
            var best = -1;
            for (var column = 0; column < gradient.length; column++) {
                var variable = nonbasic[column];
                var canMove = gradient[column] > NOTHING
                        ? value[variable] < upper[variable]
                        : gradient[column] < -NOTHING && value[variable] > lower[variable];
                if (canMove && (best < 0 || better(gradient, column, best))) {
                    best = column;
                }
            }
            return best;
        }

        private boolean better(double[] gradient, int column, int best) {
            return stalled > STALLED
                    ? nonbasic[column] < nonbasic[best]
                    : Math.abs(gradient[column]) > Math.abs(gradient[best]);
        }

        /**
         * The row that is first at a bound; of those that are there within the slack the one with the largest entry, because
         * a step on a small entry makes rounding grow (Harris 1973,
         * <a href="https://doi.org/10.1007/BF01580108">doi:10.1007/BF01580108</a>).
         */
        private int blocking(int column, boolean up) {
            var limit = Double.POSITIVE_INFINITY;
            for (var row = 0; row < basic.length; row++) {
                var entry = Math.abs(tableau[row][column]);
                if (entry > LEAST_ENTRY) {
                    limit = Math.min(limit, distance(row, column, up) + SLACK / 2 / entry);
                }
            }
            var best = -1;
            for (var row = 0; row < basic.length; row++) {
                var entry = Math.abs(tableau[row][column]);
                if (entry > LEAST_ENTRY && limit < Double.POSITIVE_INFINITY && distance(row, column, up) <= limit) {
                    var preferred = best < 0
                            || (stalled > STALLED ? basic[row] < basic[best] : entry > Math.abs(tableau[best][column]));
                    best = preferred ? row : best;
                }
            }
            return best;
        }

        private double distance(int row, int column, boolean up) {
            var rate = up ? tableau[row][column] : -tableau[row][column];
            var target = target(basic[row], rate > 0);
            return Double.isInfinite(target)
                    ? Double.POSITIVE_INFINITY
                    : Math.max(0, (target - value[basic[row]]) / rate);
        }

        /** Where a moving variable has to stop: out of bounds it stops at the bound it comes from outside to. */
        private double target(int variable, boolean rising) {
            var side = side(variable);
            if (rising) {
                return side < 0 ? lower[variable] : side > 0 ? Double.POSITIVE_INFINITY : upper[variable];
            }
            return side > 0 ? upper[variable] : side < 0 ? Double.NEGATIVE_INFINITY : lower[variable];
        }
    }
}
