package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import nl.geland.analysis.Threads;
import org.junit.jupiter.api.Test;

class SurvivalLawsTests {

    private static final int DRAWS = 300;
    private static final int CAUSES = 3;
    private static final double TIGHT = 1e-12;
    private static final KaplanMeier KAPLAN_MEIER = KaplanMeier.withDefaults();
    private static final KaplanMeier JACKKNIFE = KaplanMeier.withDefaults().with(Variance.JACKKNIFE);
    private static final AalenJohansen AALEN_JOHANSEN =
            AalenJohansen.withDefaults().withCauses(CAUSES);

    @Test
    void splittingAnIntervalChangesNothing() {
        forRandomRows((rows, random) -> {
            var pieces = rows.split(random);
            assertSame(KAPLAN_MEIER.fit(pieces.plain()), KAPLAN_MEIER.fit(rows.plain()));
            assertSame(JACKKNIFE.fit(pieces.full()), JACKKNIFE.fit(rows.full()));
            assertSame(AALEN_JOHANSEN.fit(pieces.full()), AALEN_JOHANSEN.fit(rows.full()));
        });
    }

    @Test
    void aWholeWeightEqualsRepeatedRows() {
        forRandomRows((rows, random) -> {
            var times = IntStream.range(0, rows.size())
                    .map(i -> 1 + random.nextInt(4))
                    .toArray();
            var places = IntStream.range(0, times.length)
                    .flatMap(i -> IntStream.range(0, times[i]).map(copy -> i))
                    .toArray();
            var repeated = rows.take(places).plain();
            var weighted =
                    rows.plain().weightedBy(IntStream.of(times).asDoubleStream().toArray());
            assertSame(KAPLAN_MEIER.fit(weighted), KAPLAN_MEIER.fit(repeated));
            var one = AALEN_JOHANSEN.fit(weighted);
            var other = AALEN_JOHANSEN.fit(repeated);
            for (var cause = 1; cause <= CAUSES; cause++) {
                assertThat(one.incidence(cause)).containsExactly(other.incidence(cause), within(TIGHT));
            }
        });
    }

    @Test
    void withOneCauseIncidenceIsOneMinusKaplanMeier() {
        forRandomRows((rows, random) -> {
            var single = rows.renamed(0, 1, 1, 1);
            var curve = JACKKNIFE.fit(single.weighted());
            var fit = AalenJohansen.withDefaults().fit(single.weighted());
            for (var day : curve.days()) {
                assertThat(fit.incidenceAt(1, day)).isCloseTo(curve.shareWithEventBy(day), within(TIGHT));
                assertThat(fit.standardErrorAt(1, day)).isCloseTo(curve.standardErrorAt(day), within(TIGHT));
            }
        });
    }

    @Test
    void onUnweightedRowsTheJackknifeIsGreenwood() {
        forRandomRows((rows, random) -> {
            var durations = Spells.ofDurations(rows.ends(), rows.causes());
            var greenwood = KAPLAN_MEIER.fit(durations);
            var jackknife = JACKKNIFE.fit(durations);
            for (var day : greenwood.days()) {
                if (greenwood.survivalAt(day) > 0) {
                    assertThat(jackknife.standardErrorAt(day)).isCloseTo(greenwood.standardErrorAt(day), within(TIGHT));
                }
            }
        });
    }

    @Test
    void incidencesAndWhatRemainsAddUpToOne() {
        forRandomRows((rows, random) -> {
            var fit = AALEN_JOHANSEN.fit(rows.weighted());
            for (var day : fit.days()) {
                var sum = fit.remainingAt(day);
                for (var cause = 1; cause <= CAUSES; cause++) {
                    sum += fit.incidenceAt(cause, day);
                }
                assertThat(sum).isCloseTo(1, within(TIGHT));
            }
        });
    }

    @Test
    void theOrderOfRowsDoesNotChangeOneBit() {
        forRandomRows((rows, random) -> {
            var other = rows.shuffled(random);
            var one = AALEN_JOHANSEN.fit(rows.full());
            var same = AALEN_JOHANSEN.fit(other.full());
            for (var cause = 1; cause <= CAUSES; cause++) {
                assertThat(same.incidence(cause)).containsExactly(one.incidence(cause));
                assertThat(same.standardErrors(cause)).containsExactly(one.standardErrors(cause));
            }
            var curve = KAPLAN_MEIER.fit(rows.weighted());
            var sameCurve = KAPLAN_MEIER.fit(other.weighted());
            assertThat(sameCurve.survival()).containsExactly(curve.survival());
            assertThat(sameCurve.standardErrors()).containsExactly(curve.standardErrors());
        });
    }

    @Test
    void theNumberOfThreadsDoesNotChangeOneBit() {
        var rows = RandomRows.draw(new SplittableRandom(5), 50_000, 400, CAUSES);
        var inTwo = rows.split(new SplittableRandom(6));
        for (var spells : List.of(rows.plain(), rows.weighted(), inTwo.full())) {
            var fits = Threads.each(() -> AALEN_JOHANSEN.fit(spells));
            for (var fit : fits) {
                for (var cause = 1; cause <= CAUSES; cause++) {
                    assertThat(fit.incidence(cause))
                            .containsExactly(fits.getFirst().incidence(cause));
                    assertThat(fit.standardErrors(cause))
                            .containsExactly(fits.getFirst().standardErrors(cause));
                }
            }
        }
    }

    @Test
    void personsInPartsEqualRowsThatStandForEachOther() {
        var rows = RandomRows.draw(new SplittableRandom(7), 40_000, 30, CAUSES);
        var together = AALEN_JOHANSEN.fit(rows.plain());
        var byPerson = AALEN_JOHANSEN.fit(rows.named());
        var pieces = AALEN_JOHANSEN.fit(rows.split(new SplittableRandom(8)).named());
        assertSame(byPerson, together);
        assertSame(pieces, together);
        assertSame(JACKKNIFE.fit(rows.named()), JACKKNIFE.fit(rows.plain()));
    }

    @Test
    void anotherUnitOfTimeChangesOnlyTheDays() {
        forRandomRows((rows, random) -> {
            var slow = AALEN_JOHANSEN.fit(rows.rescaled(7).weighted());
            var fast = AALEN_JOHANSEN.fit(rows.weighted());
            assertThat(slow.days())
                    .containsExactly(
                            IntStream.of(fast.days()).map(day -> 7 * day).toArray());
            for (var cause = 1; cause <= CAUSES; cause++) {
                assertThat(slow.incidence(cause)).containsExactly(fast.incidence(cause));
                assertThat(slow.standardErrors(cause)).containsExactly(fast.standardErrors(cause));
            }
        });
    }

    @Test
    void exchangingCausesExchangesTheirIncidences() {
        forRandomRows((rows, random) -> {
            var swapped = rows.renamed(0, 2, 1, 3);
            var one = AALEN_JOHANSEN.fit(rows.plain());
            var other = AALEN_JOHANSEN.fit(swapped.plain());
            assertThat(other.incidence(2)).containsExactly(one.incidence(1), within(TIGHT));
            assertThat(other.standardErrors(2)).containsExactly(one.standardErrors(1), within(TIGHT));
        });
    }

    private static void forRandomRows(BiConsumer<RandomRows, SplittableRandom> law) {
        var random = new SplittableRandom(20260101);
        for (var draw = 0; draw < DRAWS; draw++) {
            law.accept(RandomRows.draw(random, CAUSES), random);
        }
    }

    private static void assertSame(SurvivalCurve found, SurvivalCurve expected) {
        assertThat(found.days()).containsExactly(expected.days());
        assertThat(found.atRisk()).containsExactly(expected.atRisk(), within(TIGHT));
        assertThat(found.survival()).containsExactly(expected.survival(), within(TIGHT));
        for (var i = 0; i < expected.days().length; i++) {
            if (Double.isNaN(expected.standardErrors()[i])) {
                assertThat(found.standardErrors()[i]).isNaN();
            } else {
                assertThat(found.standardErrors()[i]).isCloseTo(expected.standardErrors()[i], within(TIGHT));
            }
        }
    }

    private static void assertSame(CumulativeIncidence found, CumulativeIncidence expected) {
        assertThat(found.days()).containsExactly(expected.days());
        for (var cause = 1; cause <= CAUSES; cause++) {
            assertThat(found.incidence(cause)).containsExactly(expected.incidence(cause), within(TIGHT));
            assertThat(found.standardErrors(cause)).containsExactly(expected.standardErrors(cause), within(TIGHT));
        }
    }
}
