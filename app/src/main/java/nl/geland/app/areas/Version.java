package nl.geland.app.areas;

import java.time.Instant;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Sort;

/**
 * A version of something, with the role of whoever wrote it.
 *
 * @param <T> what is written down
 */
record Version<T extends Told>(int number, Instant at, Role by, T content) {

    /** Key of the name of the role. */
    String byKey() {
        return "web.role." + Sort.parameter(by);
    }
}
