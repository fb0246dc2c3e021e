package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** Small rules of the shell: paging, sorting, input, colours, the way back. */
class ShellRulesTests {

    private enum Column {
        NAME,
        LAST_CONTACT
    }

    @Test
    void pullsNonsensePagesBack() {
        assertThat(Paging.of("-3", "1000000000", 1234)).isEqualTo(new Paging(1, 25, 1234));
        assertThat(Paging.of("99999999999999999999", "x", 30)).isEqualTo(new Paging(1, 25, 30));
        assertThat(Paging.of("9", "50", 120).page()).isEqualTo(3);
        assertThat(Paging.of(null, null, 0)).satisfies(none -> {
            assertThat(none.pages()).isEqualTo(1);
            assertThat(none.first()).isZero();
            assertThat(none.stops()).containsExactly(1);
        });
        assertThat(new Paging(10, 25, 500).stops()).containsExactly(1, 0, 9, 10, 11, 0, 20);
        assertThat(new Paging(1, 25, Long.MAX_VALUE).stops()).containsExactly(1, 2, 0, Integer.MAX_VALUE);
    }

    @Test
    void sortsOnlyByAColumnThatExists() {
        assertThat(Sort.of("password", "desc", Column.NAME)).isEqualTo(new Sort<>(Column.NAME, false));
        assertThat(Sort.of("last-contact", "desc", Column.NAME)).isEqualTo(new Sort<>(Column.LAST_CONTACT, true));
    }

    @Test
    void acceptsNamesInAnyScriptAndRefusesWhatNobodyTypes() {
        assertThat(InputGuard.sound("O")).isTrue();
        assertThat(InputGuard.sound("ሰላም ተስፋይ · محمد‌رضا · Nǃxau 😀\r\n")).isTrue();
        assertThat(InputGuard.sound("a\u0000b")).isFalse();
        assertThat(InputGuard.sound("a\u0085b")).isFalse();
        assertThat(InputGuard.sound("a\ud800b")).isFalse();
        assertThat(InputGuard.sound("a\u202eb")).isFalse();
        assertThat(InputGuard.sound("a\ufffeb")).isFalse();
    }

    @Test
    void goesBackOnlyWithinThisSite() {
        assertThat(ShellController.withinThisSite("/mensen?page=2")).isEqualTo("/mensen?page=2");
        for (var elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil", "/a\r\nb", "", "/{x}"}) {
            assertThat(ShellController.withinThisSite(elsewhere)).isEqualTo("/");
        }
    }

    @Test
    void refusesAColourThatCannotBeRead() throws IOException {
        assertThat(style("name=Dorp\ncolour.primary=#154273").municipality().name())
                .isEqualTo("Dorp");
        assertThatThrownBy(() -> style("name=Dorp\ncolour.primary=#ffcc00"))
                .hasMessageContaining("1.5:1")
                .hasMessageContaining("at least 4.5:1");
        assertThatThrownBy(() -> style("name=Dorp\ncolour.primary=url(x)")).hasMessageContaining("#rrggbb");
        assertThatThrownBy(() -> style("name=Dorp\nlogo=../../secret.svg")).hasMessageContaining("same folder");
    }

    private static HouseStyle style(String file) throws IOException {
        return HouseStyle.of(new StringReader(file), null);
    }
}
