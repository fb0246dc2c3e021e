package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.geland.analysis.simulation.RoadToWork.Step;
import nl.geland.analysis.simulation.Supply.Flow;
import nl.geland.analysis.simulation.Supply.Homes;
import nl.geland.analysis.simulation.Supply.Kind;
import nl.geland.analysis.simulation.Supply.Project;

/** Towns to try things on. */
final class Towns {

    static final YearMonth START = YearMonth.of(2027, 1);

    static final RoadToWork ROAD = RoadToWork.of(
            Step.of(Place.BENEFIT, Place.LANGUAGE, 0.02, 0.04, 0.03),
            Step.of(Place.BENEFIT, Place.WORK, 0.003),
            Step.of(Place.BENEFIT, Place.LEFT, 0.001),
            Step.of(Place.LANGUAGE, Place.WORK, 0.03, 0.02),
            Step.of(Place.LANGUAGE, Place.STUDY, 0.005),
            Step.of(Place.WORK, Place.LANGUAGE, 0.01),
            Step.of(Place.STUDY, Place.WORK, 0.02));

    private Towns() {}

    /** About 1,300 homes free a year, 350 people to house in each half-year, eight years of waiting. */
    static Scenario mission() {
        return Scenario.of(
                        "as it is",
                        START,
                        10,
                        Applicants.arriving(2_130)
                                .with(Households.of(0.5, 0.25, 0.15, 0.1))
                                .givingUp(0.08)
                                .waitingAtStart(8),
                        Flow.of("stock", 1_300))
                .with(PermitHolders.quotaOf(175)
                        .with(Households.of(0.6, 0.15, 0.1, 0.1, 0.05), 0.8)
                        .startingWith(40, 3))
                .with(ROAD);
    }

    /** The same with everything in it: sizes, districts, chains, refusals, head starts, containers, shared homes. */
    static Scenario withEverything() {
        return mission()
                .named("with everything")
                .withSupply(List.of(
                        new Flow("small north", Homes.of(Kind.PERMANENT, 1, 2).in("north"), Course.always(400.0)),
                        new Flow("small south", Homes.of(Kind.PERMANENT, 1, 2).in("south"), Course.always(300.0)),
                        new Flow("large north", Homes.of(Kind.PERMANENT, 2, 8).in("north"), Course.always(200.0)),
                        new Flow("large south", Homes.of(Kind.PERMANENT, 2, 8).in("south"), Course.always(150.0)),
                        Project.of("containers", 120, START.plusMonths(6), 4)
                                .with(Homes.of(Kind.CONTAINER, 1, 2).in("north"))
                                .over(3)
                                .until(START.plusMonths(66)),
                        Project.of("shared", 20, START.plusMonths(12), 2)
                                .with(Homes.of(Kind.SHARED, 1, 1).open(Supply.Open.TO_PERMIT_HOLDERS))
                                .sharedBy(4)))
                .with(mission()
                        .applicants()
                        .refusing(0.3)
                        .with(new HeadStart(0.3, 36), new HeadStart(0.05, 600))
                        .wishing(Map.of("north", 0.3, "south", 0.2)))
                .with(mission().permitHolders().refusing(0.1).spread(Map.of("north", 0.5, "south", 0.4)))
                .with(new Allotment(Allotment.Rule.REGISTRATION, 1.5))
                .with(new Chains(0.35, 0.1, 1.5))
                .with(ROAD.withSharedLanguage(0.8).withLimboPerYear(0.8));
    }

    /** One queue by registration: arrivals, homes and giving up a year, in balance at the start. */
    static Scenario queue(double arrivals, double homes, double givesUp) {
        return Scenario.of(
                "queue",
                START,
                30,
                Applicants.arriving(arrivals)
                        .givingUp(givesUp)
                        .waitingAtStart(ExactAnswers.waitOfHoused(arrivals, homes, 0, givesUp)),
                Flow.of("homes", homes));
    }
}
