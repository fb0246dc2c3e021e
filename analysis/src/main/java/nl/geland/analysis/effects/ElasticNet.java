package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;

/**
 * Logistic regression that draws coefficients towards 0, the lesser ones all the way: for many covariates of which few matter. Immutable; the
 * order of rows changes no bit.
 *
 * <p>What is made small is the mean of minus the log likelihood, plus the penalty times (mixing · Σ|β| + (1 − mixing)/2 · Σβ²), over covariates in
 * standard deviations; the intercept is not penalised. Penalties lie evenly on a logarithm, from the smallest that leaves nothing down to a
 * ten-thousandth of it (a hundredth when there are more columns than rows). Found by coordinate descent within Newton's steps. A constant covariate gets 0.
 *
 * <p>Sources: Zou and Hastie (2005), <a href="https://doi.org/10.1111/j.1467-9868.2005.00503.x">doi:10.1111/j.1467-9868.2005.00503.x</a>; Friedman, Hastie
 * and Tibshirani (2010), <a href="https://doi.org/10.18637/jss.v033.i01">doi:10.18637/jss.v033.i01</a>.
 */
public final class ElasticNet {

    private static final int PENALTIES = 100;
    private static final double LEAST_SHARE = 1e-4;
    private static final double LEAST_SHARE_WIDE = 1e-2;
    /** The mixing that decides where the path of a mixing nearer to 0 begins, where no penalty leaves nothing. */
    private static final double LEAST_MIXING = 1e-3;

    private final double mixing;

    private ElasticNet(double mixing) {
        this.mixing = mixing;
    }

    /**
     * A penalty between two kinds.
     *
     * @param mixing 1 is the lasso, which leaves few covariates; 0 is ridge, which leaves all
     */
    public static ElasticNet of(double mixing) {
        if (!(mixing >= 0 && mixing <= 1)) {
            throw new IllegalArgumentException("mixing is %s: expected a number from 0 to 1".formatted(mixing));
        }
        return new ElasticNet(mixing);
    }

    /**
     * Fits the model for each penalty, the largest first.
     *
     * @param outcome 0 or 1, one per row
     * @throws IllegalArgumentException when there is no covariate, one outcome only, or another value, in words
     */
    public PenalisedPath fit(double[] outcome, Covariates covariates) {
        check(outcome, covariates);
        return new PenaltySearch(outcome, covariates, mixing).path(penalties(outcome, covariates));
    }

    /**
     * Chooses the penalty that foretells best what it did not see.
     *
     * @param fold a number for each row: those with the same number are foretold by the others
     */
    public PenaltyChoice choose(double[] outcome, Covariates covariates, int[] fold) {
        check(outcome, covariates);
        if (fold.length != outcome.length) {
            throw new IllegalArgumentException(
                    "column fold has %d values, expected %d, one for each row".formatted(fold.length, outcome.length));
        }
        var folds = IntStream.of(fold).distinct().sorted().toArray();
        if (folds.length < 3) {
            throw new IllegalArgumentException("there are %d folds, expected at least 3".formatted(folds.length));
        }
        for (var one : folds) {
            var kinds = Arrays.stream(at(outcome, rows(fold, one, false)))
                    .distinct()
                    .count();
            if (kinds < 2) {
                throw new IllegalArgumentException(
                        "without fold %d all outcomes are the same: deal rows over other folds".formatted(one));
            }
        }
        var path = fit(outcome, covariates);
        var losses = new double[folds.length][];
        var sizes = new double[folds.length];
        IntStream.range(0, folds.length).parallel().forEach(at -> {
            var seen = rows(fold, folds[at], false);
            var unseen = rows(fold, folds[at], true);
            sizes[at] = unseen.length;
            var learned = new PenaltySearch(at(outcome, seen), covariates.rows(seen), mixing).path(path.penalties());
            losses[at] = learned.meanDeviances(at(outcome, unseen), covariates.rows(unseen));
        });
        return PenaltyChoice.of(path, losses, sizes);
    }

    private static int[] rows(int[] fold, int one, boolean isOne) {
        return IntStream.range(0, fold.length)
                .filter(row -> (fold[row] == one) == isOne)
                .toArray();
    }

    private static double[] at(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    private double[] penalties(double[] outcome, Covariates covariates) {
        var largest = new PenaltySearch(outcome, covariates, mixing).largestSlope() / Math.max(mixing, LEAST_MIXING);
        var share = outcome.length < covariates.width() ? LEAST_SHARE_WIDE : LEAST_SHARE;
        var penalties = new double[PENALTIES];
        Arrays.setAll(penalties, at -> largest * Math.pow(share, at / (PENALTIES - 1.0)));
        return penalties;
    }

    private static void check(double[] outcome, Covariates covariates) {
        var problems = new Problems();
        if (covariates.width() == 0) {
            problems.tell("there is no covariate, expected at least one");
        } else if (covariates.size() != outcome.length) {
            problems.columns("covariates", covariates.size(), outcome.length);
        }
        problems.refuseIfAny("elastic net");
        for (var i = 0; i < outcome.length; i++) {
            if (!Family.LOGISTIC.allows(outcome[i])) {
                problems.row(i, "outcome", outcome[i], Family.LOGISTIC.expected());
            }
        }
        problems.refuseIfAny("elastic net");
        var yes = Arrays.stream(outcome).sum();
        if (yes == 0 || yes == outcome.length) {
            problems.tell("all outcomes are %s, expected both 0 and 1".formatted(yes == 0 ? "0" : "1"));
        }
        problems.refuseIfAny("elastic net");
    }
}
