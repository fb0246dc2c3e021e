package nl.geland.analysis.numerics;

import java.util.Arrays;

/**
 * Covariates with an intercept, centred and in standard deviations, so that the units of columns do not touch the digits of a fit; and the way
 * back to those units.
 */
public final class Standardised {

    private final Tiles rows;
    private final double[] centre;
    private final double[] scale;

    /**
     * Standardises columns.
     *
     * @param order places of the rows in the covariates, in the order to hold them here
     */
    public Standardised(Covariates covariates, int[] order) {
        var centred = new Centred(covariates, order, null, 1, true);
        rows = centred.rows;
        centre = new double[rows.width()];
        scale = new double[rows.width()];
        System.arraycopy(centred.mean, 0, centre, 1, covariates.width());
        Arrays.setAll(
                scale, column -> column > 0 && centred.deviation[column - 1] > 0 ? centred.deviation[column - 1] : 1);
        Chunks.each(order.length, rows::fillFirst);
    }

    /**
     * Columns in their own units, less a given centre.
     *
     * @param order places of the rows in the covariates, in the order to hold them here
     * @param given what is taken off each covariate
     */
    public Standardised(Covariates covariates, int[] order, double[] given) {
        rows = new Tiles(order.length, 1 + covariates.width());
        centre = new double[rows.width()];
        scale = new double[rows.width()];
        Arrays.fill(scale, 1);
        System.arraycopy(given, 0, centre, 1, given.length);
        Chunks.each(order.length, (from, to) -> {
            rows.gather(covariates, order, from, to, 1, given);
            rows.fillFirst(from, to);
        });
    }

    private Standardised(Standardised all, int step) {
        rows = all.rows.every(step);
        centre = all.centre;
        scale = all.scale;
    }

    /** Every so manieth row, in the units of all rows. */
    public Standardised every(int step) {
        return new Standardised(this, step);
    }

    /** Number of rows. */
    public int size() {
        return rows.size();
    }

    /** Number of columns, the intercept included. */
    public int width() {
        return rows.width();
    }

    /** One value; column 0 is the intercept. */
    public double value(int row, int column) {
        return rows.get(row, column);
    }

    /** Sum over columns of coefficient times value. */
    public double predictor(int row, double[] coefficients) {
        return rows.predictor(row, coefficients);
    }

    /**
     * The same for the rows of a chunk.
     *
     * @param into one number for each row, from place 0 on
     */
    public void predictors(int from, int to, double[] coefficients, double[] into) {
        rows.predictors(from, to, coefficients, into);
    }

    /** Adds a row times a number to a vector. */
    public void addRow(int row, double by, double[] vector) {
        for (var column = 0; column < rows.width(); column++) {
            vector[column] += by * rows.get(row, column);
        }
    }

    /**
     * Adds the rows of a chunk, each times a number, to a vector.
     *
     * @param by one number for each row, from place 0 on
     */
    public void addRows(int from, int to, double[] by, double[] vector) {
        rows.addRows(from, to, by, vector);
    }

    /** Adds the product of a row with itself, times a number, to a lower triangle. */
    public void addProduct(int row, double by, double[] triangle) {
        var k = 0;
        for (var i = 0; i < rows.width(); i++) {
            var one = by * rows.get(row, i);
            for (var j = 0; j <= i; j++) {
                triangle[k++] += one * rows.get(row, j);
            }
        }
    }

    /**
     * Adds the products of the rows of a chunk with themselves, each times a number, to a lower triangle.
     *
     * @param by one number for each row, from place 0 on
     */
    public void addProducts(int from, int to, double[] by, double[] triangle) {
        rows.addProducts(from, to, by, triangle);
    }

    /** Coefficients in the units of the covariates; parameters beyond the columns stay as they are. */
    public double[] coefficientsInUnits(double[] standard) {
        var units = standard.clone();
        for (var i = 1; i < width(); i++) {
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
        for (var a = i; a < (i == 0 ? width() : i + 1); a++) {
            for (var b = j; b < (j == 0 ? width() : j + 1); b++) {
                sum += change(i, a) * change(j, b) * triangle[Symmetric.at(a, b)];
            }
        }
        return sum;
    }

    private double change(int to, int from) {
        if (from >= width() || from == 0) {
            return 1;
        }
        return to == from ? 1 / scale[from] : -centre[from] / scale[from];
    }
}
