package nl.geland.app.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param signInName what this person signs in with; no e-mail address
 * @param name how colleagues know this person
 * @param workerCode the code in the files of the municipality; a case manager has one
 * @param asked another role that an administrator asked for and nobody decided on yet
 */
public record User(
        UUID id,
        String signInName,
        String name,
        Role role,
        @Nullable String workerCode,
        State state,
        @Nullable RoleRequest asked) {

    /** Where somebody is between the invitation and the goodbye. */
    public enum State {
        /** Has a one-time code and no password yet. */
        INVITED,
        ACTIVE,
        /** May not sign in any more. */
        ENDED
    }

    /** A role that one administrator asked for and another has to approve. */
    public record RoleRequest(
            UUID id, Role role, @Nullable String workerCode, UUID askedBy, String askedByName, Instant askedAt) {}

    @Override
    public String toString() {
        return "User[" + id + ", " + role + ", " + state + "]";
    }
}
