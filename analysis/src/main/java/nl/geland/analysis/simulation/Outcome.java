package nl.geland.analysis.simulation;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the runs of one scenario say. Immutable; the seed and the number of runs make it again to the bit. */
public final class Outcome {

    private final Scenario scenario;
    private final Options options;
    private final Reading[][] readings;
    private final int arm;
    private final Totals totals;

    Outcome(Scenario scenario, Options options, Reading[][] readings, int arm, Totals totals) {
        this.scenario = scenario;
        this.options = options;
        this.readings = readings;
        this.arm = arm;
        this.totals = totals;
    }

    /** The scenario, assumptions as given in it. */
    public Scenario scenario() {
        return scenario;
    }

    /** The seed of the random numbers. */
    public long seed() {
        return options.seed();
    }

    /** How many runs were made. */
    public int runs() {
        return readings.length;
    }

    /** A number, on average over the runs. */
    public Estimate estimate(Measure measure) {
        var place = Measure.ALL.indexOf(measure);
        return sample(run -> readings[run][arm].value(place)).estimate(options.level());
    }

    /** A number at the end of each month, from the first month on. */
    public List<Estimate> byMonth(Monthly kind) {
        return IntStream.range(0, scenario.months())
                .mapToObj(month ->
                        sample(run -> readings[run][arm].value(kind, month)).estimate(options.level()))
                .toList();
    }

    /** The districts that play a part, in order of name; empty when none does. */
    public List<String> districts() {
        return Plan.districts(scenario);
    }

    /** A number about a district, on average over the runs. */
    public Estimate estimate(DistrictMeasure measure) {
        var district = number(measure);
        if (district <= 0) {
            throw new IllegalArgumentException(
                    "district is \"%s\": expected one of %s".formatted(measure.district(), districts()));
        }
        return sample(run -> readings[run][arm].value(measure.kind(), district)).estimate(options.level());
    }

    /** The number of a district in this scenario; 0 where it plays no part. */
    int number(DistrictMeasure measure) {
        return districts().indexOf(measure.district()) + 1;
    }

    private Sample sample(IntToDoubleFunction value) {
        return Sample.of(readings.length, options.runs(), value);
    }

    /**
     * The weeks of search of those housed.
     *
     * @param persons the household size, 0 for all
     */
    public Waits waits(Group group, int persons) {
        if (persons < 0 || persons > Households.LARGEST) {
            throw new IllegalArgumentException(
                    "household size is %d: expected 0 (all) to %d".formatted(persons, Households.LARGEST));
        }
        return new Waits(totals.weeksWaited[group.number][persons]);
    }

    /**
     * How long applicants who are in the queue at the start still wait from then on.
     *
     * @param yearsBefore in which year before the start they began to search: 1 is the last one; 0 is the first year after it, and
     *     then the wait counts from when they began
     * @param persons the household size, 0 for all
     */
    public Ahead ahead(int yearsBefore, int persons) {
        if (yearsBefore < 0 || yearsBefore >= totals.ahead.length || persons < 0 || persons > Households.LARGEST) {
            throw new IllegalArgumentException(
                    "place in the line is %d years and %d persons: expected 0 to %d and 0 (all) to %d"
                            .formatted(yearsBefore, persons, totals.ahead.length - 1, Households.LARGEST));
        }
        return new Ahead(totals.ahead[yearsBefore][persons], totals.stillAhead[yearsBefore][persons]);
    }

    /** The years of search before the start that {@link #ahead} tells apart. */
    public int yearsBefore() {
        return totals.ahead.length - 1;
    }

    /** Homes of one supply let to a group in a run, on average; homes that its movers left behind included. */
    public double allotments(String supply, Group group) {
        var names = scenario.supply().stream().map(Supply::name).toList();
        if (!names.contains(supply)) {
            throw new IllegalArgumentException("name of homes is \"%s\": expected one of %s".formatted(supply, names));
        }
        return totals.allotments[names.indexOf(supply)][group.number] / (double) readings.length;
    }

    /**
     * The share of adult permit holders in work, by months since they got a home: among those who could be seen for so
     * long. Not a number where nobody could.
     */
    public List<Double> shareInWorkByMonthsSinceHome() {
        return IntStream.range(0, scenario.months())
                .mapToObj(month -> totals.inWork[month] / (double) totals.observed[month])
                .toList();
    }

    /** How many adults that share is of, in a run, on average. */
    public List<Double> seenByMonthsSinceHome() {
        return IntStream.range(0, scenario.months())
                .mapToObj(month -> totals.observed[month] / (double) readings.length)
                .toList();
    }
}
