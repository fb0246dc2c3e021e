package nl.geland.app.findings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report that somebody wants to make public, and what became of it.
 *
 * @param id its public address
 * @param end null while nobody decided
 * @param withdrawn null while nobody took it off the page
 */
record Release(
        UUID id,
        UUID study,
        int version,
        String reason,
        Step proposed,
        @Nullable End end,
        @Nullable Step withdrawn) {

    /** Who did something, and when. */
    record Step(UUID by, Instant at) {}

    /** What a second person decided; whoever proposed may drop it too. */
    record End(boolean released, Step step) {}

    boolean isOpen() {
        return end == null;
    }

    boolean isPublic() {
        return end != null && end.released() && withdrawn == null;
    }

    /** Whether this person proposed it, and so cannot release it. */
    boolean isBy(UUID user) {
        return proposed.by().equals(user);
    }
}
