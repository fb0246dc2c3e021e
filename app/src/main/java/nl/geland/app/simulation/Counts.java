package nl.geland.app.simulation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;

/** What counts as a home besides homes of one's own for good, where it is added. */
enum Counts {
    HOME,
    CONTAINER,
    SHARED,
    BOTH;

    /** What is added in a scenario and open to some people. */
    static Counts of(Scenario scenario, Collection<Supply.Open> open) {
        var kinds = scenario.supply().stream()
                .filter(one -> one instanceof Supply.Project
                        && open.contains(one.homes().open()))
                .map(one -> one.homes().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Supply.Kind.class)));
        if (kinds.contains(Supply.Kind.CONTAINER)) {
            return kinds.contains(Supply.Kind.SHARED) ? BOTH : CONTAINER;
        }
        return kinds.contains(Supply.Kind.SHARED) ? SHARED : HOME;
    }
}
