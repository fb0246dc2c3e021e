package nl.geland.app.areas;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What of a neighbourhood somebody wants to make public.
 *
 * @param texts as they were read, by their part
 */
record Opening(UUID id, String reason, UUID by, Instant at, Map<String, String> texts) {

    Opening {
        texts = Map.copyOf(texts);
    }
}
