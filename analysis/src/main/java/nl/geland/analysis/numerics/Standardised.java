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
        size = order.length;
        width = 1 + covariates.width();
        values = new double[size * width];
        centre = new double[width];
        scale = new double[width];
        scale[0] = 1;
        gather(covariates, order);
        for (var column = 1; column < width; column++) {
            centre[column] = mean(column, 1);
        }
        lessCentre();
        for (var column = 1; column < width; column++) {
            var deviation = Math.sqrt(mean(column, 2));
            scale[column] = deviation > 0 ? deviation : 1;
        }
        for (var i = 0; i < size; i++) {
            for (var column = 1; column < width; column++) {
                values[i * width + column] /= scale[column];
            }
        }
    }

    /**
     * Columns in their own units, less a given centre.
     *
     * @param order places of the rows in the covariates, in the order to hold them here
     * @param given what is taken off each covariate
     */
    public Standardised(Covariates covariates, int[] order, double[] given) {
        size = order.length;
        width = 1 + covariates.width();
        values = new double[size * width];
        centre = new double[width];
        scale = new double[width];
        Arrays.fill(scale, 1);
        System.arraycopy(given, 0, centre, 1, width - 1);
        gather(covariates, order);
        lessCentre();
    }

    private void gather(Covariates covariates, int[] order) {
        for (var i = 0; i < size; i++) {
            values[i * width] = 1;
            for (var column = 1; column < width; column++) {
                values[i * width + column] = covariates.value(order[i], column - 1);
            }
        }
    }

    private void lessCentre() {
        for (var i = 0; i < size; i++) {
            for (var column = 1; column < width; column++) {
                values[i * width + column] -= centre[column];
            }
        }
    }

    /** Mean of a column, or of its squares. */
    private double mean(int column, int power) {
        var sum = new CompensatedSum();
        for (var i = 0; i < size; i++) {
            var value = values[i * width + column];
            sum.add(power == 1 ? value : value * value);
        }
        return sum.value() / size;
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
