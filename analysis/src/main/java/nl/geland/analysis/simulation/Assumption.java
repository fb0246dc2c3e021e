package nl.geland.analysis.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that is assumed rather than known, and can be varied to see how much hangs on it. Its name is part of the random
 * numbers with which it is drawn.
 */
public enum Assumption {
    /** {@link Applicants#perYear} at the start; later values change in proportion. */
    APPLICANTS_PER_YEAR,
    /** {@link Applicants#givesUpPerYear}. */
    GIVES_UP_PER_YEAR,
    /** {@link Applicants#refusal}. */
    REFUSAL,
    /** {@link PermitHolders#refusal}. */
    PERMIT_HOLDERS_REFUSAL,
    /** {@link PermitHolders#secondAdult}. */
    SECOND_ADULT,
    /** {@link Allotment#weeksPerRefusal}. */
    WEEKS_PER_REFUSAL,
    /** {@link Urgency#share}. */
    URGENT_SHARE,
    /** {@link Chains#movers}. */
    MOVERS,
    /** {@link Chains#staysBehind}. */
    STAYS_BEHIND,
    /** {@link Chains#emptyMonths}. */
    EMPTY_MONTHS,
    /** {@link Chains#leaversFree}. */
    LEAVERS_FREE,
    /** {@link RoadToWork#sharedLanguage}. */
    SHARED_LANGUAGE,
    /** {@link RoadToWork#limboPerYear}. */
    LIMBO_PER_YEAR,
    /** {@link PermitHolders#peoplePerHalfYear} in the first half-year, in whole people; later ones change in proportion. */
    QUOTA,
    /** {@link Supply.Project#meanTenancyYears} of permanent homes that are added, all alike. */
    PERMANENT_TENANCY,
    /** {@link Supply.Project#meanTenancyYears} of containers that are added, all alike. */
    CONTAINER_TENANCY,
    /** {@link Supply.Project#meanTenancyYears} of converted offices that are added, all alike. */
    OFFICE_TENANCY,
    /** {@link Supply.Project#meanTenancyYears} of shared homes that are added, all alike. */
    SHARED_TENANCY,
    /** {@link Households#meanPersons} of {@link Applicants#households}; all shares change with it. */
    APPLICANTS_PERSONS,
    /** {@link Households#meanPersons} of {@link PermitHolders#households}; all shares change with it. */
    PERMIT_HOLDERS_PERSONS;

    /** The scenario under another value. */
    Scenario in(Scenario scenario, double value) {
        var chains = scenario.chains();
        var permitHolders = scenario.permitHolders();
        return switch (this) {
            case APPLICANTS_PER_YEAR ->
                scenario.with(
                        scenario.applicants().with(scaled(scenario.applicants().perYear(), value)));
            case GIVES_UP_PER_YEAR -> scenario.with(scenario.applicants().givingUp(value));
            case REFUSAL -> scenario.with(scenario.applicants().refusing(value));
            case PERMIT_HOLDERS_REFUSAL -> scenario.with(permitHolders.refusing(value));
            case SECOND_ADULT -> scenario.with(permitHolders.with(permitHolders.households(), value));
            case WEEKS_PER_REFUSAL -> scenario.with(scenario.allotment().withWeeks(value));
            case URGENT_SHARE ->
                scenario.with(
                        scenario.allotment().with(scenario.allotment().urgency().of(value)));
            case MOVERS ->
                scenario.with(new Chains(value, chains.staysBehind(), chains.emptyMonths(), chains.leaversFree()));
            case STAYS_BEHIND ->
                scenario.with(new Chains(chains.movers(), value, chains.emptyMonths(), chains.leaversFree()));
            case EMPTY_MONTHS ->
                scenario.with(new Chains(chains.movers(), chains.staysBehind(), value, chains.leaversFree()));
            case LEAVERS_FREE -> scenario.with(chains.withLeaversFree(value));
            case SHARED_LANGUAGE -> scenario.with(scenario.road().withSharedLanguage(value));
            case LIMBO_PER_YEAR -> scenario.with(scenario.road().withLimboPerYear(value));
            case QUOTA -> scenario.with(permitHolders.withQuota(scaled(permitHolders.peoplePerHalfYear(), value)));
            case PERMANENT_TENANCY -> staying(scenario, Supply.Kind.PERMANENT, value);
            case CONTAINER_TENANCY -> staying(scenario, Supply.Kind.CONTAINER, value);
            case OFFICE_TENANCY -> staying(scenario, Supply.Kind.CONVERTED_OFFICE, value);
            case SHARED_TENANCY -> staying(scenario, Supply.Kind.SHARED, value);
            case APPLICANTS_PERSONS -> scenario.with(scenario.applicants().averaging(value));
            case PERMIT_HOLDERS_PERSONS ->
                scenario.with(
                        permitHolders.with(permitHolders.households().averaging(value), permitHolders.secondAdult()));
        };
    }

    private static Course<Double> scaled(Course<Double> course, double atStart) {
        var factor = course.atStart() == 0 ? 0 : atStart / course.atStart();
        var scaled = Course.always(atStart);
        for (var change : course.changes()) {
            scaled = scaled.then(change.from(), factor * change.value());
        }
        return scaled;
    }

    /** Without people in the first half-year there is no proportion: later ones stay as they are. */
    private static List<Integer> scaled(List<Integer> people, double first) {
        var factor = people.getFirst() == 0 ? 1 : first / people.getFirst();
        var scaled = new ArrayList<>(List.of((int) Math.round(first)));
        people.stream().skip(1).forEach(later -> scaled.add((int) Math.round(factor * later)));
        return scaled;
    }

    /** A stock that stood there at the start is left as it is. */
    private static Scenario staying(Scenario scenario, Supply.Kind kind, double years) {
        return scenario.withSupply(scenario.supply().stream()
                .map(one ->
                        one instanceof Supply.Project project && project.isAdded(kind) ? project.staying(years) : one)
                .toList());
    }
}
