package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers below zero have the minus sign on pages, and nothing has no sign. */
class NotationTests {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Notation notation = new Notation(DUTCH);

    @Test
    void belowZeroStandsAMinusSign() {
        assertThat(notation.number(-1_234)).isEqualTo("−1.234");
        assertThat(notation.decimal(-1_234.56, 1)).isEqualTo("−1.234,6");
        assertThat(notation.percent(-0.031, 1)).isEqualTo("−3,1%");
        assertThat(notation.decimal(-0.004, 2)).isEqualTo("0,00");
        assertThat(notation.decimal(-0.005, 2)).isEqualTo("−0,01");
    }

    @Test
    void numbersInSentencesHaveItToo() {
        var words = Words.fromFiles();
        assertThat(words.word(DUTCH, "simulation.lab.between", -3, -1.5)).isEqualTo("Tussen −3 en −1,5.");
        assertThat(words.word(DUTCH, "simulation.own.differs.wait", -2.0)).contains("gemiddeld −2,0 maanden");
    }
}
