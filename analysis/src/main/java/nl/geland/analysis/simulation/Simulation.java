package nl.geland.analysis.simulation;

import java.util.List;

/**
 * Runs a scenario, or a scenario beside its base, many times with shared random numbers, and says what differs and how sure
 * that is.
 *
 * <pre>{@code
 * var comparison = Simulation.withDefaults().seed(20261125).run(moreHomes, asItIs);
 * comparison.difference(Measure.of(Measure.Kind.MEDIAN_WAIT, Group.APPLICANTS)).estimate();
 * }</pre>
 *
 * <p><b>Model.</b> Homes come free and are offered down the queue ({@link Supply}, {@link Allotment}, {@link Priority},
 * {@link Chains}); applicants and permit holders join it as Poisson processes ({@link Applicants}, {@link PermitHolders});
 * applicants give up after an exponential time; adult permit holders with a home take a step a month on the road
 * to work ({@link RoadToWork}), which does not react upon homes. A home goes to larger or smaller households only as far as
 * its supply says.
 *
 * <p><b>Random numbers.</b> Everybody and every home has numbers of its own, so two scenarios differ only by what differs
 * between them, and a scenario beside itself differs by exactly 0. With the same seed results are the same to the bit, with any
 * number of threads. Common random numbers: Glasserman and Yao (1992),
 * <a href="https://doi.org/10.1287/mnsc.38.6.884">doi:10.1287/mnsc.38.6.884</a>.
 *
 * <p><b>Edges.</b> One run gives an interval without width. A wait of nobody is not a number, and runs that do not define a number are
 * left out of its mean. Immutable.
 */
public final class Simulation {

    private static final int RUNS = 200;
    private static final double LEVEL = 0.95;

    private final Options options;

    private Simulation(Options options) {
        this.options = options;
    }

    /** 200 runs with seed 1 on all processors, intervals of 95 %, assumptions as they are in the scenario. */
    public static Simulation withDefaults() {
        return new Simulation(new Options(
                1, RUNS, Runtime.getRuntime().availableProcessors(), LEVEL, null, List.of(), 1, (_, _) -> true));
    }

    /** The same with other random numbers; store the seed with the result. */
    public Simulation seed(long seed) {
        return new Simulation(options.seed(seed));
    }

    /** The same with another number of runs (for each draw of the assumptions). */
    public Simulation runs(int runs) {
        return new Simulation(options.runs(runs));
    }

    /** The same with another number of threads, which changes no result. */
    public Simulation threads(int threads) {
        return new Simulation(options.threads(threads));
    }

    /** The same with intervals of another level. */
    public Simulation level(double level) {
        return new Simulation(options.level(level));
    }

    /**
     * The same, but ending before all runs are made once the interval of a number (of the difference, where there is a base)
     * is narrow enough; looked at after every 20 runs. Because it is looked at more than once, the interval holds the truth a
     * little less often than its level says: Chow and Robbins (1965),
     * <a href="https://doi.org/10.1214/aoms/1177700156">doi:10.1214/aoms/1177700156</a>.
     */
    public Simulation until(Measure measure, double halfWidth) {
        return new Simulation(options.stop(new Options.Stop(measure, halfWidth)));
    }

    /**
     * The same with assumptions drawn from ranges: all runs are made under each draw, so that what is due to assumptions
     * can be told from chance.
     *
     * @param draws how many draws, 2 or more
     */
    public Simulation assuming(List<Range> ranges, int draws) {
        return new Simulation(options.assuming(ranges, draws));
    }

    /** The same with somebody who looks on and can stop it. */
    public Simulation watchedBy(Watch watch) {
        return new Simulation(options.watch(watch));
    }

    /** Runs one scenario. */
    public Outcome run(Scenario scenario) {
        var runs = new Runs(options, List.of(scenario));
        var readings = runs.make((made, count) -> isEnough((place, run) -> made[run][0].value(place), count));
        return new Outcome(scenario, options, readings, 0, runs.totals(0));
    }

    /**
     * Runs a scenario beside its base.
     *
     * @throws IllegalArgumentException when the two do not start from the same situation or do not last equally long
     */
    public Comparison run(Scenario scenario, Scenario base) {
        refuseUnlessComparable(scenario, base);
        var runs = new Runs(options, List.of(base, scenario));
        var readings = runs.make((made, count) ->
                isEnough((place, run) -> made[run][1].value(place) - made[run][0].value(place), count));
        return new Comparison(
                new Outcome(base, options, readings, 0, runs.totals(0)),
                new Outcome(scenario, options, readings, 1, runs.totals(1)),
                options,
                readings);
    }

    @FunctionalInterface
    private interface Value {
        double of(int measure, int run);
    }

    private boolean isEnough(Value value, int runs) {
        var stop = options.stop();
        if (stop == null) {
            return false;
        }
        var place = Measure.ALL.indexOf(stop.measure());
        var estimate =
                Sample.of(runs, options.runs(), run -> value.of(place, run)).estimate(options.level());
        return estimate.runs() > 1 && estimate.halfWidth() <= stop.halfWidth();
    }

    private static void refuseUnlessComparable(Scenario scenario, Scenario base) {
        var problems = new Problems();
        same(problems, "start", scenario.start(), base.start());
        same(problems, "years", scenario.years(), base.years());
        same(
                problems,
                "years of waiting at the start",
                scenario.applicants().yearsWaitingAtStart(),
                base.applicants().yearsWaitingAtStart());
        same(
                problems,
                "months of waiting of permit holders at the start",
                scenario.permitHolders().monthsWaitingAtStart(),
                base.permitHolders().monthsWaitingAtStart());
        same(
                problems,
                "backlog at the start",
                scenario.permitHolders().backlogAtStart(),
                base.permitHolders().backlogAtStart());
        problems.refuseIfAny("comparison of \"%s\" with \"%s\"".formatted(scenario.name(), base.name()));
    }

    private static void same(Problems problems, String what, Object scenario, Object base) {
        if (!scenario.equals(base)) {
            problems.tell(what, scenario, "%s as in the base: both begin with the town as it is".formatted(base));
        }
    }
}
