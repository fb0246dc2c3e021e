package nl.geland.analysis.simulation;

import static nl.geland.analysis.simulation.Towns.START;
import static org.assertj.core.api.Assertions.assertThat;

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
}
