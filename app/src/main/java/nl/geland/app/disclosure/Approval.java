package nl.geland.app.disclosure;

import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who decided that something becomes public, and why.
 *
 * @param by whoever releases it
 * @param reason why, in a sentence; never with a person's data
 * @param proposal what somebody else proposed; null where one person decides
 */
public record Approval(Viewer by, String reason, @Nullable Proposed proposal) {

    static final int LONGEST_REASON = 300;

    /**
     * A proposal and whoever made it: another person than the one who releases.
     *
     * @param id the proposal
     */
    record Proposed(UUID id, UUID by) {}

    public Approval {
        checkReason(reason);
        if (proposal != null && proposal.by().equals(by.id())) {
            throw new IllegalArgumentException("Who proposes does not release; ask a second person");
        }
    }

    /** One person decides. */
    public static Approval of(Viewer by, String reason) {
        return new Approval(by, reason, null);
    }

    /** A second person decides about what another proposed. */
    public static Approval second(Viewer by, String reason, UUID proposal, UUID proposedBy) {
        return new Approval(by, reason, new Proposed(proposal, proposedBy));
    }

    static void checkReason(String reason) {
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason is a sentence of at most " + LONGEST_REASON + " characters");
        }
    }
}
