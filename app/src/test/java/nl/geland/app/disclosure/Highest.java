package nl.geland.app.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The largest number of persons a group can have for somebody who knows bounds of sums of groups: two-phase simplex with
 * Bland's rule over plain doubles, which shares nothing with the arithmetic of the engine.
 */
final class Highest {

    private static final double ZERO = 1e-9;

    private record Known(List<Double> sum, long least, long most) {}

    private final int groups;
    private final List<Known> known = new ArrayList<>();

    Highest(int groups) {
        this.groups = groups;
    }

    void learn(double[] sum, long least, long most) {
        known.add(new Known(Arrays.stream(sum).boxed().toList(), least, most));
    }

    double of(int group) {
        var rows = 2 * known.size();
        var width = groups + 2 * rows;
        var table = new double[rows][width + 1];
        var basis = new int[rows];
        var first = new double[width + 1];
        for (var at = 0; at < rows; at++) {
            var one = known.get(at / 2);
            var below = at % 2 == 0;
            for (var column = 0; column < groups; column++) {
                table[at][column] = one.sum().get(column);
            }
            table[at][groups + at] = below ? 1 : -1;
            table[at][groups + rows + at] = 1;
            table[at][width] = (double) (below ? one.most() : one.least());
            basis[at] = below ? groups + at : groups + rows + at;
        }
        for (var at = 1; at < rows; at += 2) {
            first[groups + rows + at] = -1;
        }
        if (maximise(table, basis, first, width) < -ZERO) {
            throw new IllegalStateException("What is known cannot be true");
        }
        var wanted = new double[width + 1];
        wanted[group] = 1;
        return maximise(table, basis, wanted, groups + rows);
    }

    /** The largest value of a sum; only the first columns may come into the basis. */
    private static double maximise(double[][] table, int[] basis, double[] weights, int columns) {
        var width = weights.length - 1;
        while (true) {
            var gain = weights.clone();
            for (var row = 0; row < table.length; row++) {
                var weight = weights[basis[row]];
                for (var column = 0; column <= width && weight != 0; column++) {
                    gain[column] -= weight * table[row][column];
                }
            }
            var entering = 0;
            while (entering < columns && gain[entering] <= ZERO) {
                entering++;
            }
            if (entering == columns) {
                return -gain[width];
            }
            var leaving = leaving(table, basis, entering, width);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(table, leaving, entering);
            basis[leaving] = entering;
        }
    }

    private static int leaving(double[][] table, int[] basis, int entering, int width) {
        var best = -1;
        for (var row = 0; row < table.length; row++) {
            if (table[row][entering] > ZERO) {
                var less = best < 0
                        ? -1
                        : table[row][width] / table[row][entering] - table[best][width] / table[best][entering];
                if (less < -ZERO || (less <= ZERO && best >= 0 && basis[row] < basis[best])) {
                    best = row;
                }
            }
        }
        return best;
    }

    private static void pivot(double[][] table, int leaving, int entering) {
        var by = table[leaving][entering];
        for (var column = 0; column < table[leaving].length; column++) {
            table[leaving][column] /= by;
        }
        for (var row = 0; row < table.length; row++) {
            var factor = table[row][entering];
            for (var column = 0; row != leaving && factor != 0 && column < table[row].length; column++) {
                table[row][column] -= factor * table[leaving][column];
            }
        }
    }
}
