package nl.geland.app.studies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A study (<i>onderzoek</i>) of what people mean and meet.
 *
 * @param legalBasis what may be done with what was said, and on which ground (<i>grondslag</i>)
 * @param destroyRawOn the day on which raw texts and the key of the study go
 * @param destroyWorkOn the day on which the working texts go
 * @param rawGoneAt since when the raw texts are gone
 * @param synthetic whether all of it is made up
 */
record Study(
        UUID id,
        String title,
        String question,
        String legalBasis,
        LocalDate destroyRawOn,
        LocalDate destroyWorkOn,
        @Nullable Instant rawGoneAt,
        @Nullable Instant workGoneAt,
        boolean synthetic,
        int version) {

    /** What a study is about, as its team writes it. */
    record Plan(String title, String question, String legalBasis, LocalDate destroyRawOn, LocalDate destroyWorkOn) {}
}
