package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.geland.analysis.simulation.Measure.Kind;
import org.junit.jupiter.api.Test;

/** Between what a difference lies when assumptions are drawn, apart from chance. */
class DrawsTests {

    private static final Measure GAVE_UP = Measure.of(Kind.GAVE_UP, Group.APPLICANTS);
    private static final Scenario BASE = Scenario.of(
            "small", START, 5, Applicants.arriving(300).givingUp(0.08).waitingAtStart(4), Supply.Flow.of("homes", 150));
    private static final Scenario MORE = BASE.with(Supply.Flow.of("more", 40));
    private static final List<Range> RANGES = List.of(new Range(Assumption.GIVES_UP_PER_YEAR, 0.02, 0.2));

    private static Difference drawn(int seed, int draws) {
        return Simulation.withDefaults()
                .seed(seed)
                .runs(4)
                .assuming(RANGES, draws)
                .run(MORE, BASE)
                .difference(GAVE_UP);
    }

    @Test
    void withoutDrawsTheLowestAndTheHighestAreTheMean() {
        var fixed = Simulation.withDefaults().runs(20).run(MORE, BASE).difference(GAVE_UP);
        assertThat(fixed.lowest()).isEqualTo(fixed.mean());
        assertThat(fixed.highest()).isEqualTo(fixed.mean());
    }

    @Test
    void assumptionsMakeAWiderIntervalThanChanceAndMoreRunsDoNotShrinkIt() {
        var few = drawn(1, 39);
        assertThat(few.lowest()).isLessThan(few.estimate().low());
        assertThat(few.highest()).isGreaterThan(few.estimate().high());
        var more = Simulation.withDefaults()
                .seed(1)
                .runs(40)
                .assuming(RANGES, 39)
                .run(MORE, BASE)
                .difference(GAVE_UP);
        assertThat(more.highest() - more.lowest()).isGreaterThan(0.8 * (few.highest() - few.lowest()));
    }

    /** Of 39 draws the lowest and the highest hold one more in 38 of 40 cases: 200 others, of four sets of 39. */
    @Test
    void oneMoreDrawLiesBetweenThemInNinetyFiveOfAHundredCases() {
        var inside = 0;
        for (var seed = 0; seed < 4; seed++) {
            var set = drawn(seed, 39);
            for (var other = 0; other < 50; other++) {
                var one = drawn(1_000 + 50 * seed + other, 2);
                var fresh = one.lowest();
                inside += set.lowest() <= fresh && fresh <= set.highest() ? 1 : 0;
                inside += set.lowest() <= one.highest() && one.highest() <= set.highest() ? 1 : 0;
            }
        }
        assertThat(inside / 400.0).isBetween(0.9, 0.99);
    }

    private static final Scenario TOWN = BASE.with(PermitHolders.quotaOf(20).withQuota(List.of(20, 30, 0)))
            .with(Supply.Project.of("containers", 30, START.plusMonths(6), 4)
                    .with(Supply.Homes.of(Supply.Kind.CONTAINER, 1, 2)));
    private static final Scenario WITH_SHARED = TOWN.with(Supply.Project.of("shared", 10, START, 3)
            .with(Supply.Homes.of(Supply.Kind.SHARED, 1, 1))
            .sharedBy(4));

    private static Difference drawn(int threads, Range... ranges) {
        return Simulation.withDefaults()
                .seed(7)
                .runs(3)
                .threads(threads)
                .assuming(List.of(ranges), 39)
                .run(WITH_SHARED, TOWN)
                .difference(GAVE_UP);
    }

    @Test
    void quotaKeepsItsShapeInWholePeople() {
        assertThat(Assumption.QUOTA.in(TOWN, 44.6).permitHolders().peoplePerHalfYear())
                .containsExactly(45, 67, 0);
        assertThat(Assumption.QUOTA
                        .in(TOWN.with(PermitHolders.quotaOf(0).withQuota(List.of(0, 30))), 5)
                        .permitHolders()
                        .peoplePerHalfYear())
                .as("nothing has no proportion")
                .containsExactly(5, 30);
    }

    @Test
    void tenantsStayOtherwiseOnlyInHomesOfTheKindThatAreAdded() {
        var town = WITH_SHARED.with(
                Supply.Project.stock("old containers", 5, 9).with(Supply.Homes.of(Supply.Kind.CONTAINER, 1, 2)));
        assertThat(years(Assumption.CONTAINER_TENANCY.in(town, 2.5))).containsExactly(2.5, 3.0, 9.0);
        assertThat(years(Assumption.SHARED_TENANCY.in(town, 2.5))).containsExactly(4.0, 2.5, 9.0);
        assertThat(Assumption.OFFICE_TENANCY.in(town, 2.5)).isEqualTo(town);
        assertThat(Assumption.PERMANENT_TENANCY.in(town, 2.5)).isEqualTo(town);
    }

    private static List<Double> years(Scenario scenario) {
        return scenario.supply().stream()
                .filter(Supply.Project.class::isInstance)
                .map(one -> ((Supply.Project) one).meanTenancyYears())
                .toList();
    }

    @Test
    void aDrawnQuotaAndADrawnTenancyEachWidenWhatADifferenceLiesBetween() {
        var inTheLine = TOWN.with(TOWN.permitHolders().with(new Priority.None()));
        var others = Measure.of(Kind.HOUSED, Group.APPLICANTS);
        var lets = Measure.of(Kind.ALLOTMENTS);
        assertThat(width(inTheLine, others, new Range(Assumption.QUOTA, 5, 60)))
                .isGreaterThan(2 * width(inTheLine, others, new Range(Assumption.QUOTA, 20, 20)));
        assertThat(width(WITH_SHARED, lets, new Range(Assumption.SHARED_TENANCY, 1, 8)))
                .isGreaterThan(2 * width(WITH_SHARED, lets, new Range(Assumption.SHARED_TENANCY, 3, 3)));
    }

    private static double width(Scenario scenario, Measure measure, Range range) {
        var difference = Simulation.withDefaults()
                .seed(7)
                .runs(3)
                .assuming(List.of(range), 39)
                .run(scenario, TOWN)
                .difference(measure);
        return difference.highest() - difference.lowest();
    }

    @Test
    void theDrawOfOneAssumptionIsTheSameWhicheverOthersAreDrawn() {
        var quota = new Range(Assumption.QUOTA, 5, 60);
        var tenancy = new Range(Assumption.SHARED_TENANCY, 1, 8);
        var options = new Options(3, 1, 1, 0.95, null, List.of(quota), 2, (_, _) -> true);
        var both = options.assuming(List.of(tenancy, quota), 2);
        assertThat(both.drawn(TOWN, 1).permitHolders())
                .isEqualTo(options.drawn(TOWN, 1).permitHolders());
        assertThat(options.drawn(TOWN, 1)).isNotEqualTo(options.drawn(TOWN, 0));
    }

    @Test
    void aScenarioBesideItselfDiffersByExactlyNothingAndThreadsChangeNoBit() {
        var ranges = new Range[] {
            new Range(Assumption.QUOTA, 5, 60),
            new Range(Assumption.CONTAINER_TENANCY, 1, 8),
            new Range(Assumption.SHARED_TENANCY, 1, 8)
        };
        var same = Simulation.withDefaults()
                .runs(2)
                .assuming(List.of(ranges), 10)
                .run(WITH_SHARED.named("again"), WITH_SHARED);
        assertThat(Measure.every()).allSatisfy(measure -> {
            var difference = same.difference(measure);
            assertThat(difference.lowest()).as(measure.toString()).isIn(0.0, Double.NaN);
            assertThat(difference.highest()).isIn(0.0, Double.NaN);
        });
        var one = drawn(1, ranges);
        var two = drawn(2, ranges);
        assertThat(two.mean()).isEqualTo(one.mean());
        assertThat(two.lowest()).isEqualTo(one.lowest());
        assertThat(two.highest()).isEqualTo(one.highest());
        assertThat(two.estimate()).isEqualTo(one.estimate());
    }

    @Test
    void householdsWithAnotherAverageKeepTheirShape() {
        var households = Households.of(0.5, 0.25, 0, 0.25);
        for (var persons : new double[] {1.05, 1.7, 2, 2.6, 3.9}) {
            var other = households.averaging(persons);
            assertThat(other.meanPersons()).isCloseTo(persons, within(1e-9));
            assertThat(other.shares().get(2)).isZero();
            var slope = Math.log(other.shares().get(1) / other.shares().get(0)) - Math.log(0.5);
            assertThat(Math.log(other.shares().get(3) / other.shares().get(0)) - Math.log(0.5))
                    .as("one slope for all sizes: three persons more are three times one more")
                    .isCloseTo(3 * slope, within(1e-9));
        }
        assertThat(households.averaging(households.meanPersons()).shares())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : 1)
                .isEqualTo(households.shares());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> households.averaging(4))
                .withMessageContaining("more than 1 and less than 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Households.single().averaging(1));
    }

    @Test
    void largerHouseholdsOfPermitHoldersMakeFewerOfThemUnderTheSameQuota() {
        var families = TOWN.with(TOWN.permitHolders().with(Households.of(0.4, 0.3, 0.3), 0));
        assertThat(Assumption.PERMIT_HOLDERS_PERSONS
                        .in(families, 2.4)
                        .permitHolders()
                        .households()
                        .meanPersons())
                .isCloseTo(2.4, within(1e-9));
        var housed = Measure.of(Kind.HOUSED, Group.PERMIT_HOLDERS);
        var smaller = Simulation.withDefaults().runs(20).run(Assumption.PERMIT_HOLDERS_PERSONS.in(families, 1.3));
        var larger = Simulation.withDefaults().runs(20).run(Assumption.PERMIT_HOLDERS_PERSONS.in(families, 2.6));
        assertThat(larger.estimate(housed).mean())
                .isLessThan(0.7 * smaller.estimate(housed).mean());
        assertThat(Assumption.APPLICANTS_PERSONS
                        .in(TOWN.with(TOWN.applicants().with(Households.of(0.5, 0.5))), 1.2)
                        .applicants()
                        .households()
                        .shares()
                        .getFirst())
                .isCloseTo(0.8, within(1e-9));
    }
}
