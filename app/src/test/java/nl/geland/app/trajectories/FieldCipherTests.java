package nl.geland.app.trajectories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTests {

    private static final UUID ROW = UUID.fromString("0190aaaa-0000-7000-8000-000000000001");
    private static final UUID OTHER_ROW = UUID.fromString("0190aaaa-0000-7000-8000-000000000002");

    private final FieldCipher cipher;
    private final Path data;

    FieldCipherTests(@TempDir Path data) throws IOException {
        this.data = data;
        cipher = new FieldCipher(data);
    }

    @Test
    void opensWhatItSealed() {
        var sealed = cipher.seal("profile", "origin", ROW, "Syrië");
        assertThat(cipher.open("profile", "origin", ROW, sealed)).isEqualTo("Syrië");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Syri");
    }

    @Test
    void sealsTheSameValueInTheSamePlaceAlike() throws IOException {
        assertThat(new FieldCipher(data).seal("profile", "origin", ROW, "Eritrea"))
                .isEqualTo(cipher.seal("profile", "origin", ROW, "Eritrea"));
    }

    @Test
    void sealsTheSameValueInAnotherPlaceDifferently() {
        assertThat(cipher.seal("profile", "origin", ROW, "Eritrea"))
                .isNotEqualTo(cipher.seal("profile", "origin", OTHER_ROW, "Eritrea"))
                .isNotEqualTo(cipher.seal("profile", "mother_tongue", ROW, "Eritrea"));
    }

    @Test
    void refusesAValueThatWasMovedToAnotherRowOrTouched() {
        var sealed = cipher.seal("profile", "origin", ROW, "Iran");
        assertThatThrownBy(() -> cipher.open("profile", "origin", OTHER_ROW, sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile.origin")
                .hasMessageNotContaining("Iran");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open("profile", "origin", ROW, sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsKeyForItsOwnerAlone() throws IOException {
        var file = data.resolve("keys").resolve("field.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
