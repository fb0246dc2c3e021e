package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Group.APPLICANTS;
import static nl.geland.analysis.simulation.Group.PERMIT_HOLDERS;
import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The simulation beside what can be worked out exactly. Each test states the simulation error it allows, and the exact value lies
 * within four of the errors it has; where the exact answer is that of a stream, what that leaves out is stated too.
 */
class ClosedFormTests {

    /** Time runs a thousand times faster, so that a year holds a thousand mean tenancies. */
    private static final double FAST = 1_000;

    @ParameterizedTest
    @CsvSource({"0, 0.004", "130, 0.004", "350, 0.005"})
    void theWaitByRegistrationInOverload(int priorityHomes, double error) {
        var exact = ExactAnswers.waitOfHoused(2_000, 1_300, priorityHomes, 0.08);
        var scenario = Towns.queue(2_000, 1_300 - priorityHomes, 0.08)
                .withSupply(List.of(Supply.Flow.of("homes", 1_300)))
                .with(PermitHolders.quotaOf(priorityHomes / 2));
        Series.of(scenario, 100, town -> Series.meanWait(town, APPLICANTS, 0)).agreesWith(exact, error);
    }

    @Test
    void displacementByAShareOfTheHomes() {
        var share = 0.2;
        var scenario = Towns.queue(2_000, 1_300 * (1 - share), 0.08)
                .withSupply(List.of(Supply.Flow.of("homes", 1_300)))
                .with(PermitHolders.quotaOf(200).startingWith(0, 24).with(new Priority.ShareOfHomes(share)));
        var exact = ExactAnswers.waitOfHoused(2_000, 1_300, 0, 0.08) + ExactAnswers.displacement(share, 0.08);
        Series.of(scenario, 100, town -> Series.meanWait(town, APPLICANTS, 0)).agreesWith(exact, 0.004);
    }

    /** Who joins behind L others, when nobody gives up, waits L/s: here the first joins behind 8 years of 1,300. */
    @Test
    void theWaitOfANewcomerWhenNobodyGivesUp() {
        var scenario = Scenario.of(
                "no giving up", START, 9, Applicants.arriving(1_300).waitingAtStart(8), Supply.Flow.of("homes", 1_300));
        var newcomers = Series.of(
                scenario,
                100,
                town -> town.tally().waitOfHoused[APPLICANTS.number][8 * 12 + 6]
                        / town.tally().housed[APPLICANTS.number][8 * 12 + 6]
                        / 12);
        newcomers.agreesWith(ExactAnswers.waitWithoutGivingUp(8 * 1_300, 1_300), 0.006);
    }

    @Test
    void theWaitInALotteryAndTheSameNumberHoused() {
        var lottery = Scenario.of(
                        "lottery",
                        START,
                        160,
                        Applicants.arriving(2_000).givingUp(0.08),
                        Supply.Flow.of("homes", 1_300))
                .with(Allotment.byLottery());
        var afterFortyYears = 40 * 12;
        var series = Series.of(
                lottery,
                12,
                List.of(
                        town -> Series.meanWait(town, APPLICANTS, afterFortyYears),
                        town -> Series.sum(town.tally().housed[APPLICANTS.number], afterFortyYears) / 120));
        series.get(0).agreesWith(ExactAnswers.waitInLottery(2_000, 1_300, 0.08), 0.004);
        series.get(1).agreesWith(1_300, 0.004);
    }

    /** With one rate of giving up the length of the queue does not depend on the rule. */
    @Test
    void rulesMovePeopleAndOnlyHomesShortenTheList() {
        var byRegistration = Towns.queue(2_000, 1_300, 0.08);
        var exact = ExactAnswers.waiting(2_000, 1_300, 0.08);
        Series.of(byRegistration, 100, town -> Series.meanWaiting(town, APPLICANTS, 0))
                .agreesWith(exact, 0.003);
        Series.of(byRegistration.with(Allotment.byLottery()), 100, town -> Series.meanWaiting(town, APPLICANTS, 0))
                .agreesWith(exact, 0.003);
    }

    @Test
    void tenHomesAndTwoClasses() {
        var scenario = Scenario.of(
                        "two classes",
                        START,
                        20,
                        Applicants.arriving(6.3 * FAST),
                        Supply.Project.stock("homes", 10, 1 / FAST))
                .with(PermitHolders.quotaOf((int) (2.7 * FAST / 2)));
        var exact = ExactAnswers.twoClasses(2.7, 6.3, 1, 10);
        var waits = Series.of(
                scenario,
                40,
                List.of(
                        town -> Series.meanWait(town, PERMIT_HOLDERS, 0) * FAST,
                        town -> Series.meanWait(town, APPLICANTS, 0) * FAST));
        waits.get(0).agreesWith(exact.first(), 0.005);
        waits.get(1).agreesWith(exact.second(), 0.02);
    }

    @ParameterizedTest
    @CsvSource({"9, 0.5", "12, 0.25"})
    void tenHomesWhoseApplicantsGiveUp(double arrivals, double givesUp) {
        var scenario = Scenario.of(
                "giving up",
                START,
                20,
                Applicants.arriving(arrivals * FAST).givingUp(givesUp * FAST),
                Supply.Project.stock("homes", 10, 1 / FAST));
        var exact = ExactAnswers.balance(arrivals, 1, givesUp, 10);
        var series = Series.of(
                scenario,
                40,
                List.of(
                        town -> Series.meanWaiting(town, APPLICANTS, 0),
                        town -> 1 - Series.sum(town.tally().housedAtOnce[APPLICANTS.number], 0) / joined(town),
                        town -> Series.sum(town.tally().gaveUp[APPLICANTS.number], 0) / joined(town)));
        series.get(0).agreesWith(exact.waiting(), 0.01);
        series.get(1).agreesWith(exact.waitingChance(), 0.005);
        series.get(2).agreesWith(exact.givingUpShare(), 0.01);
    }

    private static double joined(Town town) {
        return Series.sum(town.tally().joined[APPLICANTS.number], 0);
    }

    @Test
    void theHousingQueueOfATown() {
        var scenario = Scenario.of(
                "town",
                START,
                60,
                Applicants.arriving(2_130)
                        .givingUp(0.08)
                        .waitingAtStart(ExactAnswers.waitOfHoused(2_130, 1_300, 0, 0.08)),
                Supply.Project.stock("homes", 16_250, 1 / 0.08));
        var exact = ExactAnswers.balance(2_130, 0.08, 0.08, 16_250);
        var series = Series.of(
                scenario,
                30,
                List.of(
                        town -> Series.meanWaiting(town, APPLICANTS, 0),
                        town -> Series.sum(town.tally().gaveUp[APPLICANTS.number], 0) / joined(town),
                        town -> 16_250 + Series.meanWaiting(town, APPLICANTS, 0)));
        series.get(0).agreesWith(exact.waiting(), 0.004);
        series.get(1).agreesWith(exact.givingUpShare(), 0.004);
        series.get(2).agreesWith(exact.inside(), 0.002);
    }

    /**
     * Of applicants 27 % leave a home behind, permit holders none. First every home goes to applicants; then the first one
     * does, and of those left behind a fifth goes to permit holders.
     */
    @Test
    void chainsOfMovers() {
        var reserved = Supply.Homes.forAll().open(Supply.Open.TO_APPLICANTS);
        var scenario = Towns.queue(2_000, 1_000, 0.08)
                .withSupply(List.of(new Supply.Flow("reserved", reserved, Course.always(1_000.0))))
                .with(PermitHolders.none())
                .with(new Chains(0.3, 0.1, 0));
        var first = 0.3 * 0.9;
        Series.of(scenario, 40, town -> allotments(town) / (allotments(town) - town.tally().chainAllotments))
                .agreesWith(ExactAnswers.allotmentsPerHome(first, first), 0.002);
        var shared = scenario.with(Supply.Flow.of("open to all", 100))
                .with(PermitHolders.quotaOf(300).startingWith(0, 24).with(new Priority.ShareOfHomes(0.2)));
        Series.of(shared, 40, town -> allotments(town) / town.tally().netAllotments[0])
                .agreesWith(ExactAnswers.allotmentsPerHome(first, 0.8 * first), 0.01);
    }

    private static double allotments(Town town) {
        return Series.sum(town.tally().allotments[0], 0);
    }

    @Test
    void refusalsAreGeometric() {
        var scenario = Towns.queue(2_000, 1_300, 0.08)
                .with(Applicants.arriving(2_000).givingUp(0.08).refusing(0.6).waitingAtStart(6))
                .with(new Allotment(Allotment.Rule.REGISTRATION, 2));
        Series.of(scenario, 40, town -> town.tally().refusals / allotments(town))
                .agreesWith(0.6 / 0.4, 0.005);
        var weeks = Series.of(scenario, 40, town -> town.tally().emptyMonths * Tally.WEEKS_PER_MONTH / (30 * 1_300.0));
        assertThat(weeks.mean()).as("two weeks for each refusal").isCloseTo(3.0, within(0.03));
    }

    /** After a year, the shares of a road that is the same each month are powers of its matrix: here worked out by hand. */
    @Test
    void theRoadToWorkIsAMarkovChain() {
        var road = RoadToWork.of(
                RoadToWork.Step.of(Place.BENEFIT, Place.LANGUAGE, 0.1),
                RoadToWork.Step.of(Place.LANGUAGE, Place.WORK, 0.05),
                RoadToWork.Step.of(Place.WORK, Place.LANGUAGE, 0.02));
        var shares = new double[] {1, 0, 0};
        for (var month = 0; month < 36; month++) {
            shares = new double[] {
                0.9 * shares[0],
                0.1 * shares[0] + 0.95 * shares[1] + 0.02 * shares[2],
                0.05 * shares[1] + 0.98 * shares[2]
            };
        }
        var persons = 400_000;
        var people = new People(new Odds(road), 37);
        for (var person = 0; person < persons; person++) {
            people.add(Chance.join(9, person), Odds.row(false, 0), 0);
        }
        for (var month = 0; month < 37; month++) {
            people.close(month);
        }
        var places = new Place[] {Place.BENEFIT, Place.LANGUAGE, Place.WORK};
        for (var place = 0; place < 3; place++) {
            var error = Math.sqrt(shares[place] * (1 - shares[place]) / persons);
            assertThat(people.at(places[place])[36] / (double) persons).isCloseTo(shares[place], within(4 * error));
        }
        assertThat(people.inWork()[36]).isEqualTo(people.at(Place.WORK)[36]);
    }
}
