package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An assumption says what it is here, in the unit of its sentence and rounded as people do. */
class ValuedTests {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Words words = Words.fromFiles();

    private String told(String number, @Nullable Double value, double low, double high) {
        var stated = new Stated(number, Basis.ASSUMPTION, low, high, "", new Texts("Zo.", "So."));
        return new Valued(stated, value).told((key, arguments) -> words.word(DUTCH, key, arguments), DUTCH);
    }

    @ParameterizedTest
    @CsvSource({
        "applicants/perYear, 2600, 2450, 2900, Hier: 2.600. Tussen 2.450 en 2.900.",
        "applicants/perYear, 2096.338, 2076.033, 2116.563, Hier: 2.096. Tussen 2.076 en 2.117.",
        "applicants/givesUpPerYear, 0.08, 0.04, 0.09, Hier: 8 van de 100. Tussen 4 en 9 van de 100.",
        "applicants/refusal, 0.2, 0, 0.5, Hier: 20%. Tussen 0% en 50%.",
        "'road/steps/benefit-to-work', 0.0005, 0, 0.004, 'Hier: 0,05%. Tussen 0% en 0,4%.'",
        "permitHolders/monthsWaitingAtStart, 4, 2, 9, Hier: 4 maanden. Tussen 2 maanden en 9 maanden.",
        "road/sharedLanguage, 0.8, 0.6, 1, 'Hier: 0,8. Tussen 0,6 en 1.'",
        "supply/Containers/meanTenancyYears, 4, 2.25, 6, 'Hier: 4. Tussen 2,3 en 6.'"
    })
    void valueAndRangeStandInTheUnitOfTheSentence(String number, double value, double low, double high, String told) {
        assertThat(told("/town/" + number, value, low, high)).isEqualTo(told);
    }

    @Test
    void sharesInAVariantAreSharesTooAndAGroupHasNoValue() {
        assertThat(told("/variants/later/changes/applicants/givesUpPerYear", 0.1, 0.05, 0.2))
                .startsWith("Hier: 10 van de 100.");
        assertThat(told("/town/applicants/households", null, 1, 2)).isEqualTo("Tussen 1 en 2.");
    }
}
