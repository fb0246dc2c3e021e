package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that were replaced in a text, taken out of what stands beside it. */
class ReplacedTests {

    private static final CanonicalText RAW = CanonicalText.of("Yonas Tekle (Yonas) woont in Ede.");

    @Test
    void theLongestWordsGoFirstWholeAndWhateverTheirCase() {
        var replaced = Replaced.in(
                RAW,
                Redacted.of(
                        RAW,
                        List.of(
                                replaced(0, 11, "[PERSOON-1]"),
                                replaced(13, 18, "[PERSOON-2]"),
                                replaced(29, 32, "[$1]"))));
        assertThat(replaced.hidden("yonas tekle en YONAS, niet Yonassen of Edelman; EDE.", 4000))
                .isEqualTo("[PERSOON-1] en [PERSOON-2], niet Yonassen of Edelman; [$1].");
        assertThat(replaced.hidden("Ede 🏠🏠🏠", 6)).isEqualTo("[$1] 🏠");
    }

    @Test
    void whereNothingWasReplacedNothingChanges() {
        assertThat(Replaced.in(RAW, Redacted.of(RAW, List.of())).hidden("Yonas", 60))
                .isEqualTo("Yonas");
    }

    private static Proposal replaced(int start, int end, String tag) {
        var hit = new Hit(Kind.PERSON, start, end, "TEST", "[X]");
        return Proposal.open(hit).decided(new nl.geland.app.texts.Decision.Replace(tag));
    }
}
