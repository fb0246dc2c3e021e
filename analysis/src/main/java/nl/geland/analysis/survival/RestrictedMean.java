package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Interval;

/**
 * The mean time without the event up to a horizon, in days: the area under a survival curve. Unlike a hazard ratio it is a number of days, and it
 * needs no assumption on how hazards compare.
 *
 * <p>The standard error of a curve is Greenwood's, as {@code print(survfit, rmean)} of R; that of rows is by jackknife, as {@code residuals(survfit, type
 * = "auc")}, which also holds with fractional weights and clusters, where {@code print} leaves both out. The difference of two independent groups has the error of both.
 * Unknown ({@code NaN}) when the curve ends before the horizon. Source: Royston and Parmar (2013),
 * <a href="https://doi.org/10.1186/1471-2288-13-152">doi:10.1186/1471-2288-13-152</a>.
 *
 * @param days mean days up to the horizon
 * @param standardError in days
 */
public record RestrictedMean(double days, double standardError) {

    /**
     * The mean up to a horizon.
     *
     * @param horizon days, above 0
     */
    public static RestrictedMean of(SurvivalCurve curve, int horizon) {
        if (horizon <= 0) {
            throw new IllegalArgumentException("horizon is %d: expected a number of days above 0".formatted(horizon));
        }
        if (Double.isNaN(curve.survivalAt(horizon))) {
            return new RestrictedMean(Double.NaN, Double.NaN);
        }
        var days = curve.days();
        var shares = curve.survival();
        var atRisk = curve.atRisk();
        var events = curve.events();
        var last = days.length;
        while (last > 0 && days[last - 1] >= horizon) {
            last--;
        }
        var area = 0.0;
        var variance = 0.0;
        var end = horizon;
        for (var i = last - 1; i >= 0; i--) {
            area += shares[i] * (end - days[i]);
            end = days[i];
            if (atRisk[i] > events[i]) {
                variance += area * area * events[i] / (atRisk[i] * (atRisk[i] - events[i]));
            }
        }
        return new RestrictedMean(area + end, Math.sqrt(variance));
    }

    /**
     * The mean of rows up to a horizon, with its error by infinitesimal jackknife, a person or cluster at a time.
     *
     * @param horizon days, above 0
     */
    public static RestrictedMean of(Spells spells, int horizon) {
        var curve = KaplanMeier.withDefaults().with(Variance.GREENWOOD).fit(spells);
        var mean = of(curve, horizon);
        return Double.isNaN(mean.days)
                ? mean
                : new RestrictedMean(mean.days, new MeanInfluence(spells, curve, horizon).standardError());
    }

    /** This mean minus that of another group. */
    public RestrictedMean minus(RestrictedMean other) {
        return new RestrictedMean(days - other.days, Math.hypot(standardError, other.standardError));
    }

    /** Interval of the mean or difference. */
    public Interval interval(double level) {
        return Interval.normal(days, standardError, level);
    }
}
