package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came out of a comparison, as it is kept: everything that its pages show, and nothing else.
 *
 * @param columns one for each scenario; differences are from the first
 */
record Sheet(List<Column> columns) {

    /** What else is worked out: the same scenario without an effect of sharing a home on language. */
    static final String NO_EFFECT = "-no-effect";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One scenario.
     *
     * @param exact what pen and paper say
     * @param numbers the numbers, by {@link #key}
     * @param noEffect those of integration when sharing has no effect on language; empty where nobody shares
     * @param homes of 100 homes, those for permit holders, for people who lost a home, for everybody else
     */
    record Column(Exact exact, Map<String, Cell> numbers, Map<String, Cell> noEffect, List<Integer> homes, Line line) {}

    /** A number with its interval, and its difference from the first scenario; null where it is not defined. */
    record Cell(
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Cell difference) {

        static Cell of(Estimate estimate, @Nullable Cell difference) {
            return new Cell(finite(estimate.mean()), finite(estimate.low()), finite(estimate.high()), difference);
        }

        Estimate estimate() {
            return new Estimate(nan(mean), nan(low), nan(high), 0, 1);
        }

        private static @Nullable Double finite(double value) {
            return Double.isFinite(value) ? value : null;
        }

        private static double nan(@Nullable Double value) {
            return value == null ? Double.NaN : value;
        }
    }

    /** Pen and paper: see {@link ClosedForm}; years, and months of displacement. */
    record Exact(boolean overloaded, double years, double without, double displacement, double lottery) {}

    Sheet {
        columns = List.copyOf(columns);
    }

    static Sheet of(Answers answers) {
        var file = answers.experiment().file();
        var measures = measures(file);
        var columns = new ArrayList<Column>();
        columns.add(column(answers, measures, answers.town(), null, ""));
        for (var one : answers.variants()) {
            if (!one.variant().key().endsWith(NO_EFFECT)) {
                columns.add(column(
                        answers,
                        measures,
                        one.comparison().scenario(),
                        one,
                        one.variant().key()));
            }
        }
        return new Sheet(columns);
    }

    private static Column column(
            Answers answers, List<Measure> measures, Outcome outcome, Answers.@Nullable Of beside, String key) {
        var numbers = new LinkedHashMap<String, Cell>();
        for (var measure : measures) {
            var difference = beside == null
                    ? null
                    : Cell.of(beside.comparison().difference(measure).estimate(), null);
            numbers.put(key(measure), Cell.of(outcome.estimate(measure), difference));
        }
        var noEffect = new LinkedHashMap<String, Cell>();
        answers.of(key.isEmpty() ? "town" + NO_EFFECT : key + NO_EFFECT)
                .ifPresent(other -> integration()
                        .forEach(measure -> noEffect.put(
                                key(measure),
                                Cell.of(other.comparison().scenario().estimate(measure), null))));
        return new Column(exact(outcome), numbers, noEffect, homes(outcome), Line.of(outcome));
    }

    private static Exact exact(Outcome outcome) {
        var form = ClosedForm.of(outcome.scenario());
        return form.isOverloaded()
                ? new Exact(
                        true,
                        form.waitByRegistration(),
                        form.waitWithoutPermitHolders(),
                        12 * form.displacement(),
                        form.waitInLottery())
                : new Exact(false, 0, 0, 0, 0);
    }

    /** The next hundred homes, whole ones, by largest remainder. */
    private static List<Integer> homes(Outcome outcome) {
        var means = Stream.of(Group.PERMIT_HOLDERS, Group.REHOUSED, Group.APPLICANTS)
                .map(group -> outcome.estimate(Measure.of(Kind.HOUSED, group)).mean())
                .toList();
        var all = means.stream().mapToDouble(Double::doubleValue).sum();
        var homes = new int[means.size()];
        if (!(all > 0)) {
            return List.of(0, 0, 0);
        }
        for (var group = 0; group < homes.length; group++) {
            homes[group] = (int) Math.floor(100 * means.get(group) / all);
        }
        while (IntStream.of(homes).sum() < 100) {
            var most = 0;
            for (var group = 1; group < homes.length; group++) {
                most = 100 * means.get(group) / all - homes[group] > 100 * means.get(most) / all - homes[most]
                        ? group
                        : most;
            }
            homes[most]++;
        }
        return IntStream.of(homes).boxed().toList();
    }

    /** The numbers that are kept: what a person waiting or deciding asks for. */
    static List<Measure> measures(ScenarioFile file) {
        return Stream.of(
                        permitHolders(),
                        others(file),
                        homes(),
                        integration().toList(),
                        Answers.shares().toList())
                .flatMap(List::stream)
                .toList();
    }

    static List<Measure> permitHolders() {
        return List.of(
                Measure.of(Kind.HOUSED, Group.PERMIT_HOLDERS),
                Measure.of(Kind.MEDIAN_WAIT, Group.PERMIT_HOLDERS),
                Measure.of(Kind.P90_WAIT, Group.PERMIT_HOLDERS),
                Measure.of(Kind.NOT_HOUSED, Group.PERMIT_HOLDERS),
                Measure.of(Kind.PEOPLE_HOUSED),
                Measure.of(Kind.QUOTA_BACKLOG));
    }

    static List<Measure> others(ScenarioFile file) {
        var sizes = file.town().applicants().households().shares();
        var bySize = IntStream.rangeClosed(1, sizes.size())
                .filter(persons -> sizes.size() > 1 && sizes.get(persons - 1) > 0)
                .boxed()
                .flatMap(persons -> Stream.of(
                        Measure.of(Kind.MEDIAN_WAIT, Group.APPLICANTS, persons),
                        Measure.of(Kind.P90_WAIT, Group.APPLICANTS, persons)));
        return Stream.concat(
                        Stream.of(Kind.MEDIAN_WAIT, Kind.P90_WAIT, Kind.HOUSED, Kind.GAVE_UP, Kind.NOT_HOUSED)
                                .map(kind -> Measure.of(kind, Group.APPLICANTS)),
                        bySize)
                .toList();
    }

    static List<Measure> homes() {
        return Stream.of(Kind.ALLOTMENTS, Kind.NET_ALLOTMENTS, Kind.CHAIN_ALLOTMENTS)
                .map(Measure::of)
                .toList();
    }

    static Stream<Measure> integration() {
        return Stream.of(Kind.BENEFIT_MONTHS, Kind.WORK_MONTHS, Kind.ON_BENEFIT, Kind.IN_WORK)
                .map(Measure::of);
    }

    static String key(Measure measure) {
        return (measure.kind() + "." + measure.group() + "." + measure.persons()).toLowerCase(Locale.ROOT);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Sheet of(String json) {
        return JSON.readValue(json, Sheet.class);
    }
}
