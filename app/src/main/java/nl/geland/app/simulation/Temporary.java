package nl.geland.app.simulation;

import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;

/** Whether homes of a scenario go again, and when. */
enum Temporary {
    /** None go. */
    NONE,
    /** Some go within the years that are looked at: who lives there searches again. */
    WITHIN,
    /** Some go, but all only after these years: nobody loses such a home in the figures. */
    AFTER;

    static Temporary of(Scenario scenario) {
        var ending = scenario.supply().stream()
                .filter(one -> one instanceof Supply.Project project && project.until() != null)
                .toList();
        if (ending.isEmpty()) {
            return NONE;
        }
        return ending.stream().allMatch(one -> isAfter(one, scenario)) ? AFTER : WITHIN;
    }

    /** Whether homes go, but not in the years that are looked at. */
    static boolean isAfter(Supply supply, Scenario scenario) {
        return supply instanceof Supply.Project project
                && project.until() != null
                && !project.until().isBefore(scenario.start().plusYears(scenario.years()));
    }
}
