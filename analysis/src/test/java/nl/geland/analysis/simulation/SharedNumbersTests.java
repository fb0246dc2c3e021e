package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What scenarios have in common because they share their random numbers. */
class SharedNumbersTests {

    private static final Simulation SIMULATION =
            Simulation.withDefaults().seed(5).runs(30);

    @Test
    void aScenarioBesideItselfDiffersByExactlyZeroInEveryCell() {
        for (var town : List.of(Towns.mission(), Towns.withEverything())) {
            var comparison = SIMULATION.run(town.named("again"), town);
            for (var measure : Measure.ALL) {
                var difference = comparison.difference(measure).estimate();
                if (difference.runs() > 0) {
                    assertThat(new double[] {difference.mean(), difference.low(), difference.high()})
                            .as(measure.toString())
                            .containsOnly(0.0);
                }
            }
            for (var kind : Monthly.values()) {
                assertThat(comparison.byMonth(kind)).allMatch(month -> month.mean() == 0 && month.chance() == 0);
            }
            assertThat(comparison
                            .difference(Measure.of(Measure.Kind.ALLOTMENTS))
                            .varianceReduction())
                    .isInfinite();
        }
    }

    @Test
    void homesThatAreNotBuiltChangeNothing() {
        var base = Towns.withEverything();
        var comparison = SIMULATION.run(base.with(Supply.Project.of("never", 0, START, 8)), base);
        assertThat(Measure.ALL.stream()
                        .map(comparison::difference)
                        .filter(one -> one.estimate().runs() > 0))
                .isNotEmpty()
                .allMatch(one -> one.mean() == 0 && one.chance() == 0);
    }

    static List<Scenario> moreHomes() {
        var queue = Towns.queue(2_000, 1_300, 0.08);
        var stock = Scenario.of(
                "stock",
                START,
                30,
                Applicants.arriving(300).givingUp(0.08).waitingAtStart(5),
                Supply.Project.stock("homes", 2_000, 10));
        return List.of(
                queue.with(Supply.Project.of("one", 1, START.plusMonths(3), Double.POSITIVE_INFINITY)),
                queue.with(Supply.Project.of("one", 1, START.plusMonths(3), 2)),
                queue.with(Supply.Flow.of("a few", 10)),
                stock.with(Supply.Project.of("one", 1, START, 5)));
    }

    /** One type, no refusal: each applicant is housed no later, and nobody gives up who would have been housed. */
    @ParameterizedTest
    @MethodSource("moreHomes")
    void oneMoreHomeNeverLengthensAnyonesWait(Scenario more) {
        var less = more.withSupply(more.supply().subList(0, 1));
        var housed = 0;
        for (var run = 0; run < 20; run++) {
            var without = Diary.of(less, run);
            var with = Diary.of(more, run);
            assertThat(with).hasSizeGreaterThan(without.size());
            without.forEach((applicant, time) -> assertThat(with.getOrDefault(applicant, Double.POSITIVE_INFINITY))
                    .isLessThanOrEqualTo(time));
            housed += without.size();
        }
        assertThat(housed).isGreaterThan(50_000);
    }

    /** When each applicant, known by the moment of joining, got a home. */
    private static final class Diary extends Tally {
        private final Map<Double, Double> homes = new HashMap<>();

        private Diary(Plan plan) {
            super(plan);
        }

        static Map<Double, Double> of(Scenario scenario, int run) {
            var plan = new Plan(scenario);
            var diary = new Diary(plan);
            new Town(plan, diary).run(Chance.run(6, run));
            return diary.homes;
        }

        @Override
        void isHoused(Group who, int persons, double joinedAt, double time) {
            super.isHoused(who, persons, joinedAt, time);
            assertThat(homes.put(joinedAt, time)).isNull();
        }
    }

    /** Which rule lets a home changes who lives there, not how long the homes of a full stock are lived in. */
    @Test
    void anotherRuleDoesNotChangeWhenHomesComeFree() {
        var stock = Scenario.of(
                        "stock",
                        START,
                        10,
                        Applicants.arriving(900).givingUp(0.08).waitingAtStart(5),
                        Supply.Project.stock("homes", 4_000, 8))
                .with(PermitHolders.quotaOf(100).startingWith(0, 12));
        for (var rule : List.of(
                stock.with(Allotment.byLottery()),
                stock.with(stock.permitHolders().with(new Priority.None())),
                stock.with(stock.permitHolders().with(new Priority.ShareOfHomes(0.3))))) {
            var difference = SIMULATION.run(rule, stock).difference(Measure.of(Measure.Kind.ALLOTMENTS));
            assertThat(difference.mean()).isZero();
            assertThat(difference.chance()).isZero();
        }
    }

    /** Three hundred homes more in the town of the mission: sharing numbers does the work of many times as many runs. */
    @Test
    void sharingSavesRuns() {
        var base = Towns.mission();
        var comparison = Simulation.withDefaults()
                .seed(7)
                .runs(100)
                .run(base.with(Supply.Project.of("three hundred", 300, START.plusYears(1), 10)), base);
        var housed = comparison.difference(Measure.of(Measure.Kind.HOUSED, Group.APPLICANTS));
        assertThat(housed.estimate().low()).isGreaterThan(300);
        assertThat(housed.varianceReduction()).isGreaterThan(20);
        var wait = comparison.difference(Measure.of(Measure.Kind.MEAN_WAIT, Group.APPLICANTS));
        assertThat(wait.estimate().high()).isNegative();
        assertThat(wait.varianceReduction()).isGreaterThan(20);
    }
}
