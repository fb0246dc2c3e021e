package nl.geland.app.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code simulate} refuses it says in the language asked for, before it works anything out, and once. */
class SimulateRefusalTests {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final Locale ENGLISH = Locale.of("en", "GB");

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path small = Path.of("");

    @BeforeEach
    void write() throws IOException {
        small = file("small.json", ScenarioFilesTests.SMALL);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Locale locale, String... args) {
        out.reset();
        err.reset();
        return new SimulateCommand(locale, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(args));
    }

    private void refused(Locale locale, String... args) {
        assertThat(run(locale, args)).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).doesNotContain(" of 2", " van 2", "simulation.", "expected");
    }

    @Test
    void anotherTownIsToldByItsKeysWithBothValuesAndShort() throws IOException {
        var other = file(
                "other.json",
                ScenarioFilesTests.SMALL
                        .replace("\"start\": \"2026-01\"", "\"start\": \"2026-02\"")
                        .replace("\"2026-I\": 20", "\"2026-I\": 10")
                        .replace("\"yearsWaitingAtStart\": 4", "\"yearsWaitingAtStart\": 4.123456789012345"));
        refused(DUTCH, other.toString(), "--against", small.toString(), "--runs", "2");
        assertThat(err.toString(UTF_8)).isEqualTo("""
                Deze twee zijn niet te vergelijken: ze beginnen niet met dezelfde gemeente. Maak dit gelijk, of noem bij --against een bestand van dezelfde gemeente:
                  /town/start is 2026-02, en in %1$s 2026-01
                  /town/applicants/yearsWaitingAtStart is 4,12, en in %1$s 4
                """.formatted(small));
        refused(ENGLISH, other.toString(), "--against", small.toString(), "--runs", "2");
        assertThat(err.toString(UTF_8))
                .contains("  /town/applicants/yearsWaitingAtStart is 4.12, and in " + small + " 4\n");
    }

    @Test
    void valuesThatAreAlmostAlikeAreToldAsFarAsTheyDiffer() throws IOException {
        var other = file(
                "other.json",
                ScenarioFilesTests.SMALL.replace(
                        "\"yearsWaitingAtStart\": 4", "\"yearsWaitingAtStart\": 4.000300000000001"));
        refused(DUTCH, other.toString(), "--against", small.toString());
        assertThat(err.toString(UTF_8)).contains("yearsWaitingAtStart is 4,0003, en in " + small + " 4\n");
    }

    @Test
    void aVariantThatBeginsOtherwiseIsToldByItsKey() throws IOException {
        var longer =
                file("longer.json", ScenarioFilesTests.SMALL.replace("\"changes\": {", "\"changes\": {\"years\": 5, "));
        refused(DUTCH, longer.toString(), "--runs", "2");
        assertThat(err.toString(UTF_8)).contains("  /variants/later/changes/years is 5, en in /town 3\n");
    }

    @Test
    void onlyWhatWasDoneStandsAboveTheTable() {
        assertThat(run(DUTCH, small.toString(), "--runs", "4")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("door toeval alleen. Er zijn geen aannames getrokken")
                .doesNotContain("die getrokken zijn");
        assertThat(run(DUTCH, small.toString(), "--runs", "4", "--draws", "3")).isZero();
        assertThat(out.toString(UTF_8)).contains("door toeval en door aannames die getrokken zijn");
        assertThat(run(DUTCH, small.toString(), "--runs", "1")).isZero();
        assertThat(out.toString(UTF_8)).contains("Na één keer").doesNotContain("in 95 van de 100");
    }

    @Test
    void withoutVariantsNothingIsSaidOfBrackets() throws IOException {
        var town = ScenarioFilesTests.SMALL.replaceFirst("(?s)\"variants\": \\{.*?\\}\\}\\}\\}\\s*\\},", "");
        var alone = file("alone.json", town);
        assertThat(run(DUTCH, alone.toString(), "--runs", "4")).isZero();
        assertThat(out.toString(UTF_8)).contains("Elk scenario 4 keer gedaan").doesNotContain("haakjes");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
        var missing = folder.resolve("nergens").resolve("uit.json");
        refused(DUTCH, small.toString(), "--out", missing.toString());
        assertThat(err.toString(UTF_8))
                .contains("de map " + folder.resolve("nergens") + " is er niet. Maak die map eerst");
        var named = Files.createDirectory(folder.resolve("map.csv"));
        refused(DUTCH, small.toString(), "--out", named.toString());
        assertThat(err.toString(UTF_8)).contains(named + " is een map");
        var tooLong = folder.resolve("x".repeat(300) + ".csv");
        refused(ENGLISH, small.toString(), "--out", tooLong.toString());
        assertThat(err.toString(UTF_8)).contains("this file cannot come in the folder " + folder);
    }

    @Test
    void whatIsRefusedLaterLeavesNoFileBehindAndChangesNone() throws IOException {
        var to = folder.resolve("uit.json");
        var wrong = file("wrong.json", ScenarioFilesTests.SMALL.replace("\"units\": 20", "\"units\": -20"));
        refused(DUTCH, wrong.toString(), "--out", to.toString());
        assertThat(to).doesNotExist();
        Files.writeString(to, "kept");
        refused(DUTCH, wrong.toString(), "--out", to.toString());
        assertThat(to).hasContent("kept");
    }

    @Test
    void anOptionThatIsLikeNoneGetsNoSuggestion() {
        refused(DUTCH, small.toString(), "--foo");
        assertThat(err.toString(UTF_8)).contains("De optie \"--foo\" kennen we niet. We kennen: --against");
        refused(DUTCH, small.toString(), "--rnus");
        assertThat(err.toString(UTF_8)).contains("Bedoelt u --runs? We kennen: --against");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\": \"geland-analysis-1\", \"rows\": 3}",
                "{\"format\": 5, \"rows\": 3}",
                "{\"rows\": 3}",
                "{}"
            })
    void aFileOfAnotherKindIsToldOnceByItsFormat(String text) throws IOException {
        refused(DUTCH, file("other.json", text).toString());
        assertThat(err.toString(UTF_8)).hasLineCount(2).contains("/format (regel 1): ", "geland-scenario-1");
    }
}
