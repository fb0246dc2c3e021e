package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SimulationTests {

    private static final Measure HOUSED = Measure.of(Measure.Kind.HOUSED, Group.APPLICANTS);
    private static final Simulation SIMULATION = Simulation.withDefaults().seed(5);

    private static Scenario more() {
        return Towns.withEverything().with(Supply.Project.of("more", 100, START.plusMonths(3), 8));
    }

    @Test
    void givesTheSameBitsWithOneThreadAndWithMore() {
        var simulation = SIMULATION.runs(23);
        var one = simulation.threads(1).run(more(), Towns.withEverything());
        for (var threads : new int[] {2, 7}) {
            var several = simulation.threads(threads).run(more(), Towns.withEverything());
            for (var measure : Measure.ALL) {
                assertThat(several.difference(measure)).isEqualTo(one.difference(measure));
                assertThat(several.scenario().estimate(measure))
                        .isEqualTo(one.scenario().estimate(measure));
            }
            for (var kind : Monthly.values()) {
                assertThat(several.byMonth(kind)).isEqualTo(one.byMonth(kind));
            }
            assertThat(several.scenario().shareInWorkByMonthsSinceHome())
                    .isEqualTo(one.scenario().shareInWorkByMonthsSinceHome());
            assertThat(several.base().waits(Group.APPLICANTS, 0).months(0.9))
                    .isEqualTo(one.base().waits(Group.APPLICANTS, 0).months(0.9));
        }
    }

    @Test
    void givesOtherNumbersWithAnotherSeed() {
        var one = SIMULATION.runs(5).run(Towns.mission()).estimate(HOUSED);
        assertThat(SIMULATION.runs(5).seed(6).run(Towns.mission()).estimate(HOUSED))
                .isNotEqualTo(one);
        assertThat(SIMULATION.runs(5).run(Towns.mission()).estimate(HOUSED)).isEqualTo(one);
    }

    @Test
    void stopsWhenTheIntervalIsNarrowEnough() {
        var simulation = SIMULATION.runs(1_000).until(HOUSED, 10);
        var comparison = simulation.threads(2).run(more(), Towns.withEverything());
        var runs = comparison.base().runs();
        assertThat(runs).isLessThan(1_000).isGreaterThanOrEqualTo(20);
        assertThat(runs % 20).isZero();
        assertThat(comparison.difference(HOUSED).estimate().halfWidth()).isLessThanOrEqualTo(10);
        assertThat(simulation.threads(1).run(more(), Towns.withEverything()).difference(HOUSED))
                .isEqualTo(comparison.difference(HOUSED));
    }

    /** Homes added: a number without chance, so what varies is the assumption alone. And the other way round. */
    @Test
    void tellsAssumptionsFromChance() {
        var base = Towns.mission().with(new Chains(0.2, 0, 1));
        var more = base.with(Supply.Project.of("more", 400, START, Double.POSITIVE_INFINITY));
        var movers = List.of(new Range(Assumption.MOVERS, 0.1, 0.5));
        var simulation = SIMULATION.runs(5);
        var measure = Measure.of(Measure.Kind.ALLOTMENTS);
        var varied = simulation.assuming(movers, 12).run(more, base).difference(measure);
        assertThat(varied.assumptions()).isGreaterThan(5 * varied.chance());
        assertThat(varied.estimate().runs()).isEqualTo(60);
        var fixed = simulation.run(more, base).difference(measure);
        assertThat(fixed.assumptions()).isZero();
        var without = List.of(new Range(Assumption.SHARED_LANGUAGE, 0.5, 1));
        var noEffect = simulation.assuming(without, 12).run(more, base).difference(measure);
        assertThat(noEffect.assumptions()).isLessThan(noEffect.chance() * 2 * Math.sqrt(12));
    }

    @Test
    void tellsHowFarItIsAndCanBeStopped() {
        var told = new ArrayList<Integer>();
        var watched = SIMULATION.runs(12).threads(2).watchedBy((done, most) -> {
            assertThat(most).isEqualTo(12);
            told.add(done);
            return true;
        });
        assertThat(watched.run(Towns.mission()).runs()).isEqualTo(12);
        assertThat(told).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        var impatient = SIMULATION.runs(10_000).threads(2).watchedBy((done, _) -> done < 3);
        assertThatThrownBy(() -> impatient.run(Towns.mission()))
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("simulation stopped after [34] of 10000 runs");
    }

    @Test
    void aThreadThatIsInterruptedStopsItToo() throws InterruptedException {
        var caught = new ArrayList<Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                var caller = Thread.currentThread();
                SIMULATION
                        .runs(10_000)
                        .watchedBy((_, _) -> {
                            caller.interrupt();
                            return true;
                        })
                        .run(Towns.mission());
            } catch (CancellationException e) {
                caught.add(e);
            }
        });
        thread.join();
        assertThat(caught).hasSize(1);
    }

    @Test
    void refusesToCompareTownsThatDoNotBeginAlike() {
        var base = Towns.mission();
        var other = base.with(base.applicants().waitingAtStart(3)).named("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.run(other, base))
                .withMessage("comparison of \"other\" with \"as it is\" refused: years of waiting at the start is 3.0,"
                        + " expected 8.0 as in the base: both begin with the town as it is");
    }

    @Test
    void gathersWhatIsWrongWithItsOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.runs(0))
                .withMessageContaining("number of runs is 0, expected 1 to 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> SIMULATION.threads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SIMULATION.level(95));
        assertThatIllegalArgumentException().isThrownBy(() -> SIMULATION.until(HOUSED, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.assuming(List.of(new Range(Assumption.MOVERS, 0, 1)), 1));
    }

    @Test
    void oneRunGivesAnIntervalWithoutWidth() {
        var estimate = SIMULATION.runs(1).run(Towns.mission()).estimate(HOUSED);
        assertThat(estimate.low()).isEqualTo(estimate.mean()).isEqualTo(estimate.high());
    }

    @Test
    void aWaitOfNobodyIsNotANumber() {
        var town = Scenario.of("nobody", START, 1, Applicants.arriving(0), Supply.Flow.of("homes", 10));
        var outcome = SIMULATION.runs(3).run(town);
        var wait = outcome.estimate(Measure.of(Measure.Kind.MEDIAN_WAIT, Group.APPLICANTS));
        assertThat(wait.mean()).isNaN();
        assertThat(wait.runs()).isZero();
        assertThat(outcome.waits(Group.APPLICANTS, 0).months(0.5)).isNaN();
        assertThat(outcome.estimate(Measure.of(Measure.Kind.EMPTY_HOME_MONTHS)).mean())
                .isCloseTo(60, within(40.0));
    }

    @Test
    void quantilesOfOneRunAreThoseOfItsWaits() {
        var outcome = SIMULATION.runs(1).run(Towns.mission());
        for (var size = 0; size <= 4; size++) {
            var waits = outcome.waits(Group.APPLICANTS, size);
            assertThat(outcome.estimate(Measure.of(Measure.Kind.MEDIAN_WAIT, Group.APPLICANTS, size))
                            .mean())
                    .isEqualTo(waits.months(0.5));
            assertThat(outcome.estimate(Measure.of(Measure.Kind.P90_WAIT, Group.APPLICANTS, size))
                            .mean())
                    .isEqualTo(waits.months(0.9))
                    .isGreaterThan(waits.months(0.5));
            assertThat(waits.shareWithin(waits.weeks())).isOne();
            assertThat(outcome.estimate(Measure.of(Measure.Kind.HOUSED, Group.APPLICANTS, size))
                            .mean())
                    .isEqualTo((double) waits.housed());
        }
    }
}
