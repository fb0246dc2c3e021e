package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Group.APPLICANTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.RoadToWork.Step;
import org.junit.jupiter.api.Test;

/** Who leaves the town frees a home, where the scenario says so. */
class LeaversTests {

    private static final RoadToWork AWAY = RoadToWork.of(Step.of(Place.BENEFIT, Place.LEFT, 0.01));

    private static Scenario town(Households households, double secondAdult, double leaversFree) {
        return Towns.queue(2_000, 1_200, 0.08)
                .with(PermitHolders.quotaOf(200).with(households, secondAdult))
                .with(new Chains(0.3, 0.1, 0, leaversFree))
                .with(AWAY);
    }

    private static Town run(Scenario scenario, int number) {
        var town = new Town(new Plan(scenario));
        town.run(Chance.run(9, number));
        return town;
    }

    /** Everybody lives alone, so each who left before the last month freed one home, to the last one. */
    @Test
    void everyPersonWhoLeavesFreesOneHome() {
        for (var number = 0; number < 5; number++) {
            var town = run(town(Households.single(), 0, 1), number);
            var months = town.tally().months;
            assertThat(town.tally().leaverHomes)
                    .isPositive()
                    .isEqualTo(town.people().at(Place.LEFT)[months - 2]);
        }
    }

    @Test
    void aHomeOfTwoAdultsComesFreeWhenBothHaveLeft() {
        var town = run(town(Households.of(0, 1), 1, 1), 1);
        var left = town.people().at(Place.LEFT)[town.tally().months - 2];
        assertThat(town.tally().leaverHomes).isPositive().isLessThan(left / 2);
    }

    @Test
    void nothingChangesWhereLeaversFreeNothing() {
        var none = town(Households.single(), 0, 0);
        assertThat(run(none, 2).tally().leaverHomes).isZero();
        var few = Simulation.withDefaults().runs(4).run(town(Households.single(), 0, 0.25));
        var all = Simulation.withDefaults().runs(4).run(town(Households.single(), 0, 1));
        var share = few.estimate(Measure.of(Kind.LEAVER_HOMES)).mean()
                / all.estimate(Measure.of(Kind.LEAVER_HOMES)).mean();
        assertThat(share).isCloseTo(0.25, within(0.03));
    }

    /** Each home freed leads to {@code 1 + q₁/(1 − q)} allotments, as any other: movers' chains go on behind it. */
    @Test
    void aHomeThatCameFreeStartsAChainLikeAnyOther() {
        var comparison = Simulation.withDefaults()
                .runs(20)
                .run(town(Households.single(), 0, 1), town(Households.single(), 0, 0));
        var freed =
                comparison.scenario().estimate(Measure.of(Kind.LEAVER_HOMES)).mean();
        var more = comparison.difference(Measure.of(Kind.ALLOTMENTS)).mean();
        assertThat(more / freed).isCloseTo(ExactAnswers.allotmentsPerHome(0.27, 0.27), within(0.03));
        assertThat(comparison
                        .difference(Measure.of(Kind.MEAN_WAIT, APPLICANTS))
                        .estimate()
                        .high())
                .isNegative();
    }

    /** Little's law holds with them, in its sample-path form. */
    @Test
    void noWaitIsLost() {
        var town = run(town(Households.of(0.5, 0.5), 0.7, 1), 3);
        var tally = town.tally();
        for (var group : Group.values()) {
            var area = IntStream.range(0, tally.months)
                    .mapToDouble(month -> tally.meanWaiting(group, month))
                    .sum();
            assertThat(area).isCloseTo(tally.waited[group.number], within(1e-6 * Math.max(1, area)));
        }
    }
}
