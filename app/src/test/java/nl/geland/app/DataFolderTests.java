package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    private static final Holder US = new Holder(4711, 8080, Instant.parse("2026-11-01T12:00:00Z"));

    @TempDir
    private Path place;

    @Test
    void belongsToOneHolderUntilItIsClosed() {
        var ours = new DataFolder(place.resolve("new/data"));
        assertThat(ours.take(US)).isNull();
        var theirs = new DataFolder(place.resolve("new/data"));
        assertThat(theirs.take(new Holder(1, 0, Instant.EPOCH))).isEqualTo(US);
        ours.close();
        assertThat(theirs.take(US)).isNull();
        theirs.close();
    }

    @Test
    void lockFileTellsWhoHoldsIt() throws IOException {
        try (var ours = new DataFolder(place)) {
            assertThat(ours.take(US)).isNull();
            assertThat(Files.readString(ours.lockFile()))
                    .isEqualTo("pid=4711\nport=8080\nsince=2026-11-01T12:00:00Z\n");
            assertThat(Holder.parse(US.format())).isEqualTo(US);
            assertThat(US.explain(ours))
                    .contains("4711")
                    .contains("http://localhost:8080")
                    .contains("--data");
        }
    }

    @Test
    void halfWrittenLockFileIsNoReasonToFail() {
        assertThat(Holder.parse("pid=47").pid()).isEqualTo(47);
        assertThat(Holder.parse("pid=x").pid()).isZero();
        assertThat(Holder.parse("").pid()).isZero();
    }

    @Test
    void saysWhichFolderCannotBeMade() throws IOException {
        var file = Files.writeString(place.resolve("file"), "in the way");
        assertThatThrownBy(() -> new DataFolder(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }
}
