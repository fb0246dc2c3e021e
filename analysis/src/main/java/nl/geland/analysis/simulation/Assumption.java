package nl.geland.analysis.simulation;

/** A number that is assumed rather than known, and can be varied to see how much hangs on it. */
public enum Assumption {
    /** {@link Applicants#givesUpPerYear}. */
    GIVES_UP_PER_YEAR,
    /** {@link Applicants#refusal}. */
    REFUSAL,
    /** {@link Chains#movers}. */
    MOVERS,
    /** {@link Chains#staysBehind}. */
    STAYS_BEHIND,
    /** {@link RoadToWork#sharedLanguage}. */
    SHARED_LANGUAGE,
    /** {@link RoadToWork#limboPerYear}. */
    LIMBO_PER_YEAR;

    /** The scenario under another value. */
    Scenario in(Scenario scenario, double value) {
        var chains = scenario.chains();
        return switch (this) {
            case GIVES_UP_PER_YEAR -> scenario.with(scenario.applicants().givingUp(value));
            case REFUSAL -> scenario.with(scenario.applicants().refusing(value));
            case MOVERS -> scenario.with(new Chains(value, chains.staysBehind(), chains.emptyMonths()));
            case STAYS_BEHIND -> scenario.with(new Chains(chains.movers(), value, chains.emptyMonths()));
            case SHARED_LANGUAGE -> scenario.with(scenario.road().withSharedLanguage(value));
            case LIMBO_PER_YEAR -> scenario.with(scenario.road().withLimboPerYear(value));
        };
    }
}
