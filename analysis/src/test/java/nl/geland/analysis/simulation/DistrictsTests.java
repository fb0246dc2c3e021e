package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import nl.geland.analysis.simulation.DistrictMeasure.Kind;
import nl.geland.analysis.simulation.Supply.Homes;
import org.junit.jupiter.api.Test;

/** Homes in districts, and permit holders spread over them. */
class DistrictsTests {

    private static final Simulation SIMULATION =
            Simulation.withDefaults().seed(12).runs(20);
    private static final Map<String, Double> HOMES = Map.of("north", 0.5, "south", 0.3, "west", 0.2);

    private static Scenario divided() {
        var town = Towns.mission();
        return town.withSupply(town.supply().stream()
                .<Supply>map(one -> one.with(one.homes().divided(HOMES)))
                .toList());
    }

    private static Scenario spread(Map<String, Double> shares) {
        return divided().with(divided().permitHolders().spread(shares));
    }

    private static double mean(Outcome outcome, String district, Kind kind) {
        return outcome.estimate(new DistrictMeasure(district, kind)).mean();
    }

    @Test
    void dividingHomesOverDistrictsChangesNothingWhereNobodyChooses() {
        var comparison = SIMULATION.run(divided(), Towns.mission());
        for (var measure : Measure.every()) {
            var difference = comparison.difference(measure);
            if (difference.estimate().runs() > 0) {
                assertThat(difference.mean()).as(measure.toString()).isZero();
                assertThat(difference.chance()).as(measure.toString()).isZero();
            }
        }
        assertThat(comparison.base().districts()).isEmpty();
        assertThat(comparison
                        .difference(new DistrictMeasure("north", Kind.LETS))
                        .mean())
                .as("the base has no district")
                .isNaN();
    }

    @Test
    void homesThatAreAddedAreDividedTooAndPlacesOfOneHomeLieTogether() {
        var more = divided()
                .with(Supply.Project.of("offices", 400, Towns.START.plusMonths(1), 5)
                        .with(Homes.of(Supply.Kind.CONVERTED_OFFICE, 1, 2)))
                .with(Supply.Project.of("shared", 50, Towns.START.plusMonths(1), 5)
                        .with(Homes.of(Supply.Kind.SHARED, 1, 1))
                        .sharedBy(4));
        var spread = more.withSupply(more.supply().stream()
                .<Supply>map(one -> one.with(one.homes().divided(HOMES)))
                .toList());
        var comparison = SIMULATION.run(spread, more);
        for (var kind : Measure.Kind.values()) {
            if (Measure.every().stream().anyMatch(one -> one.kind() == kind && one.group() == null)) {
                var difference = comparison.difference(Measure.of(kind));
                assertThat(difference.estimate().runs() == 0 || difference.mean() == 0)
                        .as(kind.name())
                        .isTrue();
            }
        }
        assertThat(mean(comparison.scenario(), "north", Kind.LETS))
                .isGreaterThan(mean(comparison.base(), "north", Kind.LETS) + 200);
    }

    @Test
    void permitHoldersGetHomesInTheSharesThatWereStated() {
        var comparison = SIMULATION.run(spread(Map.of("north", 0.2, "south", 0.2, "west", 0.6)), divided());
        var outcome = comparison.scenario();
        assertThat(outcome.districts()).containsExactly("north", "south", "west");
        var all = outcome.estimate(Measure.of(Measure.Kind.HOUSED, Group.PERMIT_HOLDERS))
                .mean();
        assertThat(mean(outcome, "west", Kind.TO_PERMIT_HOLDERS) / all).isCloseTo(0.6, within(0.01));
        assertThat(mean(outcome, "north", Kind.TO_PERMIT_HOLDERS) / all).isCloseTo(0.2, within(0.01));
        assertThat(mean(outcome, "west", Kind.LETS)
                        + mean(outcome, "south", Kind.LETS)
                        + mean(outcome, "north", Kind.LETS))
                .isCloseTo(outcome.estimate(Measure.of(Measure.Kind.ALLOTMENTS)).mean(), within(1e-9));
        assertThat(mean(outcome, "west", Kind.LETS) / 13_000).isCloseTo(0.2, within(0.01));
        assertThat(mean(outcome, "west", Kind.SHARE_TO_PERMIT_HOLDERS)).isBetween(0.4, 0.6);
        assertThat(comparison
                        .difference(new DistrictMeasure("west", Kind.TO_PERMIT_HOLDERS))
                        .estimate()
                        .low())
                .isPositive();
        assertThat(comparison.difference(new DistrictMeasure("west", Kind.LETS)).mean())
                .as("where homes come free does not hang on who gets them")
                .isZero();
    }

    @Test
    void chainsAndLeaversStayInTheirDistrictAndThreadsChangeNoBit() {
        var town = Towns.withEverything();
        var parts = town.withSupply(town.supply().stream()
                        .<Supply>map(one -> one.name().equals("small north")
                                ? one.with(one.homes().divided(Map.of("north", 0.6, "south", 0.4)))
                                : one)
                        .toList())
                .with(new Chains(0.35, 0.1, 1.5, 0.5));
        var one = SIMULATION.threads(1).run(parts);
        var two = SIMULATION.threads(2).run(parts);
        var lets = 0.0;
        for (var district : one.districts()) {
            for (var kind : Kind.values()) {
                var measure = new DistrictMeasure(district, kind);
                assertThat(two.estimate(measure)).isEqualTo(one.estimate(measure));
            }
            lets += mean(one, district, Kind.LETS);
        }
        var shared = Arrays.stream(Group.values())
                .mapToDouble(group -> one.allotments("shared", group))
                .sum();
        assertThat(lets + shared)
                .isCloseTo(one.estimate(Measure.of(Measure.Kind.ALLOTMENTS)).mean(), within(1e-6));
    }

    @Test
    void sharesThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> Homes.forAll().divided(Map.of("north", 0.5, "south", 0.4)))
                .hasMessageContaining("sum of the shares of districts is 0.9, expected 1");
        assertThatThrownBy(
                        () -> new Homes(Supply.Kind.PERMANENT, 1, 2, "west", Supply.Open.TO_ALL, Map.of("north", 1.0)))
                .hasMessageContaining("district is west, expected none");
        assertThatThrownBy(() -> spread(Map.of("north", 0.7, "south", 0.7)))
                .hasMessageContaining("sum of the shares over districts");
        assertThatThrownBy(() -> spread(Map.of("east", 0.7))).hasMessageContaining("in district east");
        assertThatThrownBy(() -> SIMULATION.runs(1).run(divided()).estimate(new DistrictMeasure("east", Kind.LETS)))
                .hasMessageContaining("expected one of [north, south, west]");
    }
}
