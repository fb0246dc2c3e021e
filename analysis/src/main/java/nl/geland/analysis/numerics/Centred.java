package nl.geland.analysis.numerics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of covariates in a given order, as tiles, each column less its mean and, where asked for, in its standard deviations. Sums are over fixed
 * chunks, merged in their order.
 */
public final class Centred {

    /** The rows; columns before the first that was asked for hold zeros. */
    public final Tiles rows;
    /** Weighted mean of each covariate. */
    public final double[] mean;
    /** Weighted standard deviation of each covariate. */
    public final double[] deviation;

    /**
     * Gathers and centres.
     *
     * @param places where each row stands among the covariates
     * @param weight of each row, or {@code null} for 1
     * @param firstColumn column from which on the covariates stand
     * @param inDeviations whether columns that differ at all are divided by their standard deviation
     */
    public Centred(
            Covariates covariates, int[] places, double @Nullable [] weight, int firstColumn, boolean inDeviations) {
        var width = covariates.width();
        rows = new Tiles(places.length, firstColumn + width);
        mean = new double[width];
        deviation = new double[width];
        if (places.length == 0) {
            return;
        }
        // the first row of all is taken off beforehand, so that squares of large numbers lose no digits
        covariates.copyRow(places[0], mean, 0);
        var origin = mean.clone();
        var sums = new Sums(rows.width());
        Chunks.map(places.length, (from, to) -> {
                    rows.gather(covariates, places, from, to, firstColumn, origin);
                    return new Sums(rows, weight, from, to);
                })
                .forEach(sums::add);
        var off = new double[width];
        for (var column = 0; column < width; column++) {
            off[column] = sums.values[firstColumn + column] / sums.weight;
            mean[column] += off[column];
            deviation[column] = Math.sqrt(
                    Math.max(0, sums.squares[firstColumn + column] / sums.weight - off[column] * off[column]));
        }
        Chunks.each(places.length, (from, to) -> {
            for (var column = 0; column < width; column++) {
                var isDivided = inDeviations && deviation[column] > 0;
                rows.change(from, to, firstColumn + column, off[column], isDivided ? 1 / deviation[column] : 1);
            }
        });
    }

    /** Weighted, over some rows. */
    private static final class Sums {

        private double weight;
        private final double[] values;
        private final double[] squares;

        Sums(int width) {
            values = new double[width];
            squares = new double[width];
        }

        Sums(Tiles rows, double @Nullable [] weights, int from, int to) {
            this(rows.width());
            var by = new double[to - from];
            if (weights == null) {
                Arrays.fill(by, 1);
            } else {
                System.arraycopy(weights, from, by, 0, by.length);
            }
            for (var one : by) {
                weight += one;
            }
            rows.addRows(from, to, by, values);
            rows.addSquares(from, to, by, squares);
        }

        void add(Sums other) {
            weight += other.weight;
            Arrays.setAll(values, column -> values[column] + other.values[column]);
            Arrays.setAll(squares, column -> squares[column] + other.squares[column]);
        }
    }
}
