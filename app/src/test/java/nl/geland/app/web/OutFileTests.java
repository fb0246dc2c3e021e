package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.geland.app.web.OutFile.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is tried before the work and written after it. */
class OutFileTests {

    @TempDir
    private Path folder = Path.of("");

    private static void refused(Path path, Reason reason) {
        assertThatThrownBy(() -> new OutFile(path).check())
                .isInstanceOfSatisfying(
                        OutFile.Unwritable.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThatThrownBy(() -> new OutFile(path).write("text")).isInstanceOf(OutFile.Unwritable.class);
    }

    @Test
    void tryingLeavesEverythingAsItWas() throws IOException, OutFile.Unwritable {
        var path = folder.resolve("new.json");
        new OutFile(path).check();
        assertThat(path).doesNotExist();
        Files.writeString(path, "kept");
        new OutFile(path).check();
        assertThat(path).hasContent("kept");
        new OutFile(path).write("é");
        assertThat(path).hasContent("é");
    }

    @Test
    void saysWhyItCannotBeWritten() throws IOException {
        refused(folder.resolve("none").resolve("x.json"), Reason.NO_FOLDER);
        refused(Files.createDirectory(folder.resolve("map.json")), Reason.IS_FOLDER);
        var tooLong = folder.resolve("x".repeat(300));
        refused(tooLong, Reason.CLOSED_FOLDER);
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("map.json"));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFileWithoutAFolderStandsWhereTheCommandRuns() {
        assertThat(new OutFile(Path.of("x.json")).folder())
                .isEqualTo(Path.of("").toAbsolutePath());
    }
}
