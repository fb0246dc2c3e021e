package nl.geland.app.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Allotment;
import nl.geland.analysis.simulation.Applicants;
import nl.geland.analysis.simulation.HeadStart;
import nl.geland.analysis.simulation.Priority;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import nl.geland.analysis.simulation.Urgency;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a scenario of the lab chooses for a town. Immutable; homes bear the names of those in the town of the article, so that all
 * scenarios share their random numbers.
 *
 * <p>How long tenants stay is that of the article's file, where it stands as an assumption with its range.
 */
record Chosen(
        Map<Knob, Integer> numbers,
        SharedFor sharedFor,
        PermitPlace permitPlace,
        Allotment.Rule rule,
        List<InDistrict> districts) {

    static final String PERMANENT = "Nieuwe woningen";
    static final String CONTAINERS = "Containers";
    static final String OFFICES = "Omgebouwde kantoren";
    static final String SHARED = "Gedeelde huizen";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DELIVERY_MONTHS = 6;
    private static final double PERCENT = 100;

    Chosen {
        var all = new EnumMap<Knob, Integer>(Knob.class);
        for (var knob : Knob.values()) {
            all.put(knob, numbers.getOrDefault(knob, knob.usual()));
        }
        numbers = Map.copyOf(all);
        // Scenarios that were saved before districts could be chosen name none.
        districts = districts == null ? List.of() : List.copyOf(districts);
    }

    /** The town as it is: nothing added, its own quota. */
    static Chosen asItIs(Scenario town) {
        var quota = town.permitHolders().peoplePerHalfYear();
        return new Chosen(
                Map.of(
                        Knob.QUOTA, quota.getFirst(),
                        Knob.QUOTA_LATER, quota.getLast(),
                        Knob.STOCK, town.socialStock(),
                        Knob.SHARED_LANGUAGE,
                                Math.clamp(
                                        Math.round(PERCENT * town.road().sharedLanguage()),
                                        Knob.SHARED_LANGUAGE.least(),
                                        Knob.SHARED_LANGUAGE.most())),
                SharedFor.PERMIT_HOLDERS,
                PermitPlace.FIRST,
                town.allotment().rule(),
                List.of());
    }

    int of(Knob knob) {
        return numbers.getOrDefault(knob, knob.usual());
    }

    Chosen with(Knob knob, int value) {
        var other = new EnumMap<>(numbers);
        other.put(knob, value);
        return new Chosen(other, sharedFor, permitPlace, rule, districts);
    }

    Chosen with(SharedFor other) {
        return new Chosen(numbers, other, permitPlace, rule, districts);
    }

    Chosen with(PermitPlace other) {
        return new Chosen(numbers, sharedFor, other, rule, districts);
    }

    Chosen with(List<InDistrict> other) {
        return new Chosen(numbers, sharedFor, permitPlace, rule, other);
    }

    /** From which years on something is otherwise than it is now. */
    Stream<Knob> begins() {
        var homes = Stream.of(Knob.PERMANENT, Knob.CONTAINERS, Knob.OFFICES, Knob.SHARED)
                .filter(knob -> of(knob) > 0)
                .map(Knob::from);
        return of(Knob.QUOTA) == of(Knob.QUOTA_LATER) ? homes : Stream.concat(homes, Stream.of(Knob.QUOTA_LATER_FROM));
    }

    /** Whether somebody shares a home, so that the assumption about language counts. */
    boolean shares() {
        return of(Knob.SHARED) > 0;
    }

    /** The town with what is chosen. */
    Scenario applied(Scenario town) {
        var holders = town.permitHolders();
        var supply = new ArrayList<>(town.supply());
        supply.addAll(added(town.start()));
        supply.replaceAll(this::divided);
        return new Scenario(
                town.name(),
                town.start(),
                of(Knob.YEARS),
                supply,
                applicants(town),
                holders.withQuota(quota(town.start())).with(priority()).spread(shares(InDistrict::holders)),
                new Allotment(rule, town.allotment().weeksPerRefusal(), urgency()),
                town.chains(),
                town.road()
                        .withLanguageMix(of(Knob.MIX) / PERCENT)
                        .withSharedLanguage(of(Knob.SHARED_LANGUAGE) / PERCENT),
                of(Knob.STOCK));
    }

    private Supply divided(Supply one) {
        return districts().isEmpty() ? one : one.with(one.homes().divided(shares(InDistrict::homes)));
    }

    private Map<String, Double> shares(ToIntFunction<InDistrict> percent) {
        return districts().stream()
                .filter(one -> percent.applyAsInt(one) > 0)
                .collect(Collectors.toMap(InDistrict::name, one -> percent.applyAsInt(one) / PERCENT));
    }

    private Applicants applicants(Scenario town) {
        return of(Knob.POINTS) == 0
                ? town.applicants()
                : town.applicants().with(new HeadStart(of(Knob.POINTS) / PERCENT, of(Knob.POINTS_MONTHS)));
    }

    private Urgency urgency() {
        return of(Knob.URGENT) == 0
                ? Urgency.none()
                : new Urgency(of(Knob.URGENT) / PERCENT, of(Knob.URGENT_HOMES) / PERCENT);
    }

    private List<Integer> quota(YearMonth start) {
        if (of(Knob.QUOTA) == of(Knob.QUOTA_LATER)) {
            return List.of(of(Knob.QUOTA));
        }
        var until = Math.clamp(2L * (of(Knob.QUOTA_LATER_FROM) - start.getYear()), 1, 2 * of(Knob.YEARS));
        var path = new ArrayList<Integer>();
        for (var half = 0; half < until; half++) {
            path.add(of(Knob.QUOTA));
        }
        path.add(of(Knob.QUOTA_LATER));
        return path;
    }

    private Priority priority() {
        return switch (permitPlace) {
            case FIRST -> new Priority.First();
            case SHARE -> new Priority.ShareOfHomes(of(Knob.PRIORITY_SHARE) / PERCENT);
            case NONE -> new Priority.None();
        };
    }

    private List<Supply> added(YearMonth start) {
        var added = new ArrayList<Supply>();
        perYear(Knob.PERMANENT, Knob.PERMANENT_YEARS)
                .ifAny(units -> added.add(
                        Supply.Project.of(PERMANENT, units, month(Knob.PERMANENT_FROM, start), Article.years(PERMANENT))
                                .over(12 * of(Knob.PERMANENT_YEARS))));
        new Units(of(Knob.CONTAINERS))
                .ifAny(units -> added.add(Supply.Project.of(
                                CONTAINERS, units, month(Knob.CONTAINERS_FROM, start), Article.years(CONTAINERS))
                        .with(Supply.Homes.of(Supply.Kind.CONTAINER, 1, 2))
                        .over(DELIVERY_MONTHS)
                        .until(YearMonth.of(of(Knob.CONTAINERS_UNTIL), 1))));
        perYear(Knob.OFFICES, Knob.OFFICES_YEARS)
                .ifAny(units -> added.add(
                        Supply.Project.of(OFFICES, units, month(Knob.OFFICES_FROM, start), Article.years(OFFICES))
                                .with(Supply.Homes.of(Supply.Kind.CONVERTED_OFFICE, 1, 3))
                                .over(12 * of(Knob.OFFICES_YEARS))));
        new Units(of(Knob.SHARED))
                .ifAny(units -> added.add(Supply.Project.of(
                                SHARED, units, month(Knob.SHARED_FROM, start), Article.years(SHARED))
                        .with(Supply.Homes.of(Supply.Kind.SHARED, 1, 1)
                                .open(sharedFor == SharedFor.ALL ? Supply.Open.TO_ALL : Supply.Open.TO_PERMIT_HOLDERS))
                        .sharedBy(of(Knob.PLACES))
                        .over(DELIVERY_MONTHS)));
        return added;
    }

    /** What is said of the homes that are added: how long tenants stay in them is assumed. */
    List<Stated> stated() {
        return Map.of(
                        PERMANENT,
                        Knob.PERMANENT,
                        CONTAINERS,
                        Knob.CONTAINERS,
                        OFFICES,
                        Knob.OFFICES,
                        SHARED,
                        Knob.SHARED)
                .entrySet()
                .stream()
                .filter(homes -> of(homes.getValue()) > 0)
                .sorted(Map.Entry.comparingByValue())
                .map(homes -> Article.stay(homes.getKey()))
                .toList();
    }

    private record Units(int units) {
        void ifAny(java.util.function.IntConsumer add) {
            if (units > 0) {
                add.accept(units);
            }
        }
    }

    private Units perYear(Knob homes, Knob years) {
        return new Units(of(homes) * of(years));
    }

    private YearMonth month(Knob knob, YearMonth start) {
        var first = YearMonth.of(of(knob), 1);
        return first.isBefore(start) ? start : first;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Chosen of(String json) {
        return JSON.readValue(json, Chosen.class);
    }
}
