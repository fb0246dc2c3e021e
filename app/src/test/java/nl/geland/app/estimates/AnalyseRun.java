package nl.geland.app.estimates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs {@code analyse} as the launcher does, and keeps what it said. */
final class AnalyseRun {

    static final Path REFERENCE = Path.of("..", "analysis", "reference");

    private final Path folder;
    private String out = "";
    private String err = "";

    AnalyseRun(Path folder) {
        this.folder = folder;
    }

    int run(Locale locale, List<String> words) {
        var said = new ByteArrayOutputStream();
        var wrong = new ByteArrayOutputStream();
        var code = new AnalyseCommand(locale, new PrintStream(said, true, UTF_8), new PrintStream(wrong, true, UTF_8))
                .run(words);
        out = said.toString(UTF_8);
        err = wrong.toString(UTF_8);
        return code;
    }

    int run(String line) {
        return run(Locale.ENGLISH, words(line));
    }

    /** The JSON of a line of words; {@code @} stands for the folder of reference values. */
    JsonNode json(String line) {
        try {
            var to = folder.resolve("answer.json");
            Files.deleteIfExists(to);
            assertThat(run(line + " --out " + to)).as(err).isZero();
            return JsonMapper.builder().build().readTree(Files.readString(to));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An answer without what was asked, which names the file. */
    static JsonNode numbers(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("asked");
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    private static List<String> words(String line) {
        return List.of(line.replace("@", REFERENCE + "/").split(" ", -1));
    }

    /** The rows of a reference file, without its remarks. */
    static List<Row> reference(String name) throws IOException {
        var rows = new ArrayList<Row>();
        var lines = Files.readAllLines(REFERENCE.resolve(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var names = lines.getFirst().split(",", -1);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (var i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /** A row of a reference file. */
    record Row(Map<String, String> cells) {

        String get(String name) {
            return Objects.requireNonNull(cells.get(name), name);
        }
    }
}
