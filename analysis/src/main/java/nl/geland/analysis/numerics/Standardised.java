package nl.geland.analysis.numerics;

import java.util.Arrays;

/**
 * Covariates with an intercept, centred and in standard deviations, so that the units of columns do not touch the digits of a fit; and the way
 * back to those units.
 */
public final class Standardised {

    private final int size;
    private final int width;
    private final double[] values;
    private final double[] centre;
    private final double[] scale;

    /**
     * Standardises columns.
     *
     * @param order places of the rows in the covariates, in the order to hold them here
     */
    public Standardised(Covariates covariates, int[] order) {
        this(order.length, 1 + covariates.width());
        if (size == 0) {
            return;
        }
        var first = new double[width];
        covariates.copyRow(order[0], first, 1);
        var sums = new double[width];
        var squares = new double[width];
        for (var part : Chunks.map(size, (from, to) -> gathered(covariates, order, first, from, to))) {
            for (var column = 1; column < width; column++) {
                sums[column] += part[column];
                squares[column] += part[width + column];
            }
        }
        for (var column = 1; column < width; column++) {
            var off = sums[column] / size;
            centre[column] = first[column] + off;
            var variance = squares[column] / size - off * off;
            scale[column] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        settle();
    }

    /**
     * Columns in their own units, less a given centre.
     *
     * @param order places of the rows in the covariates, in the order to hold them here
     * @param given what is taken off each covariate
     */
    public Standardised(Covariates covariates, int[] order, double[] given) {
        this(order.length, 1 + covariates.width());
        System.arraycopy(given, 0, centre, 1, width - 1);
        Chunks.each(size, (from, to) -> gather(covariates, order, from, to));
        settle();
    }

    private Standardised(int size, int width) {
        this.size = size;
        this.width = width;
        values = new double[size * width];
        centre = new double[width];
        scale = new double[width];
        Arrays.fill(scale, 1);
    }

    /** Every so manieth row, in the units of all rows. */
    public Standardised every(int step) {
        var some = new Standardised((size + step - 1) / step, width);
        for (var i = 0; i < some.size; i++) {
            System.arraycopy(values, i * step * width, some.values, i * width, width);
        }
        System.arraycopy(centre, 0, some.centre, 0, width);
        System.arraycopy(scale, 0, some.scale, 0, width);
        return some;
    }

    private void gather(Covariates covariates, int[] order, int from, int to) {
        for (var i = from; i < to; i++) {
            values[i * width] = 1;
            covariates.copyRow(order[i], values, i * width + 1);
        }
    }

    /** Gathers rows and sums what each column differs from the first row of all, and the squares of that. */
    private double[] gathered(Covariates covariates, int[] order, double[] first, int from, int to) {
        gather(covariates, order, from, to);
        var sums = new double[2 * width];
        for (var i = from; i < to; i++) {
            for (var column = 1; column < width; column++) {
                var off = values[i * width + column] - first[column];
                sums[column] += off;
                sums[width + column] += off * off;
            }
        }
        return sums;
    }

    private void settle() {
        var factor = new double[width];
        Arrays.setAll(factor, column -> 1 / scale[column]);
        Chunks.each(size, (from, to) -> {
            for (var i = from; i < to; i++) {
                for (var column = 1; column < width; column++) {
                    values[i * width + column] = (values[i * width + column] - centre[column]) * factor[column];
                }
            }
        });
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Number of columns, the intercept included. */
    public int width() {
        return width;
    }

    /** One value; column 0 is the intercept. */
    public double value(int row, int column) {
        return values[row * width + column];
    }

    /** Sum over columns of coefficient times value. */
    public double predictor(int row, double[] coefficients) {
        var sum = 0.0;
        var at = row * width;
        for (var column = 0; column < width; column++) {
            sum += values[at + column] * coefficients[column];
        }
        return sum;
    }

    /** Adds a row times a number to a vector. */
    public void addRow(int row, double by, double[] vector) {
        var at = row * width;
        for (var column = 0; column < width; column++) {
            vector[column] += by * values[at + column];
        }
    }

    /**
     * Adds rows, each times a number, to a vector.
     *
     * @param by one number for each row, from place 0 on
     */
    public void addRows(int from, int to, double[] by, double[] vector) {
        var row = from;
        for (; row + 4 <= to; row += 4) {
            var first = row * width;
            var place = row - from;
            for (var column = 0; column < width; column++) {
                vector[column] += by[place] * values[first + column]
                        + by[place + 1] * values[first + width + column]
                        + (by[place + 2] * values[first + 2 * width + column]
                                + by[place + 3] * values[first + 3 * width + column]);
            }
        }
        for (; row < to; row++) {
            addRow(row, by[row - from], vector);
        }
    }

    /** Adds the product of a row with itself, times a number, to a lower triangle. */
    public void addProduct(int row, double by, double[] triangle) {
        var at = row * width;
        var k = 0;
        for (var i = 0; i < width; i++) {
            var one = by * values[at + i];
            for (var j = 0; j <= i; j++) {
                triangle[k++] += one * values[at + j];
            }
        }
    }

    /**
     * Adds the products of rows with themselves, each times a number, to a lower triangle; four rows at a time, so that the triangle is read and
     * written a quarter as often.
     *
     * @param by one number for each row, from place 0 on
     */
    public void addProducts(int from, int to, double[] by, double[] triangle) {
        var row = from;
        for (; row + 4 <= to; row += 4) {
            addFour(row * width, by, row - from, triangle);
        }
        for (; row < to; row++) {
            addProduct(row, by[row - from], triangle);
        }
    }

    private void addFour(int first, double[] by, int place, double[] triangle) {
        var second = first + width;
        var third = second + width;
        var fourth = third + width;
        var k = 0;
        for (var i = 0; i < width; i++) {
            var one = by[place] * values[first + i];
            var two = by[place + 1] * values[second + i];
            var three = by[place + 2] * values[third + i];
            var four = by[place + 3] * values[fourth + i];
            for (var j = 0; j <= i; j++) {
                triangle[k++] += one * values[first + j]
                        + two * values[second + j]
                        + (three * values[third + j] + four * values[fourth + j]);
            }
        }
    }

    /** Coefficients in the units of the covariates; parameters beyond the columns stay as they are. */
    public double[] coefficientsInUnits(double[] standard) {
        var units = standard.clone();
        for (var i = 1; i < width; i++) {
            units[i] = standard[i] / scale[i];
            units[0] -= units[i] * centre[i];
        }
        return units;
    }

    /** The covariance of the coefficients in the units of the covariates, a square; {@code NaN} where aliased. */
    public double[][] covarianceInUnits(double[] triangle, boolean[] aliased) {
        var all = aliased.length;
        var units = new double[all][all];
        for (var i = 0; i < all; i++) {
            for (var j = 0; j < all; j++) {
                units[i][j] = aliased[i] || aliased[j] ? Double.NaN : element(triangle, i, j);
            }
        }
        return units;
    }

    private double element(double[] triangle, int i, int j) {
        var sum = 0.0;
        for (var a = i; a < (i == 0 ? width : i + 1); a++) {
            for (var b = j; b < (j == 0 ? width : j + 1); b++) {
                sum += change(i, a) * change(j, b) * triangle[Symmetric.at(a, b)];
            }
        }
        return sum;
    }

    private double change(int to, int from) {
        if (from >= width || from == 0) {
            return 1;
        }
        return to == from ? 1 / scale[from] : -centre[from] / scale[from];
    }
}
