package nl.geland.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import nl.geland.app.estimates.AnalyseCommand;
import nl.geland.app.simulation.SimulateCommand;
import org.junit.jupiter.api.Test;

/** A command writes numbers the way of the language it speaks. */
class CommandLanguageTests {

    private static final String TOWN = "../samples/artikel/scenario.json";
    private static final String LUNG = "../analysis/reference/data/km-lung.csv";

    @Test
    void inEnglishNumbersHaveAPoint() {
        var english = Map.of("LANG", "en_US.UTF-8");
        assertThat(simulated(english))
                .contains("in years: ")
                .containsPattern("\\d\\.\\d")
                .doesNotContainPattern("\\d,\\d\\b(?!\\d\\d)");
        assertThat(analysed(english)).contains("0.9500").doesNotContainPattern("\\d,\\d");
    }

    @Test
    void inDutchNumbersHaveAComma() {
        var dutch = Map.of("LANG", "nl_NL.UTF-8");
        assertThat(simulated(dutch)).containsPattern("wacht op den duur \\d+,\\d jaar");
        assertThat(analysed(dutch)).contains("0,9500").doesNotContainPattern("\\d\\.\\d");
    }

    @Test
    void theMostDirectWordOfTheEnvironmentDecides() {
        assertThat(Words.language(Map.of())).hasToString("nl_NL");
        assertThat(Words.language(Map.of("LC_ALL", "C", "LANG", "en_GB"))).hasToString("nl_NL");
        assertThat(Words.language(Map.of("LC_ALL", " ", "LC_MESSAGES", "EN", "LANG", "nl")))
                .hasToString("en_GB");
    }

    private static String simulated(Map<String, String> environment) {
        var out = new ByteArrayOutputStream();
        var err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        var command = new SimulateCommand(Words.language(environment), new PrintStream(out, true, UTF_8), err);
        assertThat(command.run(List.of(TOWN, "--runs", "20"))).isZero();
        return out.toString(UTF_8);
    }

    private static String analysed(Map<String, String> environment) {
        var out = new ByteArrayOutputStream();
        var err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        var command = new AnalyseCommand(Words.language(environment), new PrintStream(out, true, UTF_8), err);
        assertThat(command.run(List.of("survival", LUNG, "--time", "to", "--event", "cause", "--at", "180,365")))
                .isZero();
        return out.toString(UTF_8);
    }
}
