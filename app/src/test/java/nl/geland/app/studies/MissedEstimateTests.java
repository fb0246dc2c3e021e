package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimate of missed words, beside the exact limits of a Poisson mean: half the chi-square quantiles with 2n and 2n + 2 degrees of freedom. */
class MissedEstimateTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 3.6889", "1, 0.0253, 5.5716", "2, 0.2422, 7.2247", "5, 1.6235, 11.6683", "10, 4.7954, 18.3904"})
    void boundsAreThoseOfTheExactInterval(int seen, double least, double most) {
        var estimate = new MissedEstimate(seen, 100, 1000);
        assertThat(estimate.missed()).isEqualTo(10.0 * seen);
        assertThat(estimate.least()).isCloseTo(10 * least, within(0.001));
        assertThat(estimate.most()).isCloseTo(10 * most, within(0.001));
    }

    @Test
    void whatWasWhollyLookedAtNeedsNoEstimate() {
        var whole = new MissedEstimate(2, 7, 7);
        assertThat(whole.least()).isEqualTo(2);
        assertThat(whole.most()).isEqualTo(2);
        assertThat(new MissedEstimate(0, 0, 0).isKnown()).isFalse();
        assertThatThrownBy(() -> new MissedEstimate(0, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneInTenTurnsIsDrawnAtLeastThreeAndTheSameByTheSameSeed() {
        assertThat(SecondLooks.drawn(turns(95), 7)).hasSize(10).isSorted().isEqualTo(SecondLooks.drawn(turns(95), 7));
        assertThat(SecondLooks.drawn(turns(8), 7)).hasSize(3);
        assertThat(SecondLooks.drawn(turns(2), 7)).containsExactly(1, 2);
        assertThat(SecondLooks.drawn(turns(95), 8)).isNotEqualTo(SecondLooks.drawn(turns(95), 7));
    }

    @Test
    void readsWhatParticipantsSayAndOfTheInterviewerOnlyWhereSomethingWasFound() {
        var raw = new RawText(
                nl.geland.app.texts.CanonicalText.of("aa\nbb\ncc"),
                List.of(spoken(0, true), spoken(3, false), spoken(6, true)));
        assertThat(SecondLooks.worthReading(raw, List.of())).containsExactly(2);
        var place = new Redaction(
                new java.util.UUID(0, 1),
                6,
                8,
                nl.geland.app.texts.Kind.PERSON,
                "name-list",
                "[PERSOON-1]",
                Redaction.Verdict.REPLACE,
                null,
                1);
        assertThat(SecondLooks.worthReading(raw, List.of(place))).containsExactly(2, 3);
        var asked = new RawText(raw.text(), List.of(spoken(0, true), spoken(3, true)));
        assertThat(SecondLooks.worthReading(asked, List.of()))
                .as("nobody but the interviewer speaks")
                .containsExactly(1, 2);
    }

    private static RawText.Spoken spoken(int from, boolean interviewer) {
        return new RawText.Spoken(new nl.geland.app.texts.Turn(null, from, from + 2, null, null), interviewer);
    }

    private static List<Integer> turns(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
