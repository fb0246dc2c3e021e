package nl.geland.app.identity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person at the screen.
 *
 * @param name how colleagues know this person; not the name used to sign in
 * @param workerCode the code that stands for this person in the files of the municipality, such as {@code KM08}
 */
public record Viewer(
        UUID id, String name, Role role, @Nullable String workerCode) implements Serializable {

    private static final long serialVersionUID = 1;

    /** Names nobody, so that a viewer in a log line stays anonymous. */
    @Override
    public String toString() {
        return "Viewer[" + id + ", " + role + "]";
    }
}
