package nl.geland.app.texts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a process that reads files is started: with the Java and the classes of the running application and nothing else of it.
 *
 * @param main the class to run
 * @param heapMebibytes what it may keep in memory; the rest of a Java process takes some 60 MiB more, and together they stay below 256
 * @param places where the classes lie that it needs
 */
public record ReaderCommand(String main, int heapMebibytes, List<CodeSource> places) {

    private static final int HEAP = 160;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** What of the environment says how names of files are spelled; the rest may hold keys. */
    private static final Set<String> SPELLING = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    public ReaderCommand {
        places = List.copyOf(places);
    }

    static ReaderCommand withDefaults() {
        return of(TranscriptReader.class);
    }

    /** Runs a class, with the classes that lie where it lies and where these others lie. */
    public static ReaderCommand of(Class<?> main, Class<?>... others) {
        return new ReaderCommand(
                main.getName(),
                HEAP,
                Stream.concat(Stream.of(main, ReaderCommand.class), Stream.of(others))
                        .map(one -> one.getProtectionDomain().getCodeSource())
                        .distinct()
                        .toList());
    }

    /** The same with another limit to its memory. */
    public ReaderCommand withHeap(int mebibytes) {
        return new ReaderCommand(main, mebibytes, places);
    }

    Process start() throws IOException {
        var builder = new ProcessBuilder(words()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(SPELLING);
        return builder.start();
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx" + heapMebibytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=48m",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true"));
        // What a fault in Java itself would leave on disk or show to others.
        words.addAll(List.of(
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null"));
        strict().forEach(property -> words.add("-D" + property));
        words.addAll(classes());
        return words;
    }

    /** The settings of every XML parser, as properties of the process: a file of settings would have to lie on disk. */
    static List<String> strict() {
        var stream = ReaderCommand.class.getResourceAsStream("jaxp-strict.properties");
        try (var in = Objects.requireNonNull(stream)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the classes of the reader come from: folders and files, or an application packed in one file that holds them all. */
    private List<String> classes() {
        var packed = packed(places.getFirst());
        if (packed.isEmpty()) {
            var path = places.stream()
                    .map(place ->
                            Path.of(URI.create(place.getLocation().toString())).toString())
                    .distinct()
                    .collect(Collectors.joining(File.pathSeparator));
            return List.of("-cp", path, main);
        }
        return List.of("-Dloader.main=" + main, "-cp", packed, LAUNCHER);
    }

    /** The file that holds the whole application, empty when it is not in one; its classes are named jar:nested:FILE/!BOOT-INF/classes/!/. */
    private static String packed(CodeSource source) {
        var path = source.getLocation().getPath();
        int end = path.indexOf("/!");
        return end < 0
                ? ""
                : URI.create("file:" + path.substring("nested:".length(), end)).getPath();
    }
}
