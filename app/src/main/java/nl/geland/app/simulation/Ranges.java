package nl.geland.app.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Assumption;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.Range;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import tools.jackson.databind.JsonNode;

/**
 * Which assumptions are drawn when a scenario of a file is run beside the town: those with a range whose value the scenario leaves
 * as it is in the town. Of the quota it is the first half-year, of the sizes of households the average, and of homes that are added
 * how long tenants stay, where all homes of the kind have the same number and the same range.
 */
final class Ranges {

    /** In how many steps an average household grows to the largest there is, or shrinks to the smallest. */
    private static final int STEPS = 200;

    private final ScenarioFile file;
    private final Scenario scenario;
    private final String changes;
    private final JsonNode town;
    private final JsonNode beside;

    private Ranges(ScenarioFile file, Scenario scenario, String changes) {
        this.file = file;
        this.scenario = scenario;
        this.changes = changes;
        town = ScenarioFiles.tree(file.town());
        beside = ScenarioFiles.tree(scenario);
    }

    /** Those of the town by itself. */
    static List<Drawn> of(ScenarioFile file) {
        return new Ranges(file, file.town(), Stated.TOWN).all();
    }

    /** Those of a variant beside the town. */
    static List<Drawn> of(ScenarioFile file, Variant variant) {
        return new Ranges(file, variant.scenario(), variant.place()).all();
    }

    private List<Drawn> all() {
        return Stream.of(Assumption.values())
                .flatMap(assumption -> drawn(assumption).stream())
                .toList();
    }

    private Optional<Drawn> drawn(Assumption assumption) {
        return switch (assumption) {
            case APPLICANTS_PER_YEAR -> number(assumption, "/town/applicants/perYear");
            case GIVES_UP_PER_YEAR -> number(assumption, "/town/applicants/givesUpPerYear");
            case REFUSAL -> number(assumption, "/town/applicants/refusal");
            case PERMIT_HOLDERS_REFUSAL -> number(assumption, "/town/permitHolders/refusal");
            case SECOND_ADULT -> number(assumption, "/town/permitHolders/secondAdult");
            case WEEKS_PER_REFUSAL -> number(assumption, "/town/allotment/weeksPerRefusal");
            case URGENT_SHARE -> number(assumption, "/town/allotment/urgency/share");
            case MOVERS -> number(assumption, "/town/chains/movers");
            case STAYS_BEHIND -> number(assumption, "/town/chains/staysBehind");
            case EMPTY_MONTHS -> number(assumption, "/town/chains/emptyMonths");
            case LEAVERS_FREE -> number(assumption, "/town/chains/leaversFree");
            case SHARED_LANGUAGE -> number(assumption, "/town/road/sharedLanguage");
            case LIMBO_PER_YEAR -> number(assumption, "/town/road/limboPerYear");
            case QUOTA -> quota();
            case PERMANENT_TENANCY -> tenancy(assumption, Supply.Kind.PERMANENT);
            case CONTAINER_TENANCY -> tenancy(assumption, Supply.Kind.CONTAINER);
            case OFFICE_TENANCY -> tenancy(assumption, Supply.Kind.CONVERTED_OFFICE);
            case SHARED_TENANCY -> tenancy(assumption, Supply.Kind.SHARED);
            case APPLICANTS_PERSONS ->
                persons(
                        assumption,
                        "/town/applicants/households",
                        file.town().applicants().households());
            case PERMIT_HOLDERS_PERSONS ->
                persons(
                        assumption,
                        "/town/permitHolders/households",
                        file.town().permitHolders().households());
        };
    }

    private Optional<Drawn> number(Assumption assumption, String place) {
        return isLeft(place) ? stated(place).flatMap(stated -> drawn(assumption, List.of(stated))) : Optional.empty();
    }

    private boolean isLeft(String place) {
        return town.at(place).equals(beside.at(place));
    }

    private Optional<Stated> stated(String place) {
        return file.numbers().stream().filter(one -> one.number().equals(place)).findFirst();
    }

    /** All say the same range; empty where there is none. */
    private static Optional<Drawn> drawn(Assumption assumption, List<Stated> stated) {
        var low = stated.getFirst().low();
        var high = stated.getFirst().high();
        return low == null || high == null
                ? Optional.empty()
                : Optional.of(new Drawn(new Range(assumption, low, high), stated));
    }

    /** The first half-year is drawn and the others follow it, where the scenario leaves the whole path. */
    private Optional<Drawn> quota() {
        var path = "/town/permitHolders/quota";
        var first = HalfYears.of(file.town().start());
        return isLeft(path)
                ? stated(Part.pointer(path, first)).flatMap(stated -> drawn(Assumption.QUOTA, List.of(stated)))
                : Optional.empty();
    }

    /** Of the sizes of households the average is drawn, as far as the share of each size stays in its range. */
    private Optional<Drawn> persons(Assumption assumption, String path, Households households) {
        var stated = IntStream.rangeClosed(1, households.shares().size())
                .mapToObj(size -> stated(Part.pointer(path, String.valueOf(size))))
                .flatMap(Optional::stream)
                .filter(one -> one.low() != null)
                .toList();
        if (!isLeft(path) || stated.size() < households.shares().size()) {
            return Optional.empty();
        }
        var low = furthest(households, stated, households.smallest());
        var high = furthest(households, stated, households.largest());
        return low < high ? Optional.of(new Drawn(new Range(assumption, low, high), stated)) : Optional.empty();
    }

    private static double furthest(Households households, List<Stated> stated, int end) {
        var mean = households.meanPersons();
        var furthest = mean;
        for (var step = 1; step < STEPS; step++) {
            var persons = mean + step * (end - mean) / STEPS;
            var shares = households.averaging(persons).shares();
            if (!IntStream.range(0, shares.size())
                    .allMatch(size -> stated.get(size).allows(shares.get(size)))) {
                break;
            }
            furthest = persons;
        }
        return furthest;
    }

    private Optional<Drawn> tenancy(Assumption assumption, Supply.Kind kind) {
        var said = new LinkedHashSet<Stated>();
        var values = new LinkedHashSet<List<?>>();
        for (var project : added(file.town(), kind)) {
            var stated = stated(stay(Stated.TOWN, project));
            stated.ifPresent(said::add);
            values.add(value(project, stated));
        }
        for (var project : added(scenario, kind)) {
            var own = stay(Stated.TOWN, project);
            var stated = stated(isLeft(own) ? own : stay(changes, project));
            stated.ifPresent(said::add);
            values.add(value(project, stated));
        }
        return values.size() == 1 && !said.isEmpty() ? drawn(assumption, List.copyOf(said)) : Optional.empty();
    }

    private static List<Supply.Project> added(Scenario scenario, Supply.Kind kind) {
        return scenario.supply().stream()
                .filter(Supply.Project.class::isInstance)
                .map(Supply.Project.class::cast)
                .filter(project -> project.isAdded(kind))
                .toList();
    }

    private static String stay(String place, Supply.Project project) {
        return Part.pointer(place + "/supply", project.name()) + "/meanTenancyYears";
    }

    /** How long tenants stay and the range of that; without a range where nothing is said. */
    private static List<?> value(Supply.Project project, Optional<Stated> stated) {
        return Stream.of(
                        Optional.of(project.meanTenancyYears()),
                        stated.flatMap(one -> Optional.ofNullable(one.low())),
                        stated.flatMap(one -> Optional.ofNullable(one.high())))
                .toList();
    }
}
