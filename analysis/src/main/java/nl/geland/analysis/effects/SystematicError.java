package nl.geland.analysis.effects;

import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Problems;
import org.hipparchus.special.Erf;

/**
 * What a way of estimating finds where there is nothing to find: the normal distribution of its systematic error, learned from negative
 * controls. Immutable; the order of controls changes nothing that can be read.
 *
 * <p>Mean and deviation are those of the largest likelihood, each control with its own standard error. Estimates are on a scale where 0 is no
 * effect: a difference, or the logarithm of a ratio, the same for controls and for what is calibrated.
 *
 * <p>Sources: Schuemie et al. (2014), <a href="https://doi.org/10.1002/sim.5925">doi:10.1002/sim.5925</a>; intervals after Schuemie et al. (2018),
 * <a href="https://doi.org/10.1073/pnas.1708282114">doi:10.1073/pnas.1708282114</a>, with the error the same for any effect, since controls with an
 * effect are not asked for; the expected absolute error and its bound after Schuemie et al. (2020), <a
 * href="https://doi.org/10.1093/jamia/ocaa103">doi:10.1093/jamia/ocaa103</a>.
 *
 * @param mean of the systematic error
 * @param deviation of the systematic error, 0 when the controls differ no more than by chance
 * @param controls number of them
 */
public record SystematicError(double mean, double deviation, int controls) {

    /** The largest expected error on a logarithm of ratios. */
    public static final double LARGEST = 0.25;

    /** Two numbers cannot be told from fewer. */
    public static final int LEAST_CONTROLS = 3;

    private static final int STEPS = 200;
    private static final int HALVINGS = 200;

    /**
     * Learns from negative controls.
     *
     * @param estimates of measures or outcomes without an effect
     * @param standardErrors of these
     * @throws IllegalArgumentException when there are fewer than three, or a value is not a number, in words
     */
    public static SystematicError of(double[] estimates, double[] standardErrors) {
        var problems = new Problems();
        if (standardErrors.length != estimates.length) {
            problems.columns("standard error", standardErrors.length, estimates.length);
        }
        if (estimates.length < LEAST_CONTROLS) {
            problems.tell(
                    "there are %d negative controls, expected at least %d".formatted(estimates.length, LEAST_CONTROLS));
        }
        problems.refuseIfAny("calibration");
        for (var i = 0; i < estimates.length; i++) {
            if (!Double.isFinite(estimates[i])) {
                problems.row(i, "estimate", estimates[i], "a finite number");
            }
            if (!(standardErrors[i] > 0 && Double.isFinite(standardErrors[i]))) {
                problems.row(i, "standard error", standardErrors[i], "a finite number above 0");
            }
        }
        problems.refuseIfAny("calibration");
        var variance = variance(estimates, standardErrors);
        return new SystematicError(mean(estimates, standardErrors, variance), Math.sqrt(variance), estimates.length);
    }

    /** The absolute error to be expected of one estimate. */
    public double expectedAbsolute() {
        if (deviation == 0) {
            return Math.abs(mean);
        }
        var ratio = mean / deviation;
        return deviation * Math.sqrt(2 / Math.PI) * Math.exp(-ratio * ratio / 2) + mean * Erf.erf(ratio / Math.sqrt(2));
    }

    /** The check that belongs to it. */
    public Gate gate(double largest) {
        if (!(largest > 0 && Double.isFinite(largest))) {
            throw new IllegalArgumentException("largest error is %s: expected a number above 0".formatted(largest));
        }
        return Gate.below(Gate.Check.SYSTEMATIC_ERROR, expectedAbsolute(), largest);
    }

    /** An estimate with the systematic error taken out of it and its uncertainty added. */
    public CalibratedEstimate calibrate(double estimate, double standardError) {
        if (!Double.isFinite(estimate) || !(standardError > 0 && Double.isFinite(standardError))) {
            throw new IllegalArgumentException(
                    "estimate is %s with standard error %s: expected a finite number and one above 0"
                            .formatted(estimate, standardError));
        }
        return new CalibratedEstimate(estimate - mean, Math.hypot(deviation, standardError));
    }

    private static double mean(double[] estimates, double[] errors, double variance) {
        var sum = 0.0;
        var all = 0.0;
        for (var i = 0; i < estimates.length; i++) {
            var weight = 1 / (variance + errors[i] * errors[i]);
            sum += weight * estimates[i];
            all += weight;
        }
        return sum / all;
    }

    /** The profile likelihood can have several tops: it is walked along, and the highest place made precise by its slope. */
    private static double variance(double[] estimates, double[] errors) {
        var middle = IntStream.range(0, estimates.length)
                .mapToDouble(i -> estimates[i])
                .average()
                .orElse(0);
        var most = IntStream.range(0, estimates.length)
                .mapToDouble(i -> Math.abs(estimates[i] - middle))
                .max()
                .orElse(0);
        // beyond twice the largest distance the likelihood only falls
        var end = 2 * most;
        var best = 0;
        var highest = Double.NEGATIVE_INFINITY;
        for (var step = 0; step <= STEPS; step++) {
            var there = logLikelihood(estimates, errors, square(end * step / STEPS));
            if (there > highest) {
                highest = there;
                best = step;
            }
        }
        var low = square(end * Math.max(0, best - 1) / STEPS);
        var high = square(end * Math.min(STEPS, best + 1) / STEPS);
        if (best == 0 && slope(estimates, errors, 0) <= 0) {
            return 0;
        }
        for (var i = 0; i < HALVINGS && low < high; i++) {
            var half = (low + high) / 2;
            if (slope(estimates, errors, half) > 0) {
                low = half;
            } else {
                high = half;
            }
        }
        return (low + high) / 2;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double logLikelihood(double[] estimates, double[] errors, double variance) {
        var mean = mean(estimates, errors, variance);
        var sum = 0.0;
        for (var i = 0; i < estimates.length; i++) {
            var whole = variance + errors[i] * errors[i];
            sum -= (Math.log(whole) + square(estimates[i] - mean) / whole) / 2;
        }
        return sum;
    }

    private static double slope(double[] estimates, double[] errors, double variance) {
        var mean = mean(estimates, errors, variance);
        var sum = 0.0;
        for (var i = 0; i < estimates.length; i++) {
            var weight = 1 / (variance + errors[i] * errors[i]);
            sum += weight * weight * square(estimates[i] - mean) - weight;
        }
        return sum;
    }
}
