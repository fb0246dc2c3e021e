package nl.geland.app.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody of the team wants to make public.
 *
 * @param dataVersion the data that were counted when it was proposed
 * @param end what became of it; null while it waits
 */
record Proposal(
        UUID id,
        String subject,
        String dataVersion,
        String reason,
        Instant proposedAt,
        UUID proposedBy,
        @Nullable End end) {

    /** What can become of one. */
    enum Outcome {
        RELEASED,
        DROPPED
    }

    /** What became of it. */
    record End(Outcome outcome, Instant at, UUID by) {}

    boolean isOpen() {
        return end == null;
    }
}
