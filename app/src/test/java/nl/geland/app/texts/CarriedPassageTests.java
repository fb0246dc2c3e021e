package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a stretch of a raw text is in the working text that was made of it. */
class CarriedPassageTests {

    private static final CanonicalText RAW = CanonicalText.of("Ik ben Yonas 🏠 Tekle en woon in Dordrecht.");
    private static final Redacted REDACTED = Redacted.of(RAW, List.of(replaced(7, 20, "[persoon-1]")));

    @Test
    void oneThatBeginsOrEndsInAReplacedNameHasTheWholeTag() {
        assertThat(found("Tekle en woon")).isEqualTo("[persoon-1] en woon");
        assertThat(found("ben Yonas")).isEqualTo("ben [persoon-1]");
        assertThat(found("🏠")).isEqualTo("[persoon-1]");
        assertThat(found("Ik ben Yonas 🏠 Tekle en")).isEqualTo("Ik ben [persoon-1] en");
        assertThat(found("Ik ben")).isEqualTo("Ik ben");
        assertThat(found("woon in Dordrecht.")).isEqualTo("woon in Dordrecht.");
    }

    @Test
    void oneOfWhichOtherWordsWouldStandThereIsLooseWithTheWordsItShouldHave() {
        var other = CanonicalText.of("Ik ben [persoon-1] of woon in Dordrecht.");
        assertThat(of("Tekle en woon", other))
                .isEqualTo(new CarriedPassage("[persoon-1] en woon", new Anchor.Loose(Anchor.Why.GONE)));
        var shorter = CanonicalText.of("Ik ben");
        assertThat(of("in Dordrecht", shorter).anchor()).isInstanceOf(Anchor.Loose.class);
    }

    @Test
    void everyStretchOfRandomTextsIsFoundOrHasNoLength() {
        var random = new Random(20260901);
        for (int round = 0; round < 300; round++) {
            var raw = CanonicalText.of("ab c🏠d e ".repeat(1 + random.nextInt(4)));
            int length = raw.index().codePoints();
            int at = random.nextInt(length - 2);
            var redacted = Redacted.of(raw, List.of(replaced(at, at + 1 + random.nextInt(2), "[x]")));
            int start = random.nextInt(length - 1);
            int end = start + 1 + random.nextInt(length - start - 1);
            var passage = CarriedPassage.of(raw, start, end, redacted, redacted.text());
            assertThat(passage.anchor()).isInstanceOf(Anchor.Found.class);
            assertThat(((Anchor.Found) passage.anchor()).segment().quote()).isEqualTo(passage.words());
        }
    }

    @Test
    void refusesAStretchWithoutLengthOrOutsideTheText() {
        assertThatThrownBy(() -> CarriedPassage.of(RAW, 3, 3, REDACTED, REDACTED.text()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CarriedPassage.of(RAW, 3, 300, REDACTED, REDACTED.text()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String found(String words) {
        var passage = of(words, REDACTED.text());
        assertThat(passage.anchor()).isInstanceOf(Anchor.Found.class);
        return ((Anchor.Found) passage.anchor()).segment().quote();
    }

    private static CarriedPassage of(String words, CanonicalText work) {
        int start = RAW.index().occurrences(words).getFirst();
        return CarriedPassage.of(RAW, start, start + words.codePointCount(0, words.length()), REDACTED, work);
    }

    private static Proposal replaced(int start, int end, String tag) {
        return Proposal.open(new Hit(Kind.PERSON, start, end, "TEST", tag)).replaced();
    }
}
