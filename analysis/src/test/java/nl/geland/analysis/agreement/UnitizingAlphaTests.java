package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.FEWER_THAN_TWO_CODERS;
import static nl.geland.analysis.agreement.Undefined.Reason.FEWER_THAN_TWO_TO_RESAMPLE;
import static nl.geland.analysis.agreement.Undefined.Reason.NOT_ASKED;
import static nl.geland.analysis.agreement.Undefined.Reason.NO_SEGMENTS;
import static nl.geland.analysis.agreement.Undefined.Reason.NO_VARIATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import nl.geland.analysis.agreement.UnitizingAgreement.Basis;
import nl.geland.analysis.agreement.UnitizingAgreement.Marked;
import nl.geland.analysis.agreement.UnitizingAgreement.Passage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class UnitizingAlphaTests {

    private static final UnitizingAlpha ALPHA = UnitizingAlpha.withDefaults();
    private static final Offset<Double> FOUR_DECIMALS = within(0.00005001);

    /** Krippendorff (2004), p. 254: a continuum from 150 to 450, two observers, categories c (0) and k (1). */
    private static Marks krippendorff2004() {
        return Marks.over(2, 2, 300)
                .mark(0, 0, 0, 75, 70)
                .mark(0, 0, 0, 220, 30)
                .mark(0, 1, 0, 70, 80)
                .mark(0, 1, 0, 205, 20)
                .mark(0, 1, 0, 250, 20)
                .mark(0, 0, 1, 30, 60)
                .mark(0, 0, 1, 150, 50)
                .mark(0, 1, 1, 30, 60)
                .mark(0, 1, 1, 150, 50);
    }

    /** The overall value was printed from disagreements rounded to four decimals, which leaves three. */
    @Test
    void alphaOfKrippendorff2004() {
        assertThat(krippendorff2004().alpha(0)).isCloseTo(0.7286, FOUR_DECIMALS);
        assertThat(krippendorff2004().alpha(1)).isEqualTo(1);
        var fromPrintedDisagreements = 1 - (0.0144 + 0.0000) / (0.0532 + 0.0490);
        assertThat(fromPrintedDisagreements).isCloseTo(0.8591, FOUR_DECIMALS);
        assertThat(krippendorff2004().alpha()).isCloseTo(fromPrintedDisagreements, within(0.0005));
    }

    @Test
    void disagreementsOfKrippendorff2004() {
        var c = sums(krippendorff2004(), 0);
        var k = sums(krippendorff2004(), 1);
        assertThat(c.observed(new int[] {1}) / (300.0 * 300)).isCloseTo(0.0144, FOUR_DECIMALS);
        assertThat(c.expected(new int[] {1}) / (300.0 * 300)).isCloseTo(0.0532, FOUR_DECIMALS);
        assertThat(k.observed(new int[] {1})).isZero();
        assertThat(k.expected(new int[] {1}) / (300.0 * 300)).isCloseTo(0.0490, FOUR_DECIMALS);
    }

    /** Krippendorff (1995), p. 57, examples A to D; his expected disagreement was corrected later, the observed one stands. */
    @Test
    void observedDisagreementsOfKrippendorff1995() {
        var a = spans(0, 2, 10, 14, 20).marked(1, 4, 8, 15, 17);
        var b = spans(0, 0, 18).marked(1, 0, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 9, 9, 10);
        var c = spans(0, 2, 8, 10, 12, 14, 18, 20, 22).marked(1, 0, 2, 4, 8, 10, 14, 16, 18, 20, 22);
        var d = spans(0, 0, 2, 2, 10, 10, 14, 14, 20, 20, 24).marked(1, 0, 4, 4, 8, 8, 15, 15, 17, 17, 24);
        var inUnits = 24.0 * 24;
        assertThat(sums(a, 0).observed(new int[] {1}) / inUnits).isCloseTo(0.03125, within(0.00001));
        assertThat(sums(b, 0).observed(new int[] {1}) / inUnits).isCloseTo(2.26736, within(0.00001));
        assertThat(sums(c, 0).observed(new int[] {1}) / inUnits).isCloseTo(0.02777, within(0.00001));
        assertThat(sums(d, 0).observed(new int[] {1}) / inUnits).isCloseTo(0.38715, within(0.00001));
    }

    @Test
    void saysWhatTheNumberRestsOn() {
        var found = ALPHA.measure(krippendorff2004().segments());
        assertThat(found.basis()).isEqualTo(new Basis(1, 300, 2, 9, UncodedText.GAP));
        assertThat(found.categories().getFirst().category()).isEqualTo("c0");
        assertThat(found.categories().getFirst().segments()).isEqualTo(5);
        assertThat(found.categories().getFirst().shareOfText()).isEqualTo(220 / 600.0);
        assertThat(found.interval()).isEqualTo(new Undefined(NOT_ASKED));
    }

    @Test
    void listsThePassagesMarkedDifferently() {
        var found = ALPHA.measure(krippendorff2004().segments().withTexts("interview 3"));
        assertThat(found.disagreements())
                .containsExactly(
                        new Passage(
                                "interview 3",
                                "c0",
                                70,
                                150,
                                List.of(new Marked("c1", 70, 150), new Marked("c0", 75, 145))),
                        new Passage(
                                "interview 3",
                                "c0",
                                205,
                                250,
                                List.of(new Marked("c1", 205, 225), new Marked("c0", 220, 250))),
                        new Passage("interview 3", "c0", 250, 270, List.of(new Marked("c1", 250, 270))));
    }

    @Test
    void twoCodersWhoCutThePassageDifferentlyDisagree() {
        var cut =
                Marks.over(2, 1, 40).mark(0, 0, 0, 10, 10).mark(0, 1, 0, 10, 5).mark(0, 1, 0, 15, 5);
        assertThat(ALPHA.measure(cut.segments()).disagreements()).hasSize(1);
        assertThat(cut.alpha()).isLessThan(1);
    }

    @Test
    void twoCodersWhoOnlyBeginOrOnlyEndTogetherDisagree() {
        var beginning = spans(0, 3, 9).marked(1, 3, 12);
        var ending = spans(0, 3, 12).marked(1, 5, 12);
        var both = spans(0, 3, 12).marked(1, 3, 12);
        assertThat(ALPHA.measure(beginning.segments()).disagreements()).hasSize(1);
        assertThat(ALPHA.measure(ending.segments()).disagreements()).hasSize(1);
        assertThat(ALPHA.measure(both.segments()).disagreements()).isEmpty();
    }

    @Test
    void withoutSegmentsOrASecondCoderNothingIsKnown() {
        var nobody = ALPHA.measure(Marks.over(2, 1, 40).segments(), new SplittableRandom(1));
        assertThat(nobody.estimate()).isEqualTo(new Undefined(NO_SEGMENTS));
        assertThat(nobody.interval()).isEqualTo(new Undefined(NO_SEGMENTS));
        assertThat(nobody.categories().getFirst().estimate()).isEqualTo(new Undefined(NO_SEGMENTS));
        var alone = ALPHA.measure(Marks.over(1, 1, 40).mark(0, 0, 0, 3, 4).segments());
        assertThat(alone.estimate()).isEqualTo(new Undefined(FEWER_THAN_TWO_CODERS));
        assertThat(alone.disagreements()).isEmpty();
        var unread = ALPHA.measure(Segments.over(new int[0], List.of(), List.of("a")));
        assertThat(unread.estimate()).isEqualTo(new Undefined(FEWER_THAN_TWO_CODERS));
        assertThat(unread.categories().getFirst().shareOfText()).isZero();
    }

    @Test
    void textThatLeavesNoChoiceIsNoVariation() {
        var letter = Marks.over(2, 1, 1).mark(0, 0, 0, 0, 1).mark(0, 1, 0, 0, 1);
        assertThat(ALPHA.measure(letter.segments()).estimate()).isEqualTo(new Undefined(NO_VARIATION));
    }

    @Test
    void oneTextGivesNoInterval() {
        var found = ALPHA.measure(krippendorff2004().segments(), new SplittableRandom(1));
        assertThat(found.interval()).isEqualTo(new Undefined(FEWER_THAN_TWO_TO_RESAMPLE));
    }

    @Test
    void severalTextsGiveAnIntervalForAllAndForEachCategory() {
        var marks = Marks.draw(new SplittableRandom(4), 3, 2, 120, 90, 150, 60, 200, 130, 70, 110);
        var found = ALPHA.measure(marks.segments(), new SplittableRandom(1));
        var overall = (BootstrapInterval) found.interval();
        assertThat(overall.contains(marks.alpha())).isTrue();
        for (var category = 0; category < 2; category++) {
            var interval = (BootstrapInterval) found.categories().get(category).interval();
            assertThat(interval.contains(marks.alpha(category))).isTrue();
        }
        assertThat(ALPHA.measure(marks.segments(), new SplittableRandom(1))).isEqualTo(found);
    }

    @Test
    void aWholeBookDoesNotOverflow() {
        var book = 2_000_000_000;
        var far = Marks.over(2, 1, book).mark(0, 0, 0, 0, book / 2).mark(0, 1, 0, book / 2, book / 2);
        assertThat(far.alpha()).isCloseTo(-4.25, within(1e-6));
        var same = Marks.over(2, 1, book).mark(0, 0, 0, 5, book - 9).mark(0, 1, 0, 5, book - 9);
        assertThat(same.alpha()).isEqualTo(1);
    }

    /** One text of 24, two coders, one category: what one coder marked: start, end, start, end. */
    private static Marks spans(int coder, int... bounds) {
        return Marks.over(2, 1, 24).marked(coder, bounds);
    }

    private static SpanSums sums(Marks marks, int category) {
        var segments = marks.segments();
        return new SpanSums(new long[] {segments.length(0)}, segments.spans(category), marks.coders());
    }
}
