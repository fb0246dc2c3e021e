package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Measure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What urgency does to urgent households, to everybody else, and to the list as a whole. */
class UrgencyTests {

    private static final Simulation SIMULATION =
            Simulation.withDefaults().seed(11).runs(20);

    private static Scenario urgent(Scenario town, double share, double homes) {
        return town.with(town.allotment().with(new Urgency(share, homes)));
    }

    static Stream<Scenario> rules() {
        var town = Towns.mission();
        var lottery = town.with(Allotment.byLottery());
        return Stream.of(
                town,
                lottery,
                urgent(town, 0.1, 1),
                urgent(town, 0.1, 0.3),
                urgent(lottery, 0.1, 0.3),
                urgent(town.with(town.permitHolders().with(new Priority.None())), 0.2, 0.5));
    }

    static Stream<Scenario> rulesAndEverything() {
        return Stream.concat(rules(), Stream.of(urgent(Towns.withEverything(), 0.1, 0.4)));
    }

    @Test
    void countingUrgentHouseholdsApartChangesNobodysHome() {
        for (var town : List.of(Towns.mission(), Towns.withEverything())) {
            var comparison = SIMULATION.run(urgent(town, 0.2, 0), town);
            for (var kind : Kind.values()) {
                if (isOfGroup(kind)) {
                    continue;
                }
                var difference = comparison.difference(Measure.of(kind));
                if (difference.estimate().runs() > 0) {
                    assertThat(difference.mean()).as(kind.name()).isZero();
                    assertThat(difference.chance()).as(kind.name()).isZero();
                }
            }
            for (var kind : Monthly.values()) {
                assertThat(comparison.byMonth(kind)).allMatch(month -> month.mean() == 0 && month.chance() == 0);
            }
            assertThat(comparison
                            .scenario()
                            .estimate(Measure.of(Kind.HOUSED, Group.URGENT))
                            .mean())
                    .isGreaterThan(1_000);
        }
    }

    private static boolean isOfGroup(Kind kind) {
        return Measure.every().stream().anyMatch(one -> one.kind() == kind && one.group() != null);
    }

    /** Urgent households are housed at once; the others share what is left: {@code ln(λ(1−u)/(S−λu))/θ}. */
    @Test
    void everybodyElseWaitsAsTheClosedFormSays() {
        var searching = 2_000.0;
        var homes = 1_300.0;
        var givesUp = 0.08;
        var share = 0.1;
        var exact = ExactAnswers.waitOfHoused(searching * (1 - share), homes, searching * share, givesUp);
        var town = Scenario.of(
                "urgency",
                START,
                40,
                Applicants.arriving(searching).givingUp(givesUp).waitingAtStart(exact),
                Supply.Flow.of("homes", homes));
        var outcome = SIMULATION.runs(4).run(urgent(town, share, 1));
        assertThat(outcome.estimate(Measure.of(Kind.MEAN_WAIT, Group.APPLICANTS))
                                .mean()
                        / 12)
                .isCloseTo(exact, within(0.04 * exact));
        assertThat(outcome.waits(Group.URGENT, 0).months(0.8)).isLessThan(12);
    }

    @Test
    void moreHomesForUrgentHouseholdsIsLongerForOthersAndTheSameInAll() {
        var town = Towns.mission();
        var none = urgent(town, 0.1, 0);
        for (var homes : new double[] {0.1, 1}) {
            var comparison = SIMULATION.run(urgent(town, 0.1, homes), none);
            assertThat(comparison
                            .difference(Measure.of(Kind.MEAN_WAIT, Group.URGENT))
                            .estimate()
                            .high())
                    .isNegative();
            assertThat(comparison
                            .difference(Measure.of(Kind.MEAN_WAIT, Group.APPLICANTS))
                            .estimate()
                            .low())
                    .isPositive();
            assertThat(comparison.difference(Measure.of(Kind.ALLOTMENTS)).mean())
                    .isZero();
        }
    }

    /** Rules move people: in all, a home more is a home let more, and never a home less. No refusal, one type. */
    @ParameterizedTest
    @MethodSource("rules")
    void oneMoreHomeNeverHurtsInAll(Scenario town) {
        var more = town.with(Supply.Project.of("one more", 1, START.plusMonths(3), Double.POSITIVE_INFINITY));
        for (var seed = 0; seed < 12; seed++) {
            var one = Simulation.withDefaults().seed(seed).runs(1).run(more, town);
            assertThat(one.difference(Measure.of(Kind.NET_ALLOTMENTS)).mean()).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("rulesAndEverything")
    void aRuleBesideItselfDiffersByNothingAndThreadsChangeNoBit(Scenario town) {
        var one = SIMULATION.runs(6).threads(1).run(town.named("again"), town);
        var two = SIMULATION.runs(6).threads(2).run(town.named("again"), town);
        for (var measure : Measure.every()) {
            var estimate = one.scenario().estimate(measure);
            assertThat(two.scenario().estimate(measure)).as(measure.toString()).isEqualTo(estimate);
            if (one.difference(measure).estimate().runs() > 0) {
                assertThat(one.difference(measure).mean())
                        .as(measure.toString())
                        .isZero();
            }
        }
    }

    @Test
    void urgencyHelpsWhereHomesAreDrawnByLotToo() {
        var lottery = Towns.mission().with(Allotment.byLottery());
        var outcome = SIMULATION.run(urgent(lottery, 0.1, 1));
        assertThat(outcome.waits(Group.URGENT, 0).months(0.5))
                .isLessThan(outcome.waits(Group.APPLICANTS, 0).months(0.5) / 4);
    }

    @Test
    void sharesOutsideZeroAndOneAreRefused() {
        assertThatThrownBy(() -> new Urgency(1.2, Double.NaN))
                .hasMessageContaining("share of urgent applicants is 1.2")
                .hasMessageContaining("share of homes for urgent applicants first is NaN");
    }
}
