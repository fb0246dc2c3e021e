package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTests {

    private static final CanonicalText TEXT = CanonicalText.of(
            "Ik ging naar school. 😀 De taal was moeilijk. Thuis was ik alleen. De taal was moeilijk, dacht ik.");

    @Test
    void keepsItsWordsAndWhatStandsAround() {
        var segment = segment("moeilijk", 0);
        assertThat(segment.quote()).isEqualTo("moeilijk");
        assertThat(segment.before())
                .isEqualTo("ging naar school. 😀 De taal was ")
                .satisfies(before ->
                        assertThat(before.codePointCount(0, before.length())).isEqualTo(32));
        assertThat(segment.after()).startsWith(". Thuis was ik alleen.");
        assertThatIllegalArgumentException().isThrownBy(() -> Segment.of(TEXT, 4, 4));
    }

    @Test
    void staysInTheSameText() {
        for (int start = 0; start < TEXT.index().codePoints() - 12; start++) {
            var segment = Segment.of(TEXT, start, start + 12);
            assertThat(segment.reanchor(TEXT)).isEqualTo(new Anchor.Found(segment));
        }
    }

    @Test
    void isFoundByWhatStandsAroundWhenItsWordsAreThereTwice() {
        var changed = CanonicalText.of("Eerst dit. " + TEXT.text());
        var second = segment("De taal was moeilijk", 1);
        assertThat(second.reanchor(changed))
                .isEqualTo(new Anchor.Found(Segment.of(changed, second.start() + 11, second.end() + 11)));
    }

    @Test
    void isLooseWhenItsWordsAreGoneOrNobodyCanTell() {
        var segment = segment("moeilijk", 0);
        assertThat(segment.reanchor(CanonicalText.of("Iets heel anders"))).isEqualTo(new Anchor.Loose(Anchor.Why.GONE));
        assertThat(segment.reanchor(CanonicalText.of("Zo moeilijk, zo moeilijk")))
                .isEqualTo(new Anchor.Loose(Anchor.Why.SEVERAL));
        assertThat(segment.reanchor(CanonicalText.of("Rekenen is moeilijk hoor")))
                .isEqualTo(new Anchor.Loose(Anchor.Why.ELSEWHERE));
    }

    @Test
    void movesThroughARedactionAlsoWhereItsOwnWordsGo() {
        var old = CanonicalText.of("Toen kwam Senait binnen met Aleppo in haar hoofd.");
        var segment = Segment.of(old, 10, 23);
        assertThat(segment.quote()).isEqualTo("Senait binnen");
        var review = new Redactor(Lists.load()).review(old, List.of());
        var redacted = Redacted.of(
                old, review.proposals().stream().map(Proposal::replaced).toList());
        assertThat(segment.movedTo(redacted).quote()).isEqualTo("[PERSOON-1] binnen");
        assertThat(Segment.of(old, 12, 14).movedTo(redacted).quote()).isEqualTo("[PERSOON-1]");
    }

    private static Segment segment(String quote, int which) {
        int start = TEXT.index().occurrences(quote).get(which);
        return Segment.of(TEXT, start, start + quote.length());
    }
}
