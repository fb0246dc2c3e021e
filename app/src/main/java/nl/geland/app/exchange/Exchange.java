package nl.geland.app.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.geland.app.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a folder of files in, all of it or nothing. */
@Component
public class Exchange {

    private static final int LONGEST_NAME = 200;

    private final Access access;
    private final Workflow workflow;
    private final Runs runs;

    Exchange(Access access, Workflow workflow, Runs runs) {
        this.access = access;
        this.workflow = workflow;
        this.runs = runs;
    }

    /**
     * What somebody says about the files beforehand.
     *
     * @param dryRun whether only to show what would happen
     * @param notations {@code uitkeringen.started_on} to {@code dd-mm-yyyy}, or a decimal field to its sign
     * @param mappings file name to header to field name; an empty field name leaves the column out
     * @param kinds file name to the kind it holds
     */
    public record Options(
            boolean dryRun,
            Map<String, String> notations,
            Map<String, Map<String, String>> mappings,
            Map<String, String> kinds) {

        public static final Options ACCEPT = new Options(false, Map.of(), Map.of(), Map.of());
        public static final Options DRY_RUN = new Options(true, Map.of(), Map.of(), Map.of());

        public Options {
            notations = Map.copyOf(notations);
            mappings = Map.copyOf(mappings);
            kinds = Map.copyOf(kinds);
        }

        private Choices choices(String file) {
            var fields = new HashMap<String, String>();
            mappings.getOrDefault(file, Map.of()).forEach((header, field) -> fields.put(Headers.plain(header), field));
            return new Choices(kinds.get(file), null, fields, notations);
        }
    }

    /**
     * Takes in every {@code .csv} file of a folder, in one transaction.
     *
     * @throws IOException when the folder or a file in it cannot be read
     * @throws IllegalArgumentException when the folder holds no such file
     */
    public Outcome importFolder(Path folder, Options options, Progress progress) throws IOException {
        var paths = csvFiles(folder);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("No .csv file in the folder " + folder);
        }
        var contents = new ArrayList<Content>();
        for (var path : paths) {
            contents.add(Content.of(path, Limits.COMMAND, null));
        }
        var run = access.<Long>asSystem("import", () -> runs.begin("COMMAND"));
        var incoming = access.<List<Incoming>>asSystem(
                "import",
                () -> contents.stream()
                        .map(content -> incoming(run, content, options))
                        .toList());
        return options.dryRun()
                ? workflow.check(run, incoming, Limits.COMMAND, progress)
                : workflow.accept(run, incoming, Limits.COMMAND, progress, -1);
    }

    private Incoming incoming(long run, Content content, Options options) {
        var name = name(String.valueOf(content.path().getFileName()));
        var choices = options.choices(name);
        var id = runs.addFile(run, name, content.sha256(), content.bytes());
        runs.choose(id, choices);
        return new Incoming(id, name, choices, content, false);
    }

    /** A file name as we keep it: no folders, nothing that is not seen, not endless. */
    static String name(@Nullable String given) {
        var plain = Text.visible(given == null ? "" : given.replaceAll("[\\\\/]+", "_"))
                .strip();
        var safe = plain.isEmpty() ? "bestand.csv" : Text.withoutCitizenNumbers(plain);
        var end = safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
        return Character.isLowSurrogate(end.charAt(0)) ? end.substring(1) : end;
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
