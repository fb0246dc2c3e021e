package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worst files we could think of, in a process whose heap is what the application needs at rest and 256 MiB: more, and it ends with an
 * {@code OutOfMemoryError}.
 */
@RealDatabase
class HostileMemoryTests {

    /** What a run and the start of an application leave behind, whatever the files hold. */
    private static final String[] OTHERWISE = {"exchange.run", "exchange.file", "casework.attention_state"};

    private static final int MORE = 256 << 20;
    private static final long MOST_MILLIS = 60_000;

    @TempDir
    Path place;

    private final TestDatabase database;

    HostileMemoryTests(TestDatabase database) {
        this.database = database;
    }

    @Test
    @Timeout(300)
    void refusesTheWorstFilesInSixtySecondsAndTwoHundredFiftySixMebibytes() throws Exception {
        var rest = atRest();
        var files = HostileFile.large();
        var folders = new ArrayList<Path>();
        for (var file : files) {
            var folder = Files.createDirectory(place.resolve(file.what()));
            file.in(folder);
            folders.add(folder);
        }
        var before = Contents.of(database.owner());
        var said = take((rest + MORE) / 1024 / 1024 + 1, folders);
        System.out.println("At rest " + rest / 1024 / 1024 + " MiB\n" + String.join("\n", said));
        assertThat(said).hasSize(files.size() + 1);
        for (var i = 0; i < files.size(); i++) {
            var words = List.of(said.get(i).split("\t", -1));
            assertThat(words)
                    .startsWith(files.get(i).what(), "REFUSED", files.get(i).reason());
            assertThat(Long.parseLong(words.getLast())).as(words.getFirst()).isLessThan(MOST_MILLIS);
        }
        var after = Contents.of(database.owner());
        assertThat(after.without(OTHERWISE)).isEqualTo(before.without(OTHERWISE));
        assertThat(after.rows("exchange.file")).isEqualTo(before.rows("exchange.file") + files.size());
        assertThat(Contents.holding(database.owner(), HostileFile.CANARY)).isEmpty();
    }

    /** What is alive in the heap when a file of one person was taken in: the person whose household the offers are for. */
    private long atRest() throws IOException, InterruptedException {
        var folder = Files.createDirectory(place.resolve("one person"));
        Files.writeString(
                folder.resolve("personen.csv"),
                "persoonsnummer;naam;geboortedatum;huishoudnummer\n7;Anna;13-02-1980;h7\n");
        var words = take(512, List.of(folder)).getFirst().split("\t", -1);
        assertThat(words).startsWith("one person", "ACCEPTED");
        return Long.parseLong(words[3]);
    }

    private List<String> take(long mebibytes, List<Path> folders) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + mebibytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        line.addAll(database.properties().entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .toList());
        line.add(LittleMemory.class.getName());
        folders.forEach(folder -> line.add(folder.toString()));
        var output = Files.createTempFile(place, "said-", ".txt");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Files.readAllLines(output).stream()
                .filter(said -> said.contains("\t"))
                .toList();
    }
}
