package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Chunks;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Standardised;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Linear regression of one outcome after another on the same covariates: what depends on these alone is worked out once. Rows are summed in the
 * order given. A covariate that is a combination of earlier ones gets 0.
 */
final class LeastSquares {

    private final Standardised columns;
    private final double[] inverse;
    private final boolean[] aliased;

    LeastSquares(Covariates covariates) {
        columns = new Standardised(
                covariates, IntStream.range(0, covariates.size()).toArray());
        var products = new double[Symmetric.length(columns.width())];
        Chunks.map(columns.size(), this::products).forEach(part -> Arrays.setAll(products, k -> products[k] + part[k]));
        aliased = new boolean[columns.width()];
        inverse = Symmetric.inverse(products, aliased, new double[1]);
    }

    private double[] products(int from, int to) {
        var ones = new double[to - from];
        Arrays.fill(ones, 1);
        var products = new double[Symmetric.length(columns.width())];
        columns.addProducts(from, to, ones, products);
        return products;
    }

    /** The intercept and the coefficients that fit an outcome best, in the units of the covariates. */
    double[] fit(double[] outcome) {
        var found = new double[columns.width()];
        improve(found, outcome);
        // once more from there, for the last digits
        improve(found, outcome);
        return columns.coefficientsInUnits(found);
    }

    private void improve(double[] found, double[] outcome) {
        var slope = new double[found.length];
        Chunks.map(outcome.length, (from, to) -> slope(found, outcome, from, to))
                .forEach(part -> Arrays.setAll(slope, k -> slope[k] + part[k]));
        var step = Symmetric.times(inverse, slope);
        Arrays.setAll(found, k -> found[k] + step[k]);
    }

    private double[] slope(double[] found, double[] outcome, int from, int to) {
        var left = new double[to - from];
        columns.predictors(from, to, found, left);
        Arrays.setAll(left, place -> outcome[from + place] - left[place]);
        var slope = new double[found.length];
        columns.addRows(from, to, left, slope);
        return slope;
    }

    /** The inverse of the products of the covariates, in their units; zero where one is a combination of earlier ones. */
    double[][] bread() {
        var bread = columns.covarianceInUnits(inverse, aliased);
        for (var row : bread) {
            Arrays.setAll(row, column -> Double.isNaN(row[column]) ? 0 : row[column]);
        }
        return bread;
    }
}
