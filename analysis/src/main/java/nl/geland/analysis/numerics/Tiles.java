package nl.geland.analysis.numerics;

import java.util.Arrays;

/**
 * Columns of numbers, cut into tiles of {@value #ROWS} rows: an array for each column of a tile. Sums over rows run beside each other, one for
 * each place in a tile, over arrays that are all read at the same place; the processor then takes several places at a time. Each of these sums
 * adds in the order of the rows and they are added in their order, so that the bits are the same on any machine.
 *
 * <p>Rows are worked on from one that is the first of its tile, as those of {@link Chunks} are.
 */
public final class Tiles {

    static final int ROWS = 128;

    private final int size;
    private final int width;
    /** The columns of the first tile, then those of the next; zeros where the last tile has no rows. */
    private final double[][] tiles;

    /** Zeros. */
    public Tiles(int size, int width) {
        this.size = size;
        this.width = width;
        tiles = new double[(size + ROWS - 1) / ROWS * width][ROWS];
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Number of columns. */
    public int width() {
        return width;
    }

    /** One value. */
    public double get(int row, int column) {
        return tile(row, column)[row % ROWS];
    }

    /** Sets one value. */
    public void set(int row, int column, double value) {
        tile(row, column)[row % ROWS] = value;
    }

    /**
     * Fills some rows with those of covariates, less a number for each column, from a column on.
     *
     * @param places where each row stands among the covariates
     */
    void gather(Covariates covariates, int[] places, int from, int to, int firstColumn, double[] off) {
        for (var at = from; at < to; at += ROWS) {
            for (var column = 0; column < off.length; column++) {
                covariates.copyColumn(
                        column, places, at, Math.min(at + ROWS, to), off[column], tile(at, firstColumn + column));
            }
        }
    }

    /** Puts 1 into the first column of some rows. */
    void fillFirst(int from, int to) {
        for (var at = from; at < to; at += ROWS) {
            Arrays.fill(tile(at, 0), 0, Math.min(ROWS, to - at), 1);
        }
    }

    /** Every so manieth row. */
    Tiles every(int step) {
        var some = new Tiles((size + step - 1) / step, width);
        Chunks.each(some.size, (from, to) -> {
            for (var row = from; row < to; row++) {
                for (var column = 0; column < width; column++) {
                    some.set(row, column, get(row * step, column));
                }
            }
        });
        return some;
    }

    /** Takes a number off each value of a column and multiplies by another, in some rows. */
    void change(int from, int to, int column, double off, double by) {
        for (var at = from; at < to; at += ROWS) {
            change(tile(at, column), Math.min(ROWS, to - at), off, by);
        }
    }

    private double[] tile(int row, int column) {
        return tiles[row / ROWS * width + column];
    }

    /** Sum over columns of coefficient times value. */
    public double predictor(int row, double[] coefficients) {
        var sum = 0.0;
        for (var column = 0; column < width; column++) {
            sum += get(row, column) * coefficients[column];
        }
        return sum;
    }

    /**
     * The same for some rows.
     *
     * @param into one number for each row, from place 0 on
     */
    public void predictors(int from, int to, double[] coefficients, double[] into) {
        var sums = new double[ROWS];
        for (var at = from; at < to; at += ROWS) {
            Arrays.fill(sums, 0);
            for (var column = 0; column < width; column++) {
                add(tile(at, column), coefficients[column], sums);
            }
            System.arraycopy(sums, 0, into, at - from, Math.min(ROWS, to - at));
        }
    }

    /**
     * Adds the rows, each times a number, to a vector.
     *
     * @param by one number for each row, from place 0 on
     */
    public void addRows(int from, int to, double[] by, double[] vector) {
        var sums = new double[width][ROWS];
        var factors = new double[ROWS];
        for (var at = from; at < to; at += ROWS) {
            copy(by, at - from, Math.min(ROWS, to - at), factors);
            for (var column = 0; column < width; column++) {
                addProduct(sums[column], factors, tile(at, column));
            }
        }
        for (var column = 0; column < width; column++) {
            vector[column] += sum(sums[column]);
        }
    }

    /** Adds the square of each value, times a number for its row, to a vector. */
    void addSquares(int from, int to, double[] by, double[] vector) {
        var sums = new double[width][ROWS];
        var factors = new double[ROWS];
        for (var at = from; at < to; at += ROWS) {
            copy(by, at - from, Math.min(ROWS, to - at), factors);
            for (var column = 0; column < width; column++) {
                addSquare(sums[column], factors, tile(at, column));
            }
        }
        for (var column = 0; column < width; column++) {
            vector[column] += sum(sums[column]);
        }
    }

    /**
     * Adds the products of the rows with themselves, each times a number, to a lower triangle; four tiles at a time, so that each sum is read and
     * written a quarter as often.
     *
     * @param by one number for each row, from place 0 on
     */
    public void addProducts(int from, int to, double[] by, double[] triangle) {
        var sums = new double[triangle.length][ROWS];
        var factors = new double[4][ROWS];
        var at = from;
        for (; at + 4 * ROWS <= to; at += 4 * ROWS) {
            for (var part = 0; part < 4; part++) {
                System.arraycopy(by, at - from + part * ROWS, factors[part], 0, ROWS);
            }
            addFour(at / ROWS * width, factors, sums);
        }
        for (; at < to; at += ROWS) {
            copy(by, at - from, Math.min(ROWS, to - at), factors[0]);
            addOne(at / ROWS * width, factors[0], sums);
        }
        for (var k = 0; k < triangle.length; k++) {
            triangle[k] += sum(sums[k]);
        }
    }

    private void addFour(int tile, double[][] factors, double[][] sums) {
        var scaled = new double[4][ROWS];
        var k = 0;
        for (var i = 0; i < width; i++) {
            for (var part = 0; part < 4; part++) {
                multiply(factors[part], tiles[tile + part * width + i], scaled[part]);
            }
            for (var j = 0; j <= i; j++, k++) {
                addFourProducts(
                        sums[k],
                        scaled,
                        tiles[tile + j],
                        tiles[tile + width + j],
                        tiles[tile + 2 * width + j],
                        tiles[tile + 3 * width + j]);
            }
        }
    }

    private void addOne(int tile, double[] factors, double[][] sums) {
        var scaled = new double[ROWS];
        var k = 0;
        for (var i = 0; i < width; i++) {
            multiply(factors, tiles[tile + i], scaled);
            for (var j = 0; j <= i; j++, k++) {
                addProduct(sums[k], scaled, tiles[tile + j]);
            }
        }
    }

    private static void copy(double[] numbers, int from, int count, double[] into) {
        System.arraycopy(numbers, from, into, 0, count);
        Arrays.fill(into, count, ROWS, 0);
    }

    private static void change(double[] values, int count, double off, double by) {
        for (var place = 0; place < count; place++) {
            values[place] = (values[place] - off) * by;
        }
    }

    private static void multiply(double[] one, double[] other, double[] into) {
        for (var place = 0; place < into.length; place++) {
            into[place] = one[place] * other[place];
        }
    }

    private static void add(double[] values, double by, double[] sums) {
        for (var place = 0; place < sums.length; place++) {
            sums[place] += values[place] * by;
        }
    }

    private static void addProduct(double[] sums, double[] one, double[] other) {
        for (var place = 0; place < sums.length; place++) {
            sums[place] += one[place] * other[place];
        }
    }

    private static void addSquare(double[] sums, double[] by, double[] values) {
        for (var place = 0; place < sums.length; place++) {
            sums[place] += by[place] * values[place] * values[place];
        }
    }

    private static void addFourProducts(
            double[] sums, double[][] scaled, double[] a, double[] b, double[] c, double[] d) {
        var one = scaled[0];
        var two = scaled[1];
        var three = scaled[2];
        var four = scaled[3];
        for (var place = 0; place < sums.length; place++) {
            sums[place] +=
                    one[place] * a[place] + two[place] * b[place] + (three[place] * c[place] + four[place] * d[place]);
        }
    }

    /** Four sums beside each other, since each addition waits for the one before. */
    private static double sum(double[] numbers) {
        var first = 0.0;
        var second = 0.0;
        var third = 0.0;
        var fourth = 0.0;
        for (var place = 0; place < ROWS; place += 4) {
            first += numbers[place];
            second += numbers[place + 1];
            third += numbers[place + 2];
            fourth += numbers[place + 3];
        }
        return (first + second) + (third + fourth);
    }
}
