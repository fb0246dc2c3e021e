package nl.geland.analysis.survival;

/** Incidence by cause from counts alone, with the variance by the delta method carried along the event days. */
final class CountedIncidence {

    private final RiskTable table;
    private final IncidenceCurves curves;
    /** For each cause the variance of its incidence, and its covariance with the logarithm of survival, which has {@link #survival}. */
    private final double[] variance;

    private final double[] covariance;
    private double survival;

    private CountedIncidence(RiskTable table) {
        this.table = table;
        curves = new IncidenceCurves(table.size(), table.events.length);
        variance = new double[table.events.length];
        covariance = new double[table.events.length];
    }

    static IncidenceCurves of(RiskTable table) {
        var counted = new CountedIncidence(table);
        var before = 1.0;
        for (var i = 0; i < table.size(); i++) {
            if (before > 0) {
                counted.day(i, before);
            } else {
                counted.curves.carry(i);
            }
            before = counted.curves.survival[i];
        }
        return counted.curves;
    }

    private void day(int i, double before) {
        var all = table.atRisk[i];
        var gone = table.allEvents[i];
        var last = table.everyone[i];
        for (var k = 0; k < variance.length; k++) {
            var events = table.events[k][i];
            var step = before * (events / all);
            curves.leave(k, i, step);
            variance[k] += step * step * survival
                    - 2 * step * covariance[k]
                    + before * before * events * (all - events) / (all * all * all);
            covariance[k] += before * events / (all * all) - step * survival;
            curves.incidenceError[k][i] = Math.sqrt(Math.max(0, variance[k]));
        }
        survival += last ? 0 : gone / (all * (all - gone));
        curves.survival[i] = last ? 0 : before * (1 - gone / all);
        curves.survivalError[i] = curves.survival[i] * Math.sqrt(survival);
    }
}
