package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A town and what it decides, over some years: everything a run needs but its random numbers. Immutable, equal by content.
 *
 * <p>A scenario is made from another by changing what differs, so that all else is shared.
 *
 * @param name the name, for people
 * @param start the first month
 * @param years how many years, 1 to 1,000
 * @param supply the homes
 * @param applicants everybody who searches but permit holders
 * @param permitHolders permit holders and the quota
 * @param allotment how a home finds its tenant
 * @param chains what becomes of homes left behind
 * @param road the road to work of permit holders
 * @param socialStock social homes in the town, by which homes let in a year are divided; 0 when not stated
 */
public record Scenario(
        String name,
        YearMonth start,
        int years,
        List<Supply> supply,
        Applicants applicants,
        PermitHolders permitHolders,
        Allotment allotment,
        Chains chains,
        RoadToWork road,
        int socialStock) {

    private static final int LONGEST = 1_000;
    private static final long MOST_ARRIVALS = 100_000_000;

    /** A scenario, checked as a whole: everybody who comes can be housed somewhere. */
    public Scenario {
        supply = List.copyOf(supply);
        var problems = new Problems();
        problems.name("name of the scenario", name);
        if (years < 1 || years > LONGEST) {
            problems.tell("years", years, "1 to " + LONGEST);
        }
        var names = new HashSet<String>();
        for (var one : supply) {
            if (!names.add(one.name())) {
                problems.tell("name of homes", "\"" + one.name() + "\" twice", "a name of its own for each");
            }
        }
        unhoused(supply, applicants.households(), applicants.wishes().keySet(), Supply.Open.TO_PERMIT_HOLDERS)
                .forEach(gap -> problems.tell("homes for applicants " + gap, 0, "homes that fit and are open to them"));
        if (permitHolders.areAny()) {
            unhoused(supply, permitHolders.households(), permitHolders.spread().keySet(), Supply.Open.TO_APPLICANTS)
                    .forEach(gap ->
                            problems.tell("homes for permit holders " + gap, 0, "homes that fit and are open to them"));
        }
        problems.rate("social homes in the town", socialStock);
        var expected = expectedArrivals(years, supply, applicants, permitHolders);
        if (expected > MOST_ARRIVALS) {
            problems.tell(
                    "households and homes expected in all",
                    Math.round(expected),
                    "at most %d: fewer years or lower rates".formatted(MOST_ARRIVALS));
        }
        problems.refuseIfAny("scenario \"" + name + "\"");
    }

    private static double expectedArrivals(
            int years, List<Supply> supply, Applicants applicants, PermitHolders permitHolders) {
        var searching = highest(applicants.perYear()) * (years + applicants.yearsWaitingAtStart());
        var linked = 2.0
                        * permitHolders.peoplePerHalfYear().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0)
                        * (years + permitHolders.monthsWaitingAtStart() / 12)
                + permitHolders.backlogAtStart();
        var homes = supply.stream()
                .mapToDouble(one -> switch (one) {
                    case Supply.Flow flow -> highest(flow.perYear()) * years;
                    case Supply.Project project ->
                        project.units() * (project.places() * (1 + years / project.meanTenancyYears()));
                })
                .sum();
        return searching + linked + homes;
    }

    private static double highest(Course<Double> course) {
        return course.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static List<String> unhoused(
            List<Supply> supply, Households households, Set<String> districts, Supply.Open closed) {
        var homes = supply.stream().filter(one -> one.homes().open() != closed).toList();
        var gaps = new ArrayList<String>();
        for (var size = 1; size <= households.shares().size(); size++) {
            var persons = size;
            if (households.shares().get(size - 1) == 0) {
                continue;
            }
            var fitting = homes.stream()
                    .filter(one -> one.homes().fromPersons() <= persons
                            && persons <= one.homes().toPersons())
                    .toList();
            if (fitting.isEmpty()) {
                gaps.add("of %d".formatted(persons));
            }
            for (var district : new TreeSet<>(districts)) {
                if (fitting.stream()
                        .noneMatch(one -> one.homes().districtNames().contains(district))) {
                    gaps.add("of %d in district %s".formatted(persons, district));
                }
            }
        }
        return gaps;
    }

    /** A town with homes and applicants and nothing else, by registration. */
    public static Scenario of(String name, YearMonth start, int years, Applicants applicants, Supply... supply) {
        return new Scenario(
                name,
                start,
                years,
                List.of(supply),
                applicants,
                PermitHolders.none(),
                Allotment.byRegistration(),
                Chains.none(),
                RoadToWork.none(),
                0);
    }

    /** The same under another name. */
    public Scenario named(String other) {
        return new Scenario(
                other, start, years, supply, applicants, permitHolders, allotment, chains, road, socialStock);
    }

    /** The same with more homes. */
    public Scenario with(Supply more) {
        return withSupply(Stream.concat(supply.stream(), Stream.of(more)).toList());
    }

    /** The same with these homes and no other. */
    public Scenario withSupply(List<Supply> all) {
        return new Scenario(name, start, years, all, applicants, permitHolders, allotment, chains, road, socialStock);
    }

    /** The same with other applicants. */
    public Scenario with(Applicants other) {
        return new Scenario(name, start, years, supply, other, permitHolders, allotment, chains, road, socialStock);
    }

    /** The same with other permit holders. */
    public Scenario with(PermitHolders other) {
        return new Scenario(name, start, years, supply, applicants, other, allotment, chains, road, socialStock);
    }

    /** The same with homes allotted in another way. */
    public Scenario with(Allotment other) {
        return new Scenario(name, start, years, supply, applicants, permitHolders, other, chains, road, socialStock);
    }

    /** The same with other chains. */
    public Scenario with(Chains other) {
        return new Scenario(name, start, years, supply, applicants, permitHolders, allotment, other, road, socialStock);
    }

    /** The same with another road to work. */
    public Scenario with(RoadToWork other) {
        return new Scenario(
                name, start, years, supply, applicants, permitHolders, allotment, chains, other, socialStock);
    }

    /** The same with the number of social homes stated. */
    public Scenario withSocialStock(int homes) {
        return new Scenario(name, start, years, supply, applicants, permitHolders, allotment, chains, road, homes);
    }

    int months() {
        return 12 * years;
    }
}
