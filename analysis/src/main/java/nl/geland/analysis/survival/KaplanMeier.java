package nl.geland.analysis.survival;

import org.jspecify.annotations.Nullable;

/**
 * The product-limit estimator: the share of persons without the event after each day, from rows with right censoring
 * and late entry.
 *
 * <p>{@code S(t) = Π (1 − d/Y)} over event days up to t. Ties follow R: on one day events come before censorings, and a
 * row enters after the day in its {@code from}. Every cause counts as the same event; for one cause among several use
 * {@link AalenJohansen}, never this estimator with the other causes as censorings.
 *
 * <p>With late entry the curve is conditional on having no event before the first entry, and a small risk set early on
 * can bring it to zero: see {@link SurvivalCurve#cautions()}.
 *
 * <p>Edges: no rows gives a curve that is unknown ({@code NaN}) on every day; no events a curve of ones up to the last
 * day observed. Immutable; neither the order of rows nor the number of threads changes one bit of the result. Time is
 * linear in rows.
 *
 * <p>Sources: Kaplan and Meier (1958), <a href="https://doi.org/10.1080/01621459.1958.10501452">
 * doi:10.1080/01621459.1958.10501452</a>; the variance by Greenwood (1926), The errors of sampling of the survivorship
 * table, Reports on Public Health and Statistical Subjects 33.
 */
public final class KaplanMeier {

    private final IntervalScale scale;
    private final @Nullable Variance variance;

    private KaplanMeier(IntervalScale scale, @Nullable Variance variance) {
        this.scale = scale;
        this.variance = variance;
    }

    /**
     * The defaults of R's {@code survfit}: intervals on the log scale; Greenwood's variance, or the jackknife when weights
     * are fractional.
     */
    public static KaplanMeier withDefaults() {
        return new KaplanMeier(IntervalScale.LOG, null);
    }

    /** The same estimator with intervals on another scale. */
    public KaplanMeier with(IntervalScale other) {
        return new KaplanMeier(other, variance);
    }

    /** The same estimator with this variance, whatever the weights. */
    public KaplanMeier with(Variance chosen) {
        return new KaplanMeier(scale, chosen);
    }

    /** Estimates the curve. */
    public SurvivalCurve fit(Spells spells) {
        var rows = new RiskWalk(spells, 1);
        return switch (varianceFor(spells)) {
            case GREENWOOD -> greenwood(rows.table);
            case JACKKNIFE -> {
                var walk = new IncidenceWalk(rows.table);
                var curves = walk.curves(walk.squares(rows.rows));
                yield new SurvivalCurve(rows.table, curves.survival, curves.survivalError, scale);
            }
        };
    }

    /**
     * Estimates the curve from counts, such as those of several sites together; equal to the fit of their rows.
     *
     * @throws IllegalArgumentException when the jackknife is asked for, which needs rows
     */
    public SurvivalCurve fit(RiskCounts counts) {
        if (variance == Variance.JACKKNIFE) {
            throw new IllegalArgumentException("the jackknife needs rows, not counts: use Greenwood's variance");
        }
        return greenwood(counts.table(1));
    }

    private Variance varianceFor(Spells spells) {
        if (variance != null) {
            return variance;
        }
        return spells.hasFractionalWeights() ? Variance.JACKKNIFE : Variance.GREENWOOD;
    }

    private SurvivalCurve greenwood(RiskTable table) {
        var survival = new double[table.size()];
        var errors = new double[table.size()];
        var share = 1.0;
        var sum = 0.0;
        for (var i = 0; i < table.size(); i++) {
            var all = table.atRisk[i];
            var gone = table.allEvents[i];
            if (table.everyone[i] || share == 0) {
                share = 0;
                errors[i] = Double.NaN;
                continue;
            }
            share *= 1 - gone / all;
            sum += gone / (all * (all - gone));
            survival[i] = share;
            errors[i] = share * Math.sqrt(sum);
        }
        return new SurvivalCurve(table, survival, errors, scale);
    }
}
