package nl.geland.app.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One of the lists beside the class: lines that begin with # say what it is, where it is from and under which licence; then a header. */
final class ListFile {

    private ListFile() {}

    /** The rows under the header, each as its cells. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    static List<String> lines(String name) {
        var stream = ListFile.class.getResourceAsStream("lists/" + name);
        if (stream == null) {
            throw new IllegalStateException("The list " + name + " is not in the application");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + name + " cannot be read", e);
        }
    }
}
