package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Comparison;
import nl.geland.analysis.simulation.Difference;
import nl.geland.analysis.simulation.DistrictMeasure;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.Monthly;
import nl.geland.analysis.simulation.Outcome;
import nl.geland.analysis.simulation.Scenario;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came out of a comparison, as it is kept: everything that its pages show, and nothing else.
 *
 * @param columns one for each scenario; differences are from the first
 * @param drawn the places of the numbers that were drawn from their ranges, to see how much hangs on assumptions
 */
record Sheet(List<Column> columns, List<String> drawn) {

    /** What else is worked out: the same scenario without an effect of sharing a home on language. */
    static final String NO_EFFECT = "-no-effect";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;

    /**
     * One scenario.
     *
     * @param exact what pen and paper say
     * @param numbers the numbers, by {@link #key}
     * @param noEffect those of integration when sharing has no effect on language; empty where nobody shares
     * @param homes of 100 homes, those for permit holders, for people who lost a home, for everybody else
     * @param lets the homes let in each twelve months from the start
     * @param districts the districts, in order of name; empty where they play no part
     */
    record Column(
            Exact exact,
            Map<String, Cell> numbers,
            Map<String, Cell> noEffect,
            List<Integer> homes,
            List<Lets> lets,
            Line line,
            List<District> districts) {

        Column {
            // Comparisons that were kept before districts and years were told have none.
            lets = lets == null ? List.of() : List.copyOf(lets);
            districts = districts == null ? List.of() : List.copyOf(districts);
        }

        /** A number that is kept of every comparison. */
        Cell number(Measure measure) {
            var number = numbers.get(key(measure));
            if (number == null) {
                throw new IllegalStateException("A comparison keeps " + measure + "; it is missing");
            }
            return number;
        }

        Optional<District> district(String name) {
            return districts.stream().filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** Homes let in twelve months to permit holders, to people who lost a home and to everybody else, in a run on average. */
    record Lets(double permitHolders, double again, double others) {

        static List<Lets> of(Outcome outcome) {
            var permitHolders = outcome.byMonth(Monthly.HOUSED_PERMIT_HOLDERS);
            var again = outcome.byMonth(Monthly.HOUSED_REHOUSED);
            var others = outcome.byMonth(Monthly.HOUSED_APPLICANTS);
            return IntStream.range(0, outcome.scenario().years())
                    .mapToObj(year -> new Lets(sum(permitHolders, year), sum(again, year), sum(others, year)))
                    .toList();
        }

        private static double sum(List<Estimate> months, int year) {
            return months.subList(MONTHS * year, MONTHS * (year + 1)).stream()
                    .mapToDouble(Estimate::mean)
                    .sum();
        }

        /** The same of a hundred homes. */
        List<Integer> ofHundred() {
            return hundred(List.of(permitHolders, again, others));
        }
    }

    /** A district: homes let, of these to permit holders, and the share of these. */
    record District(String name, Cell lets, Cell holders, Cell share) {}

    /** Between what a number lies. */
    record Span(double low, double high) {}

    /**
     * A number with its interval by chance, and its difference from the first scenario; null where it is not defined.
     *
     * @param assumed of a difference: between what it lies when the assumptions are drawn from their ranges too
     */
    record Cell(
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Cell difference,
            @Nullable Span assumed) {

        static Cell of(Estimate estimate, @Nullable Cell difference) {
            return new Cell(finite(estimate.mean()), finite(estimate.low()), finite(estimate.high()), difference, null);
        }

        /** A difference; under the assumptions as they are, and drawn from their ranges where that was done. */
        static Cell of(Difference fixed, @Nullable Difference drawn) {
            var cell = of(fixed.estimate(), null);
            return drawn == null || Double.isNaN(drawn.lowest())
                    ? cell
                    : new Cell(cell.mean(), cell.low(), cell.high(), null, new Span(drawn.lowest(), drawn.highest()));
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
        // Those that were kept before assumptions were drawn hold none.
        drawn = drawn == null ? List.of() : List.copyOf(drawn);
    }

    /**
     * What is kept of answers.
     *
     * @param drawn the answers of the same scenarios under assumptions drawn from their ranges; null where none was
     */
    static Sheet of(Answers answers, @Nullable Answers drawn) {
        var columns = new ArrayList<Column>();
        columns.add(column(answers, answers.town(), null, null));
        for (var one : answers.variants()) {
            if (!one.variant().key().endsWith(NO_EFFECT)) {
                var other = drawn == null ? null : drawn.of(one.variant().key()).orElse(null);
                columns.add(column(
                        answers,
                        one.comparison().scenario(),
                        one,
                        other == null || other.ranges().isEmpty() ? null : other.comparison()));
            }
        }
        return new Sheet(columns, drawn == null ? List.of() : drawn.drawn());
    }

    private static Column column(
            Answers answers, Outcome outcome, Answers.@Nullable Of beside, @Nullable Comparison drawn) {
        var key = beside == null ? "town" : beside.variant().key();
        var numbers = new LinkedHashMap<String, Cell>();
        for (var measure : measures(answers.experiment().file())) {
            var difference = beside == null
                    ? null
                    : Cell.of(
                            beside.comparison().difference(measure), drawn == null ? null : drawn.difference(measure));
            numbers.put(key(measure), Cell.of(outcome.estimate(measure), difference));
        }
        var noEffect = new LinkedHashMap<String, Cell>();
        answers.of(key + NO_EFFECT)
                .ifPresent(other -> integration()
                        .forEach(measure -> noEffect.put(
                                key(measure),
                                Cell.of(other.comparison().scenario().estimate(measure), null))));
        var districts = outcome.districts().stream()
                .map(name -> new District(
                        name,
                        cell(name, DistrictMeasure.Kind.LETS, outcome, beside, drawn),
                        cell(name, DistrictMeasure.Kind.TO_PERMIT_HOLDERS, outcome, beside, drawn),
                        cell(name, DistrictMeasure.Kind.SHARE_TO_PERMIT_HOLDERS, outcome, beside, drawn)))
                .toList();
        return new Column(
                exact(outcome), numbers, noEffect, homes(outcome), Lets.of(outcome), Line.of(outcome), districts);
    }

    private static Cell cell(
            String district,
            DistrictMeasure.Kind kind,
            Outcome outcome,
            Answers.@Nullable Of beside,
            @Nullable Comparison drawn) {
        var measure = new DistrictMeasure(district, kind);
        var difference = beside == null
                ? null
                : Cell.of(beside.comparison().difference(measure), drawn == null ? null : drawn.difference(measure));
        return Cell.of(outcome.estimate(measure), difference);
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

    /** Of a hundred homes let in all years, those of each group. */
    private static List<Integer> homes(Outcome outcome) {
        return hundred(Stream.of(
                        List.of(Group.PERMIT_HOLDERS), List.of(Group.REHOUSED), List.of(Group.APPLICANTS, Group.URGENT))
                .map(groups -> groups.stream()
                        .mapToDouble(group ->
                                outcome.estimate(Measure.of(Kind.HOUSED, group)).mean())
                        .sum())
                .toList());
    }

    /** Counts of groups as parts of a hundred, whole ones, by largest remainder. */
    private static List<Integer> hundred(List<Double> counts) {
        var all = counts.stream().mapToDouble(Double::doubleValue).sum();
        var parts = new int[counts.size()];
        if (!(all > 0)) {
            return Collections.nCopies(parts.length, 0);
        }
        for (var group = 0; group < parts.length; group++) {
            parts[group] = (int) Math.floor(HUNDRED * counts.get(group) / all);
        }
        while (IntStream.of(parts).sum() < HUNDRED) {
            var most = 0;
            for (var group = 1; group < parts.length; group++) {
                most = HUNDRED * counts.get(group) / all - parts[group] > HUNDRED * counts.get(most) / all - parts[most]
                        ? group
                        : most;
            }
            parts[most]++;
        }
        return IntStream.of(parts).boxed().toList();
    }

    /** The numbers that are kept: what a person waiting or deciding asks for. */
    static List<Measure> measures(ScenarioFile file) {
        return Stream.of(
                        permitHolders(),
                        together(file.scenarios()),
                        others(file),
                        urgent(file.scenarios()),
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

    /** What urgent households ask for; nothing where nobody is urgent. */
    static List<Measure> urgent(List<Scenario> scenarios) {
        return scenarios.stream().noneMatch(one -> one.allotment().urgency().share() > 0)
                ? List.of()
                : Stream.of(Kind.MEDIAN_WAIT, Kind.P90_WAIT, Kind.HOUSED, Kind.GAVE_UP, Kind.NOT_HOUSED)
                        .map(kind -> Measure.of(kind, Group.URGENT))
                        .toList();
    }

    /** Everybody else, urgent or not: what can be compared where one scenario has urgency and another does not; nothing where none has. */
    static List<Measure> together(List<Scenario> scenarios) {
        return urgent(scenarios).isEmpty()
                ? List.of()
                : Stream.of(
                                Kind.OTHERS_MEDIAN_WAIT,
                                Kind.OTHERS_P90_WAIT,
                                Kind.OTHERS_HOUSED,
                                Kind.OTHERS_GAVE_UP,
                                Kind.OTHERS_NOT_HOUSED)
                        .map(Measure::of)
                        .toList();
    }

    static List<Measure> homes() {
        return Stream.of(Kind.ALLOTMENTS, Kind.NET_ALLOTMENTS, Kind.CHAIN_ALLOTMENTS)
                .map(Measure::of)
                .toList();
    }

    static Stream<Measure> integration() {
        return Stream.of(
                        Kind.WAITING_MONTHS,
                        Kind.BENEFIT_MONTHS,
                        Kind.WAITING_OR_BENEFIT_MONTHS,
                        Kind.WORK_MONTHS,
                        Kind.ON_BENEFIT,
                        Kind.IN_WORK)
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
