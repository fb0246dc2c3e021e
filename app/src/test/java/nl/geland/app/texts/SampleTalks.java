package nl.geland.app.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The interviews of the sample study. */
final class SampleTalks {

    private SampleTalks() {}

    static List<String> read() throws IOException {
        var talks = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(Path.of("..", "samples", "stemmen", "interviews"), "*.txt")) {
            for (var file : files) {
                talks.add(Files.readString(file));
            }
        }
        return talks;
    }
}
