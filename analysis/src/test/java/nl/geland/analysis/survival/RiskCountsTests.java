package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
        var method = AalenJohansen.withDefaults().withCauses(2);
        var incidence = method.fit(rows.plain());
        var together = method.fit(counts);
        for (var cause = 1; cause <= 2; cause++) {
            assertThat(together.incidence(cause)).containsExactly(incidence.incidence(cause), within(EXACT));
            assertThat(together.events(cause)).isEqualTo(incidence.events(cause));
        }
    }

    @RepeatedTest(60)
    void withoutLateEntryTheErrorsEqualTheJackknifeOfAllRows(RepetitionInfo info) {
        var drawn = RandomRows.draw(new SplittableRandom(info.getCurrentRepetition()), 2);
        var spells = Spells.ofDurations(drawn.ends(), drawn.causes());
        var method = AalenJohansen.withDefaults().withCauses(2);
        var rows = method.fit(spells);
        var counts = method.fit(RiskCounts.of(spells));
        for (var cause = 1; cause <= 2; cause++) {
            assertThat(counts.standardErrors(cause)).containsExactly(rows.standardErrors(cause), within(1e-9));
        }
        var day = rows.lastDay() / 2;
        assertThat(counts.remainingStandardErrorAt(day)).isCloseTo(rows.remainingStandardErrorAt(day), within(1e-9));
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
        var counts = RiskCounts.none();
        for (var site = 0; site < 3; site++) {
            var here = site;
            var places =
                    IntStream.range(0, rows.size()).filter(i -> i % 3 == here).toArray();
            counts = counts.merge(RiskCounts.of(rows.take(places).plain()));
        }
        return counts;
    }
}
