package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.StandardNormal;

/**
 * The scale on which a confidence interval for a share is symmetric, before it is brought back to the share.
 *
 * <p>Every scale uses {@code se/p}, the standard error of {@code log p}, and the normal quantile {@code z}. Bounds on the
 * plain scale are cut at 0 and 1, the upper bound on the log scale is cut at 1. A share without a value on its scale
 * (0 on the log scale; 0 or 1 on the log-log scale) has the {@linkplain Interval#UNKNOWN unknown} interval.
 *
 * <p>Source: Borgan and Liestøl (1990), A note on confidence intervals and bands for the survival function based on
 * transformations, Scandinavian Journal of Statistics 17, 35–41, in the form of {@code survfit_confint} of the R
 * package survival. Small groups are best served by {@link #LOG_LOG}, which never leaves (0, 1).
 */
public enum IntervalScale {
    /** {@code p ± z·se}. */
    PLAIN {
        @Override
        Interval around(double share, double relativeError, double z) {
            var half = z * relativeError * share;
            return bounds(Math.max(share - half, 0), Math.min(share + half, 1));
        }
    },
    /** {@code p·exp(± z·se/p)}; the default, as in R. */
    LOG {
        @Override
        Interval around(double share, double relativeError, double z) {
            if (share == 0) {
                return Interval.UNKNOWN;
            }
            var half = z * relativeError;
            return bounds(share * Math.exp(-half), Math.min(share * Math.exp(half), 1));
        }
    },
    /** {@code p^exp(± z·se/(p·log p))}. */
    LOG_LOG {
        @Override
        Interval around(double share, double relativeError, double z) {
            if (share <= 0 || share >= 1) {
                return Interval.UNKNOWN;
            }
            var logShare = Math.log(share);
            var half = z * relativeError / -logShare;
            return bounds(Math.exp(logShare * Math.exp(half)), Math.exp(logShare * Math.exp(-half)));
        }
    };

    /**
     * Interval around a share.
     *
     * @param share estimate in [0, 1], or {@code NaN}
     * @param standardError standard error of the share, or {@code NaN}
     * @param level confidence level, strictly between 0 and 1
     */
    Interval interval(double share, double standardError, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        if (Double.isNaN(share) || Double.isNaN(standardError)) {
            return Interval.UNKNOWN;
        }
        var relativeError = standardError == 0 ? 0 : standardError / share;
        return around(share, relativeError, StandardNormal.quantile(1 - (1 - level) / 2));
    }

    abstract Interval around(double share, double relativeError, double z);

    private static Interval bounds(double lower, double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper) ? Interval.UNKNOWN : new Interval(lower, upper);
    }
}
