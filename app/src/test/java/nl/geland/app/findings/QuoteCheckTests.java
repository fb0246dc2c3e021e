package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.findings.QuoteCheck.Obstacle;
import org.junit.jupiter.api.Test;

/** A quote is published when consent stands, enough people share what is shown, nothing tells, and two people say so. */
class QuoteCheckTests {

    private static final CodedStudy STUDY = SampleStudy.read();

    private static Heard heard(String pseudonym) {
        return STUDY.participants().stream()
                .filter(heard -> heard.pseudonym().equals(pseudonym))
                .findFirst()
                .orElseThrow();
    }

    private static Passage passageOf(String pseudonym) {
        return STUDY.passages().stream()
                .filter(passage -> heard(pseudonym).id().equals(passage.speaker()))
                .findFirst()
                .orElseThrow();
    }

    private static Quote quote(Passage passage, Set<Shown> shown, String words, String... approvals) {
        return new Quote(
                SampleStudy.id("quote"),
                passage.id(),
                Objects.requireNonNull(passage.speaker()),
                null,
                words,
                shown,
                false,
                1,
                Instant.EPOCH,
                List.of(approvals).stream().map(SampleStudy::id).toList(),
                List.of());
    }

    private static Set<Obstacle> check(String pseudonym, Set<Shown> shown, String... approvals) {
        var passage = passageOf(pseudonym);
        return QuoteCheck.of(STUDY, quote(passage, shown, passage.quote(), approvals));
    }

    @Test
    void professionalAmongEightMayBeQuotedAsProfessional() {
        assertThat(check("D-H9TB", Set.of(Shown.GROUP), "een", "twee")).isEmpty();
    }

    @Test
    void onePersonIsNotEnough() {
        assertThat(check("D-H9TB", Set.of(Shown.GROUP), "een")).containsExactly(Obstacle.NOT_TWO);
    }

    @Test
    void withdrawnConsentTakesAQuoteOut() {
        assertThat(check("D-B7UH", Set.of(Shown.GROUP), "een", "twee")).containsExactly(Obstacle.NO_CONSENT);
    }

    @Test
    void newcomerAmongThreeIsNotShownAsNewcomer() {
        assertThat(check("D-V2LP", Set.of(Shown.GROUP), "een", "twee")).containsExactly(Obstacle.FEW);
        assertThat(Shown.coarse(STUDY.participants(), heard("D-V2LP"), EnumSet.allOf(Shown.class)))
                .isEmpty();
        assertThat(check("D-V2LP", Set.of(), "een", "twee")).isEmpty();
    }

    @Test
    void asMuchIsShownAsFivePeopleShare() {
        var shown = Shown.coarse(STUDY.participants(), heard("D-H9TB"), EnumSet.allOf(Shown.class));
        assertThat(shown).contains(Shown.GROUP).doesNotContain(Shown.AREA, Shown.ORGANISATION);
        assertThat(Shown.sharing(STUDY.participants(), heard("D-H9TB"), shown)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void labelsLoseTheNumberThatTiesThemAndTellingOnesAreRefused() {
        assertThat(QuoteCheck.published("Ik belde [PERSOON-3] in [PLAATS-12]."))
                .isEqualTo("Ik belde [persoon] in [plaats].");
        assertThat(QuoteCheck.ofWords("Ik belde [PERSOON-3].")).isEmpty();
        assertThat(QuoteCheck.ofWords("Als [FUNCTIE-1] zie ik dat.")).containsExactly(Obstacle.TELLING_LABEL);
        assertThat(QuoteCheck.ofWords("Bel 0612345678 of mail a@b.nl")).containsExactly(Obstacle.IDENTIFYING);
    }

    @Test
    void wordsThatWereNeverSaidAreNoQuote() {
        var passage = passageOf("D-H9TB");
        assertThat(QuoteCheck.of(STUDY, quote(passage, Set.of(), "Dit is nooit gezegd.", "een", "twee")))
                .containsExactly(Obstacle.GONE);
        assertThat(QuoteCheck.contains("Een lange zin met een einde.", "Een lange zin […] einde."))
                .isTrue();
    }
}
