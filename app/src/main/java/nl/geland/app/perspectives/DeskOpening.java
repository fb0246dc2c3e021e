package nl.geland.app.perspectives;

import java.time.Instant;
import java.util.UUID;

/**
 * A text of an obstacle that somebody wants to make public.
 *
 * @param deed which text: {@code what} was reported, or the {@code answer}
 * @param content as it was read
 */
record DeskOpening(UUID id, String deed, String content, UUID by, Instant at) {}
