package nl.geland.analysis.numerics;

/**
 * A symmetric matrix held as its lower triangle, row after row, and what regressions ask of it.
 *
 * <p>Element (i, j) with j ≤ i lies at i·(i+1)/2 + j.
 */
public final class Symmetric {

    /** A pivot smaller than this share of its own diagonal element means that the column is a combination of earlier ones; as R's {@code coxph}. */
    private static final double ALIASED = 1e-11;

    private Symmetric() {}

    public static int length(int size) {
        return size * (size + 1) / 2;
    }

    public static int at(int i, int j) {
        return j <= i ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }

    /**
     * The inverse of a positive semidefinite matrix, with zeros in the rows and columns of aliased elements.
     *
     * @param aliased set true where a row depends on earlier ones
     * @param logDeterminant at index 0, the logarithm of the determinant of what is not aliased
     */
    public static double[] inverse(double[] matrix, boolean[] aliased, double[] logDeterminant) {
        var size = aliased.length;
        var factor = cholesky(matrix, aliased, logDeterminant);
        var lower = invertedLower(factor, aliased);
        var inverse = new double[length(size)];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = 0.0;
                for (var k = i; k < size; k++) {
                    sum += lower[at(k, i)] * lower[at(k, j)];
                }
                inverse[at(i, j)] = aliased[i] || aliased[j] ? 0 : sum;
            }
        }
        return inverse;
    }

    /** The lower triangular L with L·Lᵀ the matrix; rows that depend on earlier ones are zero. */
    private static double[] cholesky(double[] matrix, boolean[] aliased, double[] logDeterminant) {
        var size = aliased.length;
        var factor = new double[length(size)];
        logDeterminant[0] = 0;
        for (var j = 0; j < size; j++) {
            var pivot = matrix[at(j, j)];
            for (var k = 0; k < j; k++) {
                pivot -= factor[at(j, k)] * factor[at(j, k)];
            }
            aliased[j] = !(pivot > ALIASED * Math.abs(matrix[at(j, j)]));
            if (aliased[j]) {
                continue;
            }
            logDeterminant[0] += Math.log(pivot);
            factor[at(j, j)] = Math.sqrt(pivot);
            for (var i = j + 1; i < size; i++) {
                var sum = matrix[at(i, j)];
                for (var k = 0; k < j; k++) {
                    sum -= factor[at(i, k)] * factor[at(j, k)];
                }
                factor[at(i, j)] = sum / factor[at(j, j)];
            }
        }
        for (var j = 0; j < size; j++) {
            for (var k = 0; aliased[j] && k <= j; k++) {
                factor[at(j, k)] = 0;
            }
        }
        return factor;
    }

    private static double[] invertedLower(double[] factor, boolean[] aliased) {
        var size = aliased.length;
        var inverse = new double[length(size)];
        for (var j = 0; j < size; j++) {
            if (aliased[j]) {
                continue;
            }
            inverse[at(j, j)] = 1 / factor[at(j, j)];
            for (var i = j + 1; i < size; i++) {
                if (aliased[i]) {
                    continue;
                }
                var sum = 0.0;
                for (var k = j; k < i; k++) {
                    sum -= factor[at(i, k)] * inverse[at(k, j)];
                }
                inverse[at(i, j)] = sum / factor[at(i, i)];
            }
        }
        return inverse;
    }

    public static double[] times(double[] matrix, double[] vector) {
        var product = new double[vector.length];
        for (var i = 0; i < vector.length; i++) {
            for (var j = 0; j < vector.length; j++) {
                product[i] += matrix[at(i, j)] * vector[j];
            }
        }
        return product;
    }

    /** {@code xᵀ M x}. */
    public static double form(double[] matrix, double[] vector) {
        var product = times(matrix, vector);
        var sum = 0.0;
        for (var i = 0; i < vector.length; i++) {
            sum += vector[i] * product[i];
        }
        return sum;
    }

    /** {@code A M A} for symmetric A and M. */
    public static double[] sandwich(double[] bread, double[] meat, int size) {
        var half = new double[size * size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                for (var k = 0; k < size; k++) {
                    half[i * size + j] += bread[at(i, k)] * meat[at(k, j)];
                }
            }
        }
        var whole = new double[length(size)];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                for (var k = 0; k < size; k++) {
                    whole[at(i, j)] += half[i * size + k] * bread[at(k, j)];
                }
            }
        }
        return whole;
    }
}
