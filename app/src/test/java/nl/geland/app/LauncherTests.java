package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script {@code geland} hands on to the application, seen by a Java that repeats the words it is given. */
class LauncherTests {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aBuiltApplicationAndAJavaThatRepeats() throws IOException {
        Files.copy(Path.of("..", "geland"), folder.resolve("geland"));
        var bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        for (var name : List.of("java", "javac")) {
            Files.writeString(bin.resolve(name), "#!/bin/sh\necho \"$@\"\n")
                    .toFile()
                    .setExecutable(true);
        }
        Files.createFile(
                Files.createDirectories(folder.resolve("app/target/geland")).resolve("stamp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyse --help",
                "analyse -h",
                "analyse cox --help",
                "analyse cox rows.csv --help",
                "simulate --help",
                "simulate -h"
            })
    void analyseAndSimulateTellTheirOwnHelp(String words) throws Exception {
        assertThat(said(words)).contains("geland.jar " + words);
    }

    @Test
    void theOtherCommandsShareOneHelp() throws Exception {
        assertThat(said("serve --help")).contains("./geland demo").doesNotContain("geland.jar");
        assertThat(said("--help")).contains("./geland demo").doesNotContain("geland.jar");
    }

    private String said(String words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", folder.resolve("geland").toString()));
        command.addAll(List.of(words.split(" ")));
        var start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        var process = start.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
