package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Counts of sites, merged, give what their rows give together. */
class RiskCountsTests {

    private static final double EXACT = 1e-12;

    @RepeatedTest(60)
    void threeSitesMergedEqualThePooledFit(RepetitionInfo info) {
        var rows = RandomRows.draw(new SplittableRandom(info.getCurrentRepetition()), 2);
        var counts = merged(rows);
        var pooled = KaplanMeier.withDefaults().fit(rows.plain());
        var merged = KaplanMeier.withDefaults().fit(counts);
        assertThat(merged.days()).isEqualTo(pooled.days());
        assertThat(merged.survival()).containsExactly(pooled.survival(), within(EXACT));
        assertThat(merged.standardErrors()).containsExactly(pooled.standardErrors(), within(EXACT));
        assertThat(merged.lastDay()).isEqualTo(pooled.lastDay());
        assertThat(merged.cautions()).isEqualTo(pooled.cautions());
    }

    @RepeatedTest(60)
    void incidencesOfThreeSitesAndTheirErrorsEqualThePooledFit(RepetitionInfo info) {
        var rows = RandomRows.draw(new SplittableRandom(info.getCurrentRepetition()), 2);
        var method = AalenJohansen.withDefaults().withCauses(2);
        var pooled = method.fit(rows.plain());
        var counts = merged(rows);
        var squares = sites(rows)
                .map(site -> method.squares(counts, site))
                .reduce(InfluenceSquares::merge)
                .orElseThrow();
        var sent = InfluenceSquares.of(squares.rows(), squares.perDay(), squares.sums());
        var together = method.fit(counts, sent);
        for (var cause = 1; cause <= 2; cause++) {
            assertThat(together.incidence(cause)).containsExactly(pooled.incidence(cause), within(EXACT));
            assertThat(together.standardErrors(cause)).containsExactly(pooled.standardErrors(cause), within(EXACT));
            assertThat(together.events(cause)).isEqualTo(pooled.events(cause));
        }
        var day = pooled.lastDay() / 2;
        assertThat(together.remainingStandardErrorAt(day))
                .isCloseTo(pooled.remainingStandardErrorAt(day), within(EXACT));
        assertThat(together.cautions()).isEqualTo(pooled.cautions());
    }

    @Test
    void personsOfOneSiteInSeveralRowsCountAsOne() {
        var rows = RandomRows.draw(new SplittableRandom(11), 40, 30, 2).split(new SplittableRandom(12));
        var method = AalenJohansen.withDefaults().withCauses(2);
        var counts = RiskCounts.of(rows.named());
        var pooled = method.fit(rows.named());
        var alone = method.fit(counts, method.squares(counts, rows.named()));
        assertThat(alone.standardErrors(1)).containsExactly(pooled.standardErrors(1), within(EXACT));
        assertThat(method.fit(counts, method.squares(counts, rows.plain())).standardErrors(1))
                .isNotEqualTo(pooled.standardErrors(1));
    }

    @Test
    void squaresThatDoNotGoWithTheCountsAreRefusedInWords() {
        var method = AalenJohansen.withDefaults();
        var here = Spells.ofDurations(new int[] {3, 5}, new int[] {1, 0});
        var there = Spells.ofDurations(new int[] {4, 4, 5}, new int[] {1, 0, 0});
        var both = RiskCounts.of(here).merge(RiskCounts.of(there));
        assertThatThrownBy(() -> method.squares(RiskCounts.of(there), here)).hasMessageContaining("every site");
        assertThatThrownBy(() -> method.fit(both, method.squares(both, here)))
                .hasMessage(
                        "4 sums, 2 a day, of 2 rows: expected 4, 2 a day, of 5: those of all sites, after the counts of all");
        assertThatThrownBy(() ->
                        method.squares(both, here).merge(method.withCauses(2).squares(both, there)))
                .hasMessageContaining("both must follow the same counts");
        assertThatThrownBy(() -> InfluenceSquares.of(2, 1, new double[] {0, -1}))
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> InfluenceSquares.of(2, 3, new double[] {0, 1})).hasMessageContaining("expected 3");
    }

    @Test
    void mergingIsInAnyOrderAndNobodyAddsNothing() {
        var one = RiskCounts.of(Spells.ofDurations(new int[] {3, 5}, new int[] {1, 0}));
        var other = RiskCounts.of(Spells.ofIntervals(new int[] {2}, new int[] {4}, new int[] {2}));
        var there = one.merge(other);
        var back = other.merge(RiskCounts.none()).merge(one);
        assertThat(there.days()).containsExactly(-1, 2, 3, 4, 5).isEqualTo(back.days());
        assertThat(there.entries()).containsExactly(2, 1, 0, 0, 0).isEqualTo(back.entries());
        assertThat(there.exits()).containsExactly(0, 0, 1, 1, 1).isEqualTo(back.exits());
        assertThat(there.events(1)).containsExactly(0, 0, 1, 0, 0).isEqualTo(back.events(1));
        assertThat(there.events(2)).containsExactly(0, 0, 0, 1, 0).isEqualTo(back.events(2));
    }

    @Test
    void countsThatCannotBeOfRowsAreRefusedInWords() {
        assertThatThrownBy(() -> RiskCounts.of(new int[] {3}, new long[] {1}, new long[] {1}, new long[] {1}))
                .hasMessageContaining(
                        "row 1: exits is 1, expected no fewer than the 1 events and no more than the 0 at risk");
        assertThatThrownBy(() -> RiskCounts.of(new int[] {-1, 3}, new long[] {2, 0}, new long[] {0, 1}))
                .hasMessageContaining("1 rows never end");
        assertThatThrownBy(() -> RiskCounts.of(new int[] {3, 3}, new long[2], new long[2]))
                .hasMessageContaining("row 2: day is 3");
        var weighted = Spells.ofDurations(new int[] {1}, new int[] {1}).weightedBy(new double[] {2});
        assertThatThrownBy(() -> RiskCounts.of(weighted)).hasMessageContaining("weights");
        assertThatThrownBy(() ->
                        KaplanMeier.withDefaults().with(Variance.JACKKNIFE).fit(RiskCounts.none()))
                .hasMessageContaining("Greenwood");
    }

    private static RiskCounts merged(RandomRows rows) {
        return sites(rows).map(RiskCounts::of).reduce(RiskCounts.none(), RiskCounts::merge);
    }

    private static Stream<Spells> sites(RandomRows rows) {
        return IntStream.range(0, 3)
                .mapToObj(site -> IntStream.range(0, rows.size()).filter(i -> i % 3 == site))
                .map(places -> rows.take(places.toArray()).plain());
    }
}
