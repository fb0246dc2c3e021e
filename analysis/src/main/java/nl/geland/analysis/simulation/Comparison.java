package nl.geland.analysis.simulation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A scenario beside its base: each run of the one against the run of the other with the same random numbers. Immutable. */
public final class Comparison {

    private final Outcome base;
    private final Outcome scenario;
    private final Options options;
    private final Reading[][] readings;

    Comparison(Outcome base, Outcome scenario, Options options, Reading[][] readings) {
        this.base = base;
        this.scenario = scenario;
        this.options = options;
        this.readings = readings;
    }

    /** What the base says. */
    public Outcome base() {
        return base;
    }

    /** What the scenario says. */
    public Outcome scenario() {
        return scenario;
    }

    /** How much a number differs. */
    public Difference difference(Measure measure) {
        var place = Measure.ALL.indexOf(measure);
        return difference(options, readings, readings.length, (run, arm) -> readings[run][arm].value(place));
    }

    /** How much a number differs at the end of each month, from the first month on. */
    public List<Difference> byMonth(Monthly kind) {
        return IntStream.range(0, base.scenario().months())
                .mapToObj(month -> difference(
                        options, readings, readings.length, (run, arm) -> readings[run][arm].value(kind, month)))
                .toList();
    }

    /** How much a number about a district differs; not a number where it plays no part in one of the two. */
    public Difference difference(DistrictMeasure measure) {
        var districts = new int[] {base.number(measure), scenario.number(measure)};
        return difference(
                options,
                readings,
                readings.length,
                (run, arm) -> readings[run][arm].value(measure.kind(), districts[arm]));
    }

    static Difference difference(
            Options options, Reading[][] readings, int runs, BiFunction<Integer, Integer, Double> value) {
        var differences = Sample.of(runs, options.runs(), run -> value.apply(run, 1) - value.apply(run, 0));
        var apart = Sample.of(runs, options.runs(), run -> value.apply(run, 0)).variance()
                + Sample.of(runs, options.runs(), run -> value.apply(run, 1)).variance();
        return new Difference(
                differences.estimate(options.level()),
                apart / differences.variance(),
                differences.chance(),
                differences.assumptions(),
                differences.lowest(),
                differences.highest());
    }
}
