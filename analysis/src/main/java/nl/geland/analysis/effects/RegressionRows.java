package nl.geland.analysis.effects;

import java.util.Arrays;
import nl.geland.analysis.numerics.Chunks;
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

    private static final double[] NONE = new double[0];

    final int size;
    /** Number of coefficients, the intercept included. */
    final int width;
    /** Place of each row in the data given. */
    final int[] source;

    final double[] outcome;
    final double[] weight;
    final double[] offset;
    final Standardised columns;

    /**
     * Rows to be fitted, or those of one site among several.
     *
     * @param weight {@code null} for 1
     * @param offset {@code null} for 0
     * @param centre taken off each covariate, which stays in its own unit; {@code null} to standardise by these rows
     */
    RegressionRows(
            double[] outcome,
            Covariates covariates,
            double @Nullable [] weight,
            double @Nullable [] offset,
            double @Nullable [] centre) {
        size = outcome.length;
        width = 1 + covariates.width();
        source = sorted(outcome, covariates, weight, offset);
        this.outcome = picked(outcome, 0);
        this.weight = picked(weight, 1);
        this.offset = picked(offset, 0);
        columns = centre == null ? new Standardised(covariates, source) : new Standardised(covariates, source, centre);
    }

    /** Every so manieth row of others. */
    private RegressionRows(RegressionRows all, int step) {
        columns = all.columns.every(step);
        size = columns.size();
        width = all.width;
        source = new int[size];
        Arrays.setAll(source, i -> i * step);
        outcome = picked(all.outcome, 0);
        weight = picked(all.weight, 1);
        offset = picked(all.offset, 0);
        Arrays.setAll(source, i -> all.source[i * step]);
    }

    /** Every so manieth of these rows: as they are sorted by what they hold, a sample that resembles them all. */
    RegressionRows every(int step) {
        return new RegressionRows(this, step);
    }

    private double[] picked(double @Nullable [] column, double otherwise) {
        var picked = new double[size];
        if (column == null) {
            Arrays.fill(picked, otherwise);
        } else {
            Chunks.each(size, (from, to) -> {
                for (var i = from; i < to; i++) {
                    picked[i] = column[source[i]];
                }
            });
        }
        return picked;
    }

    private static int[] sorted(
            double[] outcome, Covariates covariates, double @Nullable [] weight, double @Nullable [] offset) {
        var content = new long[outcome.length];
        Chunks.each(content.length, (from, to) -> {
            for (var row = from; row < to; row++) {
                content[row] = RowContent.of(
                        covariates,
                        row,
                        outcome[row],
                        weight == null ? 1 : weight[row],
                        offset == null ? 0 : offset[row]);
            }
        });
        return new RowOrder(content.length).byMixed(content).rows();
    }

    double predictor(int row, double[] coefficients) {
        return offset[row] + columns.predictor(row, coefficients);
    }

    /** How far a step of the coefficients moves the predictor of the row it moves most. */
    double farthest(double[] step) {
        return Chunks.map(size, (from, to) -> {
                    var moves = new double[to - from];
                    columns.predictors(from, to, step, moves);
                    return Arrays.stream(moves).map(Math::abs).max().orElse(0);
                })
                .stream()
                .mapToDouble(most -> most)
                .max()
                .orElse(0);
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

    /** How the rows {@code from ≤ row < to} add to the sums. */
    @FunctionalInterface
    interface Adder {
        void add(int from, int to, Sums sums);
    }

    Sums sum(Adder adder) {
        var all = new Sums(width);
        Chunks.map(size, (from, to) -> {
                    var sums = new Sums(width);
                    adder.add(from, to, sums);
                    return sums;
                })
                .forEach(all::add);
        return all;
    }

    /** Logarithm of the likelihood with its slope and its information at these coefficients. */
    Sums at(Family family, double[] coefficients) {
        return sum((from, to, sums) -> {
            var off = new double[to - from];
            var spread = new double[to - from];
            sums.logLikelihood += Expectations.of(family, this, coefficients, from, to, off, spread);
            columns.addRows(from, to, off, sums.score);
            columns.addProducts(from, to, spread, sums.information);
        });
    }

    /** Logarithm of the likelihood alone. */
    double logLikelihood(Family family, double[] coefficients) {
        return Chunks.map(size, (from, to) -> Expectations.of(family, this, coefficients, from, to, NONE, NONE))
                .stream()
                .mapToDouble(part -> part)
                .sum();
    }
}
