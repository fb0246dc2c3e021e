package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import nl.geland.analysis.numerics.Symmetric;
import org.jspecify.annotations.Nullable;

/** The covariance of coefficients of standardised covariates: by the model, robust or by cluster. */
final class RegressionErrors {

    private final Family family;
    private final RegressionRows rows;
    private final RegressionSearch search;

    RegressionErrors(Family family, RegressionRows rows, RegressionSearch search) {
        this.family = family;
        this.rows = rows;
        this.search = search;
    }

    static int known(boolean[] aliased) {
        var known = 0;
        for (var one : aliased) {
            known += one ? 0 : 1;
        }
        return known;
    }

    double[] covariance(Robust robust, int @Nullable [] cluster, double dispersion) {
        if (cluster != null) {
            return Symmetric.sandwich(search.inverse, meatByCluster(cluster), rows.width);
        }
        if (robust == Robust.NONE) {
            var scaled = search.inverse.clone();
            for (var i = 0; i < scaled.length; i++) {
                scaled[i] *= dispersion;
            }
            return scaled;
        }
        var meat = rows.sum((from, to, sums) -> {
                    var squares = new double[to - from];
                    Arrays.setAll(squares, i -> square(from + i, robust));
                    rows.columns.addProducts(from, to, squares, sums.information);
                })
                .information;
        var sandwich = Symmetric.sandwich(search.inverse, meat, rows.width);
        if (robust == Robust.HC1) {
            for (var i = 0; i < sandwich.length; i++) {
                sandwich[i] *= (double) rows.size / (rows.size - known(search.aliased));
            }
        }
        return sandwich;
    }

    private double square(int row, Robust robust) {
        var mean = family.mean(rows.predictor(row, search.coefficients));
        var off = rows.weight[row] * (rows.outcome[row] - mean);
        var square = off * off;
        if (robust == Robust.HC0 || robust == Robust.HC1) {
            return square;
        }
        var left = 1 - leverage(row, mean);
        return robust == Robust.HC2 ? square / left : square / (left * left);
    }

    private double leverage(int row, double mean) {
        var form = 0.0;
        for (var i = 0; i < rows.width; i++) {
            for (var j = 0; j < rows.width; j++) {
                form += rows.columns.value(row, i) * rows.columns.value(row, j) * search.inverse[Symmetric.at(i, j)];
            }
        }
        return rows.weight[row] * family.spread(mean) * form;
    }

    private double[] meatByCluster(int[] cluster) {
        var scores = new HashMap<Integer, double[]>();
        var order = new ArrayList<double[]>();
        for (var i = 0; i < rows.size; i++) {
            var score = scores.computeIfAbsent(cluster[rows.source[i]], _ -> {
                var fresh = new double[rows.width];
                order.add(fresh);
                return fresh;
            });
            var off = rows.weight[i] * (rows.outcome[i] - family.mean(rows.predictor(i, search.coefficients)));
            rows.columns.addRow(i, off, score);
        }
        var meat = new double[Symmetric.length(rows.width)];
        var adjusted = (double) order.size() / (order.size() - 1);
        for (var score : order) {
            for (var a = 0; a < rows.width; a++) {
                for (var b = 0; b <= a; b++) {
                    meat[Symmetric.at(a, b)] += adjusted * score[a] * score[b];
                }
            }
        }
        return meat;
    }
}
