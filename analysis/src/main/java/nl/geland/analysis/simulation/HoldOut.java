package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.List;

/**
 * How well numbers fitted on the years before foretell whole years that were kept out: the town is simulated over them from
 * where the fit ended, and what happened is put beside it. What happened lies within the interval in 95 of 100 cases when the
 * model is right; the interval holds the chance of one course of events and none of what the fit does not know.
 *
 * <p>Urgent households are left out.
 *
 * @param housed households housed in the years kept out
 * @param gaveUp households that gave up in them
 * @param yearsWaited mean years of waiting of those housed in them
 */
public record HoldOut(Beside housed, Beside gaveUp, Beside yearsWaited) {

    private static final int RUNS = 200;
    private static final double MONTHS = 12;

    /**
     * What happened beside what was foretold.
     *
     * @param observed what happened
     * @param foretold the mean of what the model says
     * @param low the lower end of where one course of events lies
     * @param high the upper end
     */
    public record Beside(double observed, double foretold, double low, double high) {

        /** Whether what happened lies within. */
        public boolean isWithin() {
            return observed >= low && observed <= high;
        }

        /** By how much the model says more than happened, as a share of what happened. */
        public double error() {
            return (foretold - observed) / observed;
        }
    }

    /**
     * Keeps the last years out.
     *
     * @param window all the time that the list covers
     * @param years how many whole years are kept out
     */
    public static HoldOut of(Calibration window, List<Search> searches, int years, long seed) {
        var cut = window.until() - years;
        var fit = new Calibration(window.from(), cut).fit(searches);
        var start = YearMonth.of((int) cut, 1);
        var outcome = Simulation.withDefaults().seed(seed).runs(RUNS).run(fit.scenario("years kept out", start, years));
        var left = searches.stream()
                .filter(search -> !search.isUrgent() && search.ended() >= cut && search.ended() < window.until())
                .toList();
        var housed = left.stream()
                .filter(search -> search.end() == Search.End.HOUSED)
                .toList();
        var wait = housed.stream()
                .mapToDouble(search -> search.ended() - search.registered())
                .average()
                .orElse(Double.NaN);
        return new HoldOut(
                beside(housed.size(), outcome, Measure.Kind.HOUSED, 1),
                beside(left.size() - housed.size(), outcome, Measure.Kind.GAVE_UP, 1),
                beside(wait, outcome, Measure.Kind.MEAN_WAIT, MONTHS));
    }

    private static Beside beside(double observed, Outcome outcome, Measure.Kind kind, double unit) {
        var estimate = outcome.estimate(Measure.of(kind, Group.APPLICANTS));
        var half = Measured.Z * estimate.deviation();
        return new Beside(
                observed, estimate.mean() / unit, (estimate.mean() - half) / unit, (estimate.mean() + half) / unit);
    }
}
