package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in texts are computed, never typed. */
class ReferenceTests {

    private final Matrices matrices = new Matrices(SampleStudy.read());

    @Test
    void referenceIsTheNumberOfItsCell() {
        var reference = Reference.of("antwoorden:meedoen:V2").orElseThrow();
        assertThat(reference.in(matrices.all()).map(Counted::of)).contains(new Counted(8, 15, 0));
        assertThat(Reference.fill("Bij {{antwoorden:meedoen:V2}} deed men mee.", token -> "<" + token + ">$1"))
                .isEqualTo("Bij <antwoorden:meedoen:V2>$1 deed men mee.");
        assertThat(Reference.tokens(List.of("{{a:b:c}} en {{ d:e:f }}", "{{a:b:c}}")))
                .containsExactly("a:b:c", "d:e:f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zomaar:meedoen:V2", "antwoorden:meedoen", "antwoorden:meedoen:V2:erbij", "", "::"})
    void whatNamesNothingIsNoReference(String token) {
        assertThat(Reference.of(token)).isEmpty();
    }

    @Test
    void cellThatDoesNotExistIsNoNumber() {
        assertThat(Reference.of("antwoorden:bestaat-niet:V2").orElseThrow().in(matrices.all()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8 van de 15", "bij 53% van hen", "2026%", "0,5 punt", "los {{ haakje", "-3", "in 2026,5 deel"})
    void typedNumberIsSeen(String text) {
        assertThat(Reference.hasTypedNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bij V2 deden {{antwoorden:meedoen:V2}} dat.",
                "In 2027 komt er meer.",
                "E1 is niet zo.",
                "geen getal"
            })
    void yearsAndCodesAreNotNumbers(String text) {
        assertThat(Reference.hasTypedNumber(text)).isFalse();
    }
}
