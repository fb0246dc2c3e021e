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
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTests {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path small = Path.of("");

    @BeforeEach
    void write() throws IOException {
        small = Files.writeString(folder.resolve("small.json"), ScenarioFilesTests.SMALL);
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new SimulateCommand(
                        Locale.of("en", "GB"), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(args));
    }

    @Test
    void saysWhatAVariantChangesAndHowSureThatIs() {
        assertThat(run(small.toString(), "--runs", "8")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("Small", "Later", "Each scenario done 8 times, with seed 1.")
                .contains("With pen and paper", "Others: half wait less than (months)", "Of all homes let, to permit")
                .contains("Assumption: So many give up. Here: 10 of each 100. Between 5 and 20 of each 100.")
                .doesNotContain("simulation.");
        assertThat(err.toString(UTF_8)).contains("2 of 8 done", "8 of 8 done");
    }

    @Test
    void givesTheSameBytesForTheSameSeedOnAnyNumberOfThreads() throws IOException {
        for (var kind : List.of("json", "csv")) {
            var one = folder.resolve("one." + kind);
            var two = folder.resolve("two." + kind);
            var other = folder.resolve("other." + kind);
            assertThat(run(small.toString(), "--runs", "25", "--threads", "1", "--out", one.toString()))
                    .isZero();
            assertThat(run(small.toString(), "--runs", "25", "--threads", "3", "--out", two.toString()))
                    .isZero();
            assertThat(run(small.toString(), "--runs", "25", "--seed", "7", "--out", other.toString()))
                    .isZero();
            assertThat(two).hasSameBinaryContentAs(one);
            assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
        }
    }

    @Test
    void theSeedOfTheFileCountsUnlessAnotherIsGiven() throws IOException {
        var seeded = Files.writeString(
                folder.resolve("seeded.json"),
                ScenarioFilesTests.SMALL.replace(
                        "\"title\": {\"nl\": \"Klein\"", "\"seed\": 77, \"title\": {\"nl\": \"Klein\""));
        assertThat(ScenarioFiles.read(Files.readAllBytes(seeded)).seed()).isEqualTo(77);
        assertThat(run(seeded.toString(), "--runs", "2")).isZero();
        assertThat(out.toString(UTF_8)).contains("with seed 77.");
        assertThat(run(seeded.toString(), "--runs", "2", "--seed", "3")).isZero();
        assertThat(out.toString(UTF_8)).contains("with seed 3.");
    }

    @Test
    void urgencyDistrictsAndTheStockComeOutOfAFileWithTheirSentences() throws IOException {
        var file = Files.writeString(
                folder.resolve("urgent.json"),
                ScenarioFilesTests.SMALL
                        .replace(
                                "\"perYear\": 100}",
                                "\"perYear\": 100, \"districts\": {\"Noord\": 0.9, \"Zuid\": 0.1}}")
                        .replace(
                                "\"priority\": \"first\"",
                                "\"priority\": \"first\", \"spread\": {\"Noord\": 0.98, \"Zuid\": 0.02}")
                        .replace(
                                "\"applicants\": {",
                                "\"socialStock\": 1250, \"allotment\": {\"urgency\": {\"share\": 0.2, \"homes\": 0.5}}, \"applicants\": {"));
        var csv = folder.resolve("urgent.csv");
        assertThat(run(file.toString(), "--runs", "10", "--draws", "3", "--out", csv.toString()))
                .isZero();
        assertThat(out.toString(UTF_8))
                .contains(
                        "Urgent: half wait less than (months)",
                        "District Noord: Homes let",
                        "Of all social homes, a year");
        var lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).endsWith(";lowest;highest;sentence_nl;sentence_en");
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).startsWith("later;share_of_stock;;;;").contains("alle sociale"))
                .anySatisfy(line -> assertThat(line).startsWith("later;lets;;;Zuid;"))
                .noneSatisfy(line -> assertThat(line).startsWith("later;to_permit_holders;;;Zuid;"));
        Files.writeString(file, Files.readString(file).replace("\"Zuid\": 0.1", "\"Zuid\": 0.2"));
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("The shares in \"districts\" add up to 1.1");
    }

    @Test
    void theFileHoldsEveryNumberInFullAndTheScenarioItself() throws IOException {
        var file = folder.resolve("out.json");
        assertThat(run(small.toString(), "--runs", "4", "--draws", "3", "--out", file.toString()))
                .isZero();
        var tree = JsonMapper.shared().readTree(file);
        assertThat(tree.path("runs").intValue()).isEqualTo(12);
        assertThat(tree.path("draws").intValue()).isEqualTo(3);
        assertThat(ScenarioFiles.read(tree.path("scenario").toString().getBytes(UTF_8)))
                .isEqualTo(ScenarioFiles.read(Files.readAllBytes(small)));
        var later = tree.path("results").get(1);
        assertThat(later.path("drawn").get(0).path("assumption").stringValue()).isEqualTo("gives_up_per_year");
        assertThat(later.path("measures").get(0).has("difference")).isTrue();
        assertThat(later.path("months").path("waiting_applicants").size()).isEqualTo(36);
        assertThat(Files.readString(file)).contains("null").doesNotContain("NaN");
    }

    @Test
    void comparesWithTheTownOfAnotherFile() throws IOException {
        var more = Files.writeString(
                folder.resolve("more.json"),
                ScenarioFilesTests.SMALL
                        .replace("\"perYear\": 100", "\"perYear\": 140")
                        .replace("Klein", "Meer"));
        var file = folder.resolve("out.csv");
        assertThat(run(more.toString(), "--against", small.toString(), "--runs", "4", "--out", file.toString()))
                .isZero();
        assertThat(Files.readAllLines(file)).anySatisfy(line -> assertThat(line).startsWith("scenario;allotments;"));
        assertThat(out.toString(UTF_8)).contains("Homes let");
        var longer = Files.writeString(
                folder.resolve("longer.json"), ScenarioFilesTests.SMALL.replace("\"years\": 3", "\"years\": 4"));
        assertThat(run(longer.toString(), "--against", small.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("/town/years is 4, and in " + small + " 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --runs 1000000          | --runs expects a whole number from 1 to 10000, not "1000000".
            --runs 0                | --runs expects a whole number
            --runs NaN              | --runs expects a whole number
            --runs 99999999999999999999 | --runs expects a whole number
            --runs                  | --runs needs a value.
            --seed x                | --seed expects a whole number
            --seed 0                | --seed expects a whole number from 1 to 999999, not "0".
            --seed -7               | --seed expects a whole number from 1 to 999999, not "-7".
            --seed 1000000          | --seed expects a whole number from 1 to 999999
            --threads 100000        | --threads expects a whole number
            --runs 1000 --draws 100 | is too much
            --out result.xlsx       | --out expects a file that ends in .json or .csv
            --out /no/such/x.csv --runs 1 | /no/such/x.csv cannot be written
            --variant latter        | The variant "latter" is not in the file. There are: later.
            --rnus 3                | Do you mean --runs?
            another.json            | is one too many
            """)
    void refusesWhatMakesNoSenseAndSaysWhatDoes(String options, String says) {
        var args = (small + " " + options).split(" ");
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(says, "--help");
    }

    @Test
    void refusesAScenarioWithPlaceAndLine() throws IOException {
        Files.writeString(small, ScenarioFilesTests.SMALL.replace("\"units\": 20", "\"units\": -20"));
        assertThat(run(small.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("/town/supply/Nieuw/units (line 9): -20 cannot be. Choose a number from 0 to 100000.");
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(run(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void helpsWithAnExampleThatHoldsEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("--variant", "--against", "--runs", "--seed", "--draws", "--threads", "--out")
                .contains("samples/artikel/scenario.json");
    }
}
