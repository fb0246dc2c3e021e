package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Counts of moves of sites, merged, and their squares give what their rows give together. */
class StateCountsTests {

    private static final double EXACT = 1e-12;
    private static final int STATES = 3;

    @RepeatedTest(60)
    void threeSitesEqualThePooledFit(RepetitionInfo info) {
        var random = new SplittableRandom(info.getCurrentRepetition());
        var rows = walks(random, 3 + random.nextInt(60));
        var method = MultiState.withDefaults().withStates(STATES);
        var pooled = method.fit(histories(rows));
        var sites = IntStream.range(0, 3)
                .mapToObj(site -> histories(
                        rows.stream().filter(row -> row[0] % 3 == site).toList()))
                .toList();
        var told = sites.stream().map(StateCounts::of).reduce(StateCounts.none(), StateCounts::merge);
        var counts = StateCounts.of(told.lines());
        var squares = sites.stream()
                .map(site -> method.squares(counts, site))
                .reduce(InfluenceSquares::merge)
                .orElseThrow();
        var together = method.fit(counts, squares);
        assertThat(together.days()).isEqualTo(pooled.days());
        assertThat(together.lastDay()).isEqualTo(pooled.lastDay());
        for (var state = 0; state < STATES; state++) {
            assertThat(together.shares(state)).containsExactly(pooled.shares(state), within(EXACT));
            assertThat(together.standardErrors(state)).containsExactly(pooled.standardErrors(state), within(EXACT));
            assertThat(together.atRisk(state)).containsExactly(pooled.atRisk(state));
            assertThat(together.firstShare(state)).isEqualTo(pooled.firstShare(state));
            assertThat(together.firstStandardError(state)).isCloseTo(pooled.firstStandardError(state), within(EXACT));
            assertThat(together.shareAt(state, 500)).isEqualTo(Double.valueOf(pooled.shareAt(state, 500)));
        }
    }

    @Test
    void mergingIsInAnyOrderAndNobodyAddsNothing() {
        var rows = walks(new SplittableRandom(3), 20);
        var one = StateCounts.of(histories(rows.subList(0, 1)));
        var other = StateCounts.of(histories(walks(new SplittableRandom(4), 9)));
        assertThat(one.merge(other).merge(StateCounts.none()).lines())
                .isEqualTo(other.merge(one).lines());
        assertThat(StateCounts.none().rows()).isZero();
        assertThat(one.rows()).isOne();
        assertThat(MultiState.withDefaults()
                        .withStates(1)
                        .fit(StateCounts.none(), InfluenceSquares.of(0, 1, new double[1]))
                        .shareAt(0, 0))
                .isNaN();
    }

    @Test
    void whatCannotBeOfRowsIsRefusedInWords() {
        var enters = StateCounts.ENTERS;
        assertThatThrownBy(() -> StateCounts.of(List.of(
                        new StateCounts.Line(-2, 0, enters, 1),
                        new StateCounts.Line(3, 100, 1, 1),
                        new StateCounts.Line(3, 1, 1, 0))))
                .hasMessage("counts refused: row 1: day is -2, expected day 0 or later, or -1 for before day 0; "
                        + "row 2: state is 100, expected 0 to 99; "
                        + "row 3: next is 1, expected another state, -1 for none, or 2147483647 for rows that enter; "
                        + "row 3: count is 0, expected 1 or more");
        assertThatThrownBy(() -> StateCounts.of(
                        List.of(new StateCounts.Line(-1, 0, enters, 2), new StateCounts.Line(3, 1, 0, 1))))
                .hasMessage("counts refused: on day 3 more rows end in state 1 than are at risk in it; "
                        + "2 rows in state 0 never end, expected as many ends as entries");
        var here = histories(walks(new SplittableRandom(5), 9));
        var there = histories(walks(new SplittableRandom(6), 9));
        var both = StateCounts.of(here).merge(StateCounts.of(there));
        var method = MultiState.withDefaults();
        assertThatThrownBy(() -> method.squares(StateCounts.of(there), here)).hasMessageContaining("every site");
        assertThatThrownBy(() -> method.fit(both, method.squares(both, here)))
                .hasMessageContaining("those of all sites, after the counts of all");
        assertThatThrownBy(() -> method.withStates(1).squares(both, here)).hasMessageContaining("expected 0 to 0");
        var weights = IntStream.range(0, here.size()).mapToDouble(_ -> 2).toArray();
        assertThatThrownBy(() -> StateCounts.of(here.weightedBy(weights))).hasMessageContaining("weights");
    }

    /** Persons who come in late or not, in any state, and move some times; half of them stay away for some days once. */
    private static List<int[]> walks(SplittableRandom random, int persons) {
        var rows = new ArrayList<int[]>();
        for (var person = 0; person < persons; person++) {
            var day = random.nextBoolean() ? -1 : random.nextInt(20);
            var state = random.nextInt(STATES);
            for (var left = 1 + random.nextInt(4); left > 0; left--) {
                var end = day + 1 + random.nextInt(15);
                var next = random.nextInt(4) == 0 ? StateHistories.NONE : (state + 1 + random.nextInt(2)) % STATES;
                rows.add(new int[] {person, day, end, state, next});
                state = next == StateHistories.NONE ? state : next;
                day = random.nextInt(5) == 0 ? end + 3 : end;
            }
        }
        return rows;
    }

    private static StateHistories histories(List<int[]> rows) {
        var columns = IntStream.range(0, 5)
                .mapToObj(column -> rows.stream().mapToInt(row -> row[column]).toArray())
                .toArray(int[][]::new);
        return StateHistories.of(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
