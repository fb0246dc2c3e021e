package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name that was missed, in what others wrote. */
class MissedNamesTests {

    private final MissedNames names = MissedNames.of(Map.of("Wil", "[PERSOON-1]", "Qox van der Barrel", "[PERSOON-2]"));

    @Test
    void standsAsAWholeWordWithACapitalInAnyForm() {
        assertThat(names.hidden("Wil zei dat WIL komt. Wie wil dat? Wilma niet."))
                .isEqualTo("[PERSOON-1] zei dat [PERSOON-1] komt. Wie wil dat? Wilma niet.");
        assertThat(names.hidden("Qox van der Barrel, Barrel en Qox van der."))
                .isEqualTo("[PERSOON-2], [PERSOON-2] en [PERSOON-2] van der.");
        assertThat(names.tagsIn("Barrel en Wil.")).containsExactly("[PERSOON-1]", "[PERSOON-2]");
        assertThat(names.standIn("Zij wil van der wereld niets.")).isFalse();
    }

    @Test
    void endsAtTheLengthThatATextMayHave() {
        assertThat(names.hidden("Wil Wil", 14)).isEqualTo("[PERSOON-1] [P");
    }

    @Test
    void nobodyIsFoundWhereNobodyWasMissed() {
        var nobody = MissedNames.of(Map.of());
        assertThat(nobody.isEmpty()).isTrue();
        assertThat(nobody.hidden("Wil.")).isEqualTo("Wil.");
        assertThat(nobody.standIn("Wil.")).isFalse();
    }
}
