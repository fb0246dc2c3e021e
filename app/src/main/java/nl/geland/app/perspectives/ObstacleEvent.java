package nl.geland.app.perspectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about an obstacle.
 *
 * @param role whoever of the team did it; null for the report itself
 * @param answer the answer that was given then
 */
record ObstacleEvent(
        Type type,
        Instant at,
        int version,
        @Nullable Role role,
        @Nullable UUID owner,
        @Nullable LocalDate answerBy,
        @Nullable String answer) {

    /** What can be done. */
    enum Type {
        REPORTED,
        ASSIGNED,
        ANSWERED,
        REOPENED;

        /** Key of the sentence. */
        String key() {
            return "perspectives.event." + Sort.parameter(this);
        }
    }

    /** Whether it gave the obstacle an owner and a date. */
    boolean assigned() {
        return type == Type.ASSIGNED;
    }

    /** Key of the name of a role. */
    static String word(Role role) {
        return "web.role." + Sort.parameter(role);
    }
}
