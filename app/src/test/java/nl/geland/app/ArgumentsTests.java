package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

    @Test
    void keepsWhatBelongsToTheCommand() {
        var arguments = Arguments.parse(
                List.of("import", "exports", "--dry-run", "--data", "d", "--report", "r.csv", "--geland.x=1"));
        assertThat(arguments.command()).isEqualTo("import");
        assertThat(arguments.data()).isEqualTo(Path.of("d"));
        assertThat(arguments.forCommand()).containsExactly("exports", "--dry-run", "--report", "r.csv");
        assertThat(arguments.forSpring()).containsExactly("--geland.x=1");
        assertThat(arguments.web()).isFalse();
    }

    @Test
    void servesPagesOn8080FromTheFolderData() {
        var arguments = Arguments.parse(List.of("serve"));
        assertThat(arguments.web()).isTrue();
        assertThat(arguments.demo()).isFalse();
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.data()).isEqualTo(Path.of("data"));
    }

    @Test
    void demoServesPagesToo() {
        assertThat(Arguments.parse(List.of("demo")).web()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "x", "", "8080.5", "99999999999"})
    void refusesImpossiblePort(String port) {
        assertThatThrownBy(() -> Arguments.parse(List.of("serve", "--port", port)))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(StartRefused.USAGE))
                .hasMessageContaining("\"" + port + "\"");
    }

    @Test
    void refusesOptionWithoutValueAndNothingAtAll() {
        assertThatThrownBy(() -> Arguments.parse(List.of("serve", "--data"))).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> Arguments.parse(List.of())).isInstanceOf(StartRefused.class);
    }
}
