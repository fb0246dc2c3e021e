package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import nl.geland.analysis.simulation.RoadToWork.Step;
import nl.geland.analysis.simulation.Supply.Flow;
import nl.geland.analysis.simulation.Supply.Homes;
import nl.geland.analysis.simulation.Supply.Project;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A refusal says which value, what was expected, and a way out. */
class ScenarioTests {

    private static void refused(ThrowingCallable input, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(input)
                .satisfies(e -> assertThat(e).hasMessageContainingAll(words));
    }

    @Test
    void gathersAllThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Applicants(
                        Course.always(-1.0), Households.single(), Double.NaN, 1.5, List.of(), Map.of("north", 2.0), 90))
                .withMessage("applicants refused: applicants a year is -1.0, expected a number of 0 or more; rate of"
                        + " giving up a year is NaN, expected a number of 0 or more; share of offers refused"
                        + " by applicants is 1.5, expected a share between 0 and 1 (20 % is 0.2); share that"
                        + " wishes district north is 2.0, expected a share between 0 and 1 (20 % is 0.2); sum"
                        + " of the shares of wishes is 2.0, expected 1 or less: the rest will live anywhere;"
                        + " years of waiting at the start is 90.0, expected 0 to 60");
    }

    @Test
    void everybodyWhoComesCanBeHousedSomewhere() {
        var small = new Flow("small", Homes.of(Supply.Kind.PERMANENT, 1, 2), Course.always(10.0));
        refused(
                () -> Towns.mission().withSupply(List.of(small)),
                "homes for applicants of 3 is 0",
                "homes for permit holders of 5 is 0",
                "expected homes that fit and are open to them");
        refused(
                () -> Towns.mission().with(Towns.mission().applicants().wishing(Map.of("moon", 0.1))),
                "homes for applicants of 1 in district moon is 0");
    }

    @Test
    void refusesNonsenseOneByOne() {
        refused(
                () -> Scenario.of(" ", START, 0, Applicants.arriving(1), Flow.of("a", 1), Flow.of("a", 1)),
                "name of the scenario is blank",
                "years is 0",
                "\"a\" twice");
        refused(
                () -> Scenario.of("endless", START, 1_000, Applicants.arriving(1e6), Flow.of("a", 1)),
                "households and homes expected in all is 1000001000",
                "at most 100000000: fewer years or lower rates");
        refused(() -> Households.of(0.5, 0.4), "sum of the shares of households is 0.9, expected 1");
        refused(() -> Households.of(), "number of household sizes is 0");
        refused(() -> Households.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2), "take the largest together");
        refused(() -> new HeadStart(2, -1), "share of applicants with a head start", "months of head start");
        refused(() -> new Priority.ShareOfHomes(12), "a share between 0 and 1 (20 % is 0.2)");
        refused(() -> new Chains(1, 0, 0), "share of movers is 1.0, expected less than 1");
        refused(() -> new Allotment(Allotment.Rule.LOTTERY, -1), "weeks for each refusal");
        refused(() -> Applicants.arriving(1).refusing(1), "or nobody is ever housed");
        refused(() -> Applicants.arriving(1).with(new HeadStart(0.6, 1), new HeadStart(0.6, 2)), "sum of the shares");
        refused(() -> PermitHolders.none().withQuota(List.of()), "quota by half-year is empty");
        refused(() -> PermitHolders.quotaOf(-5), "people of the quota in a half-year is -5");
        refused(() -> Course.always(1).then(START, 2).then(START, 3), "month of change 2 is 2027-01");
        refused(() -> Homes.of(Supply.Kind.SHARED, 1, 2), "each place is for one person");
        refused(() -> Homes.of(Supply.Kind.PERMANENT, 3, 2), "largest household is 2, expected 3 to 8 persons");
        refused(() -> Project.of("p", -1, START, 1), "homes of p is -1");
        refused(() -> Project.of("p", 1, START, 0), "mean tenancy of p is 0.0");
        refused(() -> Project.of("p", 1, START, 1).sharedBy(2), "make its kind SHARED");
        refused(() -> Project.of("p", 1, START, 1).until(START), "end of p is 2027-01, expected a month after");
        refused(() -> new Range(Assumption.MOVERS, 1, 0), "range of MOVERS refused");
        refused(() -> Measure.of(Measure.Kind.HOUSED), "group of HOUSED is null, expected a group");
        refused(() -> new Measure(Measure.Kind.IN_WORK, Group.APPLICANTS, 0), "none: it is about the town");
    }

    @Test
    void refusesARoadThatIsNone() {
        refused(() -> Step.of(Place.WORK, Place.WORK, 0.1), "two places");
        refused(() -> Step.of(Place.WORK, Place.BENEFIT), "years of the step from WORK to BENEFIT is 0");
        refused(
                () -> RoadToWork.of(Step.of(Place.WORK, Place.BENEFIT, 0.6), Step.of(Place.WORK, Place.LEFT, 0.3, 0.5)),
                "sum of the chances from WORK in year 2 is 1.1, expected 1 or less");
        refused(
                () -> RoadToWork.of(Step.of(Place.WORK, Place.LEFT, 0.6), Step.of(Place.WORK, Place.LEFT, 0.3)),
                "each pair of places once");
    }

    @Test
    void scenariosWithTheSameContentAreEqual() {
        assertThat(Towns.withEverything()).isEqualTo(Towns.withEverything()).hasSameHashCodeAs(Towns.withEverything());
    }
}
