package nl.geland.analysis.effects;

import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.RowContent;
import nl.geland.analysis.numerics.RowOrder;
import nl.geland.analysis.numerics.Standardised;
import nl.geland.analysis.numerics.Symmetric;
import org.jspecify.annotations.Nullable;

/**
 * Rows made ready for regression: sorted by all they hold, so that their order does not touch the digits. Sums are over fixed chunks, merged in their order: the same bits for
 * any number of threads.
 */
final class RegressionRows {

    private static final int CHUNK = 4_096;

    final int size;
    /** Number of coefficients, the intercept included. */
    final int width;
    /** Place of each row in the data given. */
    final int[] source;

    final double[] outcome;
    final double[] weight;
    final double[] offset;
    final Standardised columns;

    RegressionRows(double[] outcome, Covariates covariates, double[] weight, double[] offset) {
        this(outcome, covariates, weight, offset, null);
    }

    /**
     * Rows of one site among several.
     *
     * @param centre taken off each covariate, which stays in its own unit; {@code null} to standardise by these rows
     */
    RegressionRows(
            double[] outcome, Covariates covariates, double[] weight, double[] offset, double @Nullable [] centre) {
        size = outcome.length;
        width = 1 + covariates.width();
        source = sorted(outcome, covariates, weight, offset);
        this.outcome = new double[size];
        this.weight = new double[size];
        this.offset = new double[size];
        for (var i = 0; i < size; i++) {
            this.outcome[i] = outcome[source[i]];
            this.weight[i] = weight[source[i]];
            this.offset[i] = offset[source[i]];
        }
        columns = centre == null ? new Standardised(covariates, source) : new Standardised(covariates, source, centre);
    }

    private static int[] sorted(double[] outcome, Covariates covariates, double[] weight, double[] offset) {
        var content = new double[outcome.length];
        for (var row = 0; row < content.length; row++) {
            content[row] = RowContent.of(covariates, row, outcome[row], weight[row], offset[row]);
        }
        return new RowOrder(content.length).by(content).rows();
    }

    double predictor(int row, double[] coefficients) {
        return offset[row] + columns.predictor(row, coefficients);
    }

    /** What is summed over rows: a likelihood, a vector and a lower triangle. */
    static final class Sums {

        double logLikelihood;
        final double[] score;
        final double[] information;

        Sums(int width) {
            score = new double[width];
            information = new double[Symmetric.length(width)];
        }

        void add(Sums other) {
            logLikelihood += other.logLikelihood;
            for (var i = 0; i < score.length; i++) {
                score[i] += other.score[i];
            }
            for (var i = 0; i < information.length; i++) {
                information[i] += other.information[i];
            }
        }
    }

    /** How one row adds to the sums. */
    @FunctionalInterface
    interface Adder {
        void add(int row, Sums sums);
    }

    Sums sum(Adder adder) {
        var chunks = (size + CHUNK - 1) / CHUNK;
        var parts = new Sums[chunks];
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            var sums = new Sums(width);
            for (var row = chunk * CHUNK; row < Math.min(size, (chunk + 1) * CHUNK); row++) {
                adder.add(row, sums);
            }
            parts[chunk] = sums;
        });
        var all = new Sums(width);
        for (var part : parts) {
            all.add(part);
        }
        return all;
    }
}
