package nl.geland.app.qda;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A file from elsewhere to be read.
 *
 * @param today for what does not say when it was made
 * @param choices how places are counted in a text, where a person said so
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record StudyQuestion(byte[] bytes, LocalDate today, Map<UUID, Reading> choices) {

    StudyQuestion {
        choices = Map.copyOf(choices);
    }
}
