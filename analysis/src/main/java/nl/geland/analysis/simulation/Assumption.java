package nl.geland.analysis.simulation;

/** A number that is assumed rather than known, and can be varied to see how much hangs on it. */
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
    LIMBO_PER_YEAR;

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
}
