package nl.geland.app.simulation;

import java.time.Instant;
import java.util.UUID;

/** What somebody wants to show to everybody, and what became of it. */
record Proposal(
        UUID id,
        UUID scenario,
        int version,
        String content,
        UUID proposedBy,
        Instant proposedAt,
        String reason,
        State state) {

    /** What became of it. */
    enum State {
        OPEN,
        RELEASED,
        DROPPED,
        WITHDRAWN
    }

    Picture picture() {
        return Picture.of(content);
    }
}
