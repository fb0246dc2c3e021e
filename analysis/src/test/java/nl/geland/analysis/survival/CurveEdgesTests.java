package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Interval;
import org.junit.jupiter.api.Test;

class CurveEdgesTests {

    @Test
    void withoutRowsNothingIsKnown() {
        var nobody = Spells.ofDurations(new int[0], new int[0]);
        var curve = KaplanMeier.withDefaults().fit(nobody);
        var fit = AalenJohansen.withDefaults().withCauses(2).fit(nobody);
        assertThat(curve.survivalAt(0)).isNaN();
        assertThat(curve.intervalAt(0, 0.95)).isEqualTo(Interval.UNKNOWN);
        assertThat(curve.medianDay()).isEmpty();
        assertThat(curve.cautions()).containsExactly(Caution.NO_ROWS);
        assertThat(fit.incidenceAt(2, 0)).isNaN();
        assertThat(fit.cautions()).containsExactly(Caution.NO_ROWS);
    }

    @Test
    void withoutEventsTheCurveIsFlatUpToTheLastDayObserved() {
        var censored = Spells.ofDurations(new int[] {10, 10, 10}, new boolean[3]);
        var curve = KaplanMeier.withDefaults().fit(censored);
        assertThat(curve.survivalAt(10)).isEqualTo(1);
        assertThat(curve.intervalAt(10, 0.95)).isEqualTo(new Interval(1, 1));
        assertThat(curve.survivalAt(11)).isNaN();
        assertThat(curve.cautions()).containsExactly(Caution.NO_EVENTS);
        assertThat(AalenJohansen.withDefaults().fit(censored).incidenceAt(1, 10))
                .isZero();
    }

    @Test
    void oneRowWithTheEventEndsTheCurve() {
        var one = Spells.ofDurations(new int[] {4}, new boolean[] {true});
        var curve = KaplanMeier.withDefaults().fit(one);
        assertThat(curve.survivalAt(3)).isEqualTo(1);
        assertThat(curve.survivalAt(4)).isZero();
        assertThat(curve.survivalAt(4000)).isZero();
        assertThat(curve.shareWithEventBy(4)).isEqualTo(1);
        assertThat(curve.medianDay()).hasValue(4);
    }

    @Test
    void anEventOnDayZeroCounts() {
        var rows = Spells.ofDurations(new int[] {0, 3}, new boolean[] {true, false});
        assertThat(KaplanMeier.withDefaults().fit(rows).survivalAt(0)).isEqualTo(0.5);
    }

    @Test
    void aLateEntrantIsNotAtRiskBeforeEntryNorOnTheDayOfEntry() {
        var rows = Spells.ofIntervals(new int[] {0, 0, 5}, new int[] {5, 9, 9}, new int[] {1, 0, 1});
        var curve = KaplanMeier.withDefaults().fit(rows);
        assertThat(curve.atRisk()).containsExactly(2, 2);
        assertThat(curve.survivalAt(9)).isEqualTo(0.25);
        assertThat(curve.cautions()).isEmpty();
    }

    @Test
    void onOneDayEventsComeBeforeCensorings() {
        var rows = Spells.ofDurations(new int[] {5, 5, 8}, new boolean[] {false, true, false});
        assertThat(KaplanMeier.withDefaults().fit(rows).survivalAt(5)).isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void saysThatTheCurveEndedBeforeLateEntrants() {
        var rows = Spells.ofIntervals(new int[] {0, 10, 10}, new int[] {4, 20, 30}, new int[] {1, 1, 2});
        var fit = AalenJohansen.withDefaults().fit(rows);
        assertThat(fit.cautions()).containsExactly(Caution.ENDED_BEFORE_LATE_ENTRANTS);
        assertThat(fit.incidenceAt(1, 30)).isEqualTo(1);
        assertThat(fit.incidenceAt(2, 30)).isZero();
        assertThat(KaplanMeier.withDefaults().fit(rows).survivalAt(30)).isZero();
    }

    @Test
    void saysThatNobodyWasAtRiskMidway() {
        var gap = Spells.ofIntervals(new int[] {0, 10}, new int[] {4, 20}, new int[] {0, 0});
        var touching = Spells.ofIntervals(new int[] {0, 4}, new int[] {4, 20}, new int[] {0, 1});
        assertThat(KaplanMeier.withDefaults().fit(gap).cautions())
                .containsExactly(Caution.NO_EVENTS, Caution.NOBODY_AT_RISK_MIDWAY);
        assertThat(KaplanMeier.withDefaults().fit(touching).cautions()).isEmpty();
    }

    @Test
    void theShareWithTheEventHasTheComplementOfTheInterval() {
        var curve = KaplanMeier.withDefaults().with(IntervalScale.LOG_LOG).fit(Reference.spells("km-lung"));
        var stays = curve.intervalAt(365, 0.95);
        var leaves = curve.intervalWithEventBy(365, 0.95);
        assertThat(leaves.lower()).isEqualTo(1 - stays.upper());
        assertThat(leaves.contains(curve.shareWithEventBy(365))).isTrue();
        assertThat(leaves.isKnown()).isTrue();
    }

    @Test
    void aMedianThatIsNotReachedIsEmpty() {
        var rows = Spells.ofDurations(new int[] {1, 9, 9, 9}, new boolean[] {true, false, false, false});
        assertThat(KaplanMeier.withDefaults().fit(rows).medianDay()).isEmpty();
    }

    @Test
    void aCauseThatNeverHappenedHasIncidenceZero() {
        var rows = Spells.ofDurations(new int[] {1, 2, 3}, new int[] {1, 0, 1});
        var fit = AalenJohansen.withDefaults().withCauses(3).fit(rows);
        assertThat(fit.causes()).isEqualTo(3);
        assertThat(fit.incidenceAt(3, 2)).isZero();
        assertThat(fit.standardErrorAt(3, 2)).isZero();
    }

    @Test
    void refusesQuestionsThatHaveNoAnswer() {
        var rows = Spells.ofDurations(new int[] {1, 2}, new int[] {1, 3});
        var fit = AalenJohansen.withDefaults().fit(rows);
        assertThatThrownBy(() -> fit.incidenceAt(4, 1)).hasMessage("cause is 4: expected 1 to 3");
        assertThatThrownBy(() -> fit.incidenceAt(1, -1)).hasMessage("day is -1: expected day 0 or later");
        assertThatThrownBy(() -> fit.intervalAt(1, 1, 95)).hasMessageContaining("confidence level is 95.0");
        assertThatThrownBy(() -> AalenJohansen.withDefaults().withCauses(2).fit(rows))
                .hasMessage("the rows hold cause 3: expected causes 1 to 2, as asked for");
        assertThatThrownBy(() -> AalenJohansen.withDefaults().withCauses(0)).hasMessageContaining("expected 1 to 100");
        assertThatThrownBy(() -> KaplanMeier.withDefaults().fit(rows).quantileDay(1))
                .hasMessageContaining("quantile is 1.0");
    }

    @Test
    void anIntervalHasItsBoundsInOrder() {
        assertThatThrownBy(() -> new Interval(0.7, 0.2)).hasMessageContaining("expected the lower one first");
        assertThatThrownBy(() -> new Interval(Double.NaN, 0.2)).hasMessageContaining("both known or both unknown");
        assertThat(Interval.UNKNOWN.contains(0.5)).isFalse();
    }

    @Test
    void aMillionRowsArePractical() {
        var n = 1_000_000;
        var random = new SplittableRandom(5);
        var from = random.ints(n, 0, 1000).toArray();
        var to = IntStream.of(from).map(day -> day + 1 + random.nextInt(1500)).toArray();
        var rows = Spells.ofIntervals(from, to, random.ints(n, 0, 3).toArray());
        var started = System.nanoTime();
        var curve = KaplanMeier.withDefaults().fit(rows);
        var fit = AalenJohansen.withDefaults().fit(rows);
        assertThat(System.nanoTime() - started).isLessThan(20_000_000_000L);
        assertThat(fit.remainingAt(900)).isCloseTo(curve.survivalAt(900), within(1e-12));
    }
}
