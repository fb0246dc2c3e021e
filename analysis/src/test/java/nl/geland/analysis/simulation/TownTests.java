package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Group.APPLICANTS;
import static nl.geland.analysis.simulation.Group.PERMIT_HOLDERS;
import static nl.geland.analysis.simulation.Group.REHOUSED;
import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.Supply.Flow;
import nl.geland.analysis.simulation.Supply.Homes;
import nl.geland.analysis.simulation.Supply.Open;
import nl.geland.analysis.simulation.Supply.Project;
import org.junit.jupiter.api.Test;

/** What choices do in a town. */
class TownTests {

    private static final Simulation SIMULATION =
            Simulation.withDefaults().seed(8).runs(30);

    private static double mean(Scenario scenario, Measure measure) {
        return SIMULATION.run(scenario).estimate(measure).mean();
    }

    @Test
    void aBanOnPriorityMakesPermitHoldersWaitAndOthersLess() {
        var ban = Towns.mission().with(Towns.mission().permitHolders().with(new Priority.None()));
        var comparison = SIMULATION.run(ban, Towns.mission());
        assertThat(comparison
                        .difference(Measure.of(Kind.MEAN_WAIT, APPLICANTS))
                        .estimate()
                        .high())
                .isNegative();
        assertThat(comparison
                        .difference(Measure.of(Kind.QUOTA_BACKLOG))
                        .estimate()
                        .low())
                .isGreaterThan(1_000);
        assertThat(comparison
                        .base()
                        .estimate(Measure.of(Kind.MEDIAN_WAIT, PERMIT_HOLDERS))
                        .mean())
                .isLessThan(1);
    }

    @Test
    void aBanHoldsFromItsDate() {
        var later = Course.<Priority>always(new Priority.First()).then(START.plusMonths(24), new Priority.None());
        var comparison = SIMULATION.run(
                Towns.mission().with(Towns.mission().permitHolders().with(later)), Towns.mission());
        var waiting = comparison.byMonth(Monthly.WAITING_PERMIT_HOLDERS);
        assertThat(waiting.subList(0, 24)).allMatch(month -> month.mean() == 0);
        assertThat(waiting.get(36).estimate().low()).isPositive();
    }

    @Test
    void containersAreTakenAwayAndWhoLivedThereGoesFirst() {
        var containers = Project.of("containers", 100, START.plusMonths(1), 6)
                .with(Homes.of(Supply.Kind.CONTAINER, 1, 1))
                .until(START.plusMonths(40));
        var town = Towns.mission().with(containers);
        var outcome = SIMULATION.run(town);
        assertThat(outcome.estimate(Measure.of(Kind.SEARCHED, REHOUSED)).mean()).isEqualTo(100);
        assertThat(outcome.estimate(Measure.of(Kind.HOUSED, REHOUSED)).mean()).isEqualTo(100);
        assertThat(outcome.estimate(Measure.of(Kind.P90_WAIT, REHOUSED)).mean()).isLessThan(3);
        assertThat(outcome.byMonth(Monthly.WAITING_REHOUSED).subList(0, 40)).allMatch(month -> month.mean() == 0);
        assertThat(outcome.byMonth(Monthly.WAITING_REHOUSED).get(40).mean()).isPositive();
        assertThat(outcome.allotments("containers", APPLICANTS) + outcome.allotments("containers", PERMIT_HOLDERS))
                .as("let, and let again with a mean tenancy of six years")
                .isCloseTo(100 + 100 * 39 / 72.0, within(5.0));
    }

    @Test
    void sharedHomesHaveAPlaceForEachPerson() {
        var shared = Project.of("shared", 25, START, Double.POSITIVE_INFINITY)
                .with(Homes.of(Supply.Kind.SHARED, 1, 1).open(Open.TO_PERMIT_HOLDERS))
                .sharedBy(4);
        var outcome = SIMULATION.run(Towns.mission().with(shared));
        assertThat(outcome.allotments("shared", PERMIT_HOLDERS)).isEqualTo(100);
        assertThat(outcome.allotments("shared", APPLICANTS)).isZero();
    }

    /** Nothing but the assumption differs, so all of the difference comes from it. */
    @Test
    void sharingSlowsLanguageOnlyAsFarAsIsAssumed() {
        var shared = new Project(
                "shared", Homes.of(Supply.Kind.SHARED, 1, 1), 800, 2, START, 1, null, Double.POSITIVE_INFINITY);
        var town = Towns.mission()
                .withSupply(List.of(shared, Flow.of("other", 10)))
                .with(Towns.mission().permitHolders().with(Households.single(), 0));
        var slower = town.with(Towns.ROAD.withSharedLanguage(0.5));
        var comparison = SIMULATION.run(slower, town);
        assertThat(comparison
                        .difference(Measure.of(Kind.HOUSED, PERMIT_HOLDERS))
                        .mean())
                .isZero();
        assertThat(comparison
                        .difference(Measure.of(Kind.WORK_MONTHS))
                        .estimate()
                        .high())
                .isNegative();
        assertThat(comparison
                        .difference(Measure.of(Kind.BENEFIT_MONTHS))
                        .estimate()
                        .low())
                .isPositive();
    }

    @Test
    void fewerMonthsOnBenefitAreNoSavingWhereMoreMonthsAreWaited() {
        var town = Towns.mission();
        var ban = town.with(town.permitHolders().with(new Priority.None()));
        var comparison = SIMULATION.run(ban, town);
        var benefit = comparison.difference(Measure.of(Kind.BENEFIT_MONTHS)).mean();
        var waiting = comparison.difference(Measure.of(Kind.WAITING_MONTHS)).mean();
        assertThat(benefit).isNegative();
        assertThat(waiting).isPositive();
        assertThat(comparison
                        .difference(Measure.of(Kind.WAITING_OR_BENEFIT_MONTHS))
                        .mean())
                .isCloseTo(benefit + waiting, within(1e-6 * waiting));
    }

    @Test
    void monthsOfWaitingCountEachAdult() {
        var town = Towns.mission();
        var one = SIMULATION.run(town.with(town.permitHolders().with(Households.of(0, 1), 0)));
        var two = SIMULATION.run(town.with(town.permitHolders().with(Households.of(0, 1), 1)));
        var waited = one.estimate(Measure.of(Kind.WAITING_MONTHS)).mean();
        assertThat(waited).isPositive();
        assertThat(two.estimate(Measure.of(Kind.WAITING_MONTHS)).mean()).isCloseTo(2 * waited, within(1e-9 * waited));
    }

    @Test
    void waitingLowersWorkOnlyAsFarAsIsAssumed() {
        var ban = Towns.mission()
                .with(Towns.mission()
                        .permitHolders()
                        .with(new Priority.ShareOfHomes(0.12))
                        .startingWith(200, 24));
        var comparison = SIMULATION.run(ban.with(Towns.ROAD.withLimboPerYear(0.8)), ban);
        assertThat(comparison
                        .difference(Measure.of(Kind.WORK_MONTHS))
                        .estimate()
                        .high())
                .isNegative();
        assertThat(comparison.difference(Measure.of(Kind.PEOPLE_HOUSED)).mean()).isZero();
    }

    @Test
    void permitHoldersAreSpreadOverDistricts() {
        var supply = List.<Supply>of(
                new Flow("north", Homes.forAll().in("north"), Course.always(650.0)),
                new Flow("south", Homes.forAll().in("south"), Course.always(650.0)));
        var spread = Towns.mission()
                .withSupply(supply)
                .with(Towns.mission().permitHolders().spread(Map.of("north", 0.25, "south", 0.75)));
        var outcome = SIMULATION.run(spread);
        var north = outcome.allotments("north", PERMIT_HOLDERS);
        assertThat(north / (north + outcome.allotments("south", PERMIT_HOLDERS)))
                .isCloseTo(0.25, within(0.01));
    }

    @Test
    void whoWishesADistrictWaitsLongerWhereHomesAreFew() {
        var supply = List.<Supply>of(
                new Flow("north", Homes.forAll().in("north"), Course.always(1_100.0)),
                new Flow("south", Homes.forAll().in("south"), Course.always(200.0)));
        var town = Towns.mission().withSupply(supply);
        var picky = town.with(town.applicants().wishing(Map.of("south", 0.4)));
        assertThat(mean(picky, Measure.of(Kind.P90_WAIT, APPLICANTS)))
                .isGreaterThan(mean(town, Measure.of(Kind.P90_WAIT, APPLICANTS)) + 3);
    }

    @Test
    void aHeadStartGoesBeforeOthersAndIsNotWaitedFor() {
        var town = Towns.mission();
        var urgent = town.with(town.applicants().with(new HeadStart(0.1, 1_200)));
        assertThat(SIMULATION.run(urgent).waits(APPLICANTS, 0).shareWithin(4)).isGreaterThan(0.1);
        assertThat(SIMULATION.run(town).waits(APPLICANTS, 0).shareWithin(4)).isZero();
    }

    @Test
    void homesGoToTheSizesTheyAreFor() {
        var town = Towns.mission()
                .withSupply(List.of(
                        new Flow("small", Homes.of(Supply.Kind.PERMANENT, 1, 1), Course.always(900.0)),
                        new Flow("large", Homes.of(Supply.Kind.PERMANENT, 2, 8), Course.always(400.0))));
        var outcome = SIMULATION.run(town);
        var singles = outcome.estimate(Measure.of(Kind.HOUSED, APPLICANTS, 1)).mean()
                + outcome.estimate(Measure.of(Kind.HOUSED, PERMIT_HOLDERS, 1)).mean();
        assertThat(singles)
                .isCloseTo(
                        outcome.allotments("small", APPLICANTS) + outcome.allotments("small", PERMIT_HOLDERS),
                        within(1e-6));
    }

    @Test
    void homesStandEmptyWhenNobodyIsLeft() {
        var town = Scenario.of("few", START, 2, Applicants.arriving(100), Supply.Project.of("homes", 1_000, START, 50));
        var outcome = SIMULATION.run(town);
        assertThat(outcome.waits(APPLICANTS, 0).shareWithin(1)).isOne();
        assertThat(outcome.estimate(Measure.of(Kind.NOT_HOUSED, APPLICANTS)).mean())
                .isZero();
    }

    /** With homes enough, who refuses is offered another one within weeks: nobody waits beside an empty home. */
    @Test
    void whoRefusesAnEmptyHomeIsAskedAgain() {
        var town = Scenario.of(
                "picky",
                START,
                2,
                Applicants.arriving(100).refusing(0.8),
                Supply.Project.of("homes", 1_000, START, 50));
        var outcome = SIMULATION.run(town);
        assertThat(outcome.waits(APPLICANTS, 0).months(0.99)).isBetween(0.5, 12.0);
        assertThat(outcome.estimate(Measure.of(Kind.NOT_HOUSED, APPLICANTS)).mean())
                .isLessThan(10);
    }

    @Test
    void theQuotaIsFollowedByHalfYear() {
        var town = Towns.mission()
                .with(Towns.mission()
                        .permitHolders()
                        .withQuota(List.of(300, 60))
                        .startingWith(25, 0))
                .with(new Allotment(Allotment.Rule.REGISTRATION, 0));
        var outcome = SIMULATION.run(town);
        var housed = outcome.byMonth(Monthly.QUOTA_BACKLOG);
        assertThat(housed.getFirst().mean()).isBetween(20.0, 45.0);
        assertThat(outcome.estimate(Measure.of(Kind.PEOPLE_HOUSED)).mean()).isCloseTo(25 + 300 + 19 * 60, within(40.0));
        assertThat(outcome.estimate(Measure.of(Kind.QUOTA_BACKLOG)).mean())
                .isCloseTo(
                        25
                                + 300
                                + 19 * 60
                                - outcome.estimate(Measure.of(Kind.PEOPLE_HOUSED))
                                        .mean(),
                        within(1e-6));
    }

    @Test
    void whatTheTownIsBehindIsLinkedInTheFirstHalfYearUnlessItWaitsAlready() {
        var town = Towns.mission().with(new Allotment(Allotment.Rule.REGISTRATION, 0));
        var holders = town.permitHolders().withQuota(List.of(60));
        var housed = Measure.of(Kind.PEOPLE_HOUSED);
        var none = SIMULATION.run(town.with(holders.startingWith(0, 0)));
        var behind = SIMULATION.run(town.with(holders.startingWith(240, 0)));
        assertThat(behind.estimate(housed).mean() - none.estimate(housed).mean())
                .isCloseTo(240, within(25.0));
        assertThat(behind.byMonth(Monthly.QUOTA_BACKLOG).get(2).mean()).isBetween(100.0, 170.0);
        assertThat(behind.byMonth(Monthly.QUOTA_BACKLOG).get(8).mean()).isCloseTo(0, within(15.0));
        var waiting = SIMULATION.run(town.with(holders.startingWith(240, 24)));
        assertThat(waiting.estimate(Measure.of(Kind.QUOTA_BACKLOG)).mean()).isCloseTo(0, within(15.0));
        assertThat(waiting.estimate(housed).mean())
                .isCloseTo(behind.estimate(housed).mean(), within(25.0));
    }

    @Test
    void peopleAreCountedOnceAtOnePlace() {
        var outcome = SIMULATION.run(Towns.withEverything());
        var last = Towns.withEverything().months() - 1;
        var adults = outcome.seenByMonthsSinceHome().getFirst();
        var together = 0.0;
        for (var place : List.of(Monthly.ON_BENEFIT, Monthly.IN_WORK, Monthly.IN_STUDY, Monthly.LEFT)) {
            together += outcome.byMonth(place).get(last).mean();
        }
        assertThat(together).isCloseTo(adults, within(1e-6));
        assertThat(outcome.shareInWorkByMonthsSinceHome().getFirst()).isZero();
        assertThat(outcome.shareInWorkByMonthsSinceHome().get(60)).isBetween(0.1, 0.9);
    }
}
