package nl.geland.app.housing;

import java.util.UUID;
import nl.geland.app.trajectories.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals the words in which a household said why it refused a home, and opens them. */
@Component
final class RefusalWords {

    private static final String TABLE = "housing.offering_version";
    private static final String COLUMN = "refusal_words";

    private final FieldCipher cipher;

    RefusalWords(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte @Nullable [] seal(UUID placing, @Nullable String words) {
        return words == null ? null : cipher.seal(TABLE, COLUMN, placing, words);
    }

    @Nullable
    String open(UUID placing, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(TABLE, COLUMN, placing, sealed);
    }
}
