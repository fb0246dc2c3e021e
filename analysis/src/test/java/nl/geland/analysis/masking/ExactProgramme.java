package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear programme over whole-number equations, solved without rounding: every entry is a whole number over one common
 * denominator (integer pivoting after Edmonds and Bareiss), and overflow is an error. Unknowns are 0 or more. Questions
 * start from where the last one ended. For tests only: slow, exact, and unlike the engine's own arithmetic.
 */
final class ExactProgramme {

    private static final int BEFORE_BLAND = 200;

    private final int unknowns;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private long denominator = 1;
    private int width;

    /** What is known: {@code least ≤ coefficients · unknowns ≤ most}. */
    record Known(List<Long> coefficients, long least, long most) {}

    /** Takes what is known and finds a first point; fails when there is none. */
    ExactProgramme(int unknowns, List<Known> known) {
        this.unknowns = unknowns;
        var slacks =
                (int) known.stream().filter(one -> one.least() < one.most()).count() * 2;
        var equations = (int) known.stream()
                .mapToLong(one -> one.least() == one.most() ? 1 : 2)
                .sum();
        var real = unknowns + slacks;
        width = real + equations;
        var slack = unknowns;
        for (var one : known) {
            if (one.least() == one.most()) {
                add(one.coefficients(), one.least(), -1, 0, real);
            } else {
                add(one.coefficients(), one.least(), slack++, -1, real);
                add(one.coefficients(), one.most(), slack++, 1, real);
            }
        }
        var artificial = new long[width];
        Arrays.fill(artificial, real, width, -1);
        if (maximise(artificial) != 0) {
            throw new IllegalArgumentException("what is known cannot be true");
        }
        dropArtificial(real);
    }

    private void add(List<Long> coefficients, long right, int slack, int sign, int real) {
        var row = new long[width + 1];
        for (var column = 0; column < unknowns; column++) {
            row[column] = coefficients.get(column);
        }
        row[width] = right;
        if (slack >= 0) {
            row[slack] = sign;
        }
        var artificial = real + rows.size();
        row[artificial] = 1;
        basis.add(sign > 0 ? slack : artificial);
        rows.add(row);
    }

    private void dropArtificial(int real) {
        for (var row = rows.size() - 1; row >= 0; row--) {
            if (basis.get(row) >= real) {
                var column = firstFilled(rows.get(row), real);
                if (column < 0) {
                    rows.remove(row);
                    basis.remove(/* index */ row);
                } else {
                    if (rows.get(row)[column] < 0) {
                        negate(rows.get(row));
                    }
                    pivot(row, column);
                }
            }
        }
        for (var row = 0; row < rows.size(); row++) {
            var shorter = Arrays.copyOf(rows.get(row), real + 1);
            shorter[real] = rows.get(row)[width];
            rows.set(row, shorter);
        }
        width = real;
    }

    /** The largest value of a sum of unknowns; infinite when there is none. */
    double highest(long[] weights) {
        return maximise(Arrays.copyOf(weights, width));
    }

    /** The smallest value of a sum of unknowns. */
    double lowest(long[] weights) {
        return -maximise(
                Arrays.stream(Arrays.copyOf(weights, width)).map(one -> -one).toArray());
    }

    private double maximise(long[] weights) {
        for (var steps = 0; ; steps++) {
            var gain = gain(weights);
            var column = entering(gain, steps);
            if (column < 0) {
                return -gain[width] / (double) denominator;
            }
            var row = leaving(column);
            if (row < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(row, column);
        }
    }

    /** What each column would add, times the denominator; at the end the value so far, negated. */
    private long[] gain(long[] weights) {
        var gain = new long[width + 1];
        for (var column = 0; column < width; column++) {
            gain[column] = Math.multiplyExact(weights[column], denominator);
        }
        for (var row = 0; row < rows.size(); row++) {
            var weight = weights[basis.get(row)];
            if (weight != 0) {
                var entries = rows.get(row);
                for (var column = 0; column <= width; column++) {
                    gain[column] = Math.subtractExact(gain[column], Math.multiplyExact(weight, entries[column]));
                }
            }
        }
        return gain;
    }

    private int entering(long[] gain, int steps) {
        var best = -1;
        for (var column = 0; column < width; column++) {
            if (gain[column] > 0 && (best < 0 || gain[column] > gain[best])) {
                best = column;
                if (steps > BEFORE_BLAND) {
                    return best;
                }
            }
        }
        return best;
    }

    private int leaving(int column) {
        var best = -1;
        for (var row = 0; row < rows.size(); row++) {
            if (rows.get(row)[column] > 0) {
                var order = best < 0 ? -1 : compare(row, best, column);
                if (order < 0 || (order == 0 && basis.get(row) < basis.get(best))) {
                    best = row;
                }
            }
        }
        return best;
    }

    private int compare(int row, int other, int column) {
        return Long.compare(
                Math.multiplyExact(rows.get(row)[width], rows.get(other)[column]),
                Math.multiplyExact(rows.get(other)[width], rows.get(row)[column]));
    }

    private void pivot(int row, int column) {
        var pivotRow = rows.get(row);
        var by = pivotRow[column];
        for (var other = 0; other < rows.size(); other++) {
            var entries = rows.get(other);
            var factor = entries[column];
            if (other == row || (factor == 0 && by == denominator)) {
                continue;
            }
            for (var place = 0; place < entries.length; place++) {
                if (entries[place] != 0 || (factor != 0 && pivotRow[place] != 0)) {
                    entries[place] = Math.subtractExact(
                                    Math.multiplyExact(entries[place], by), Math.multiplyExact(factor, pivotRow[place]))
                            / denominator;
                }
            }
        }
        denominator = by;
        basis.set(row, column);
    }

    private static int firstFilled(long[] row, int before) {
        for (var column = 0; column < before; column++) {
            if (row[column] != 0) {
                return column;
            }
        }
        return -1;
    }

    private static void negate(long[] row) {
        for (var column = 0; column < row.length; column++) {
            row[column] = -row[column];
        }
    }
}
