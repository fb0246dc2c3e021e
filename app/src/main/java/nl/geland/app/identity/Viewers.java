package nl.geland.app.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who is at the screen during a request. */
public final class Viewers {

    private Viewers() {}

    /**
     * The signed-in viewer.
     *
     * @throws IllegalStateException when nobody is signed in; a page for everyone asks {@link #find()}
     */
    public static Viewer current() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in; ask Viewers.find() instead"));
    }

    /** The viewer, or empty when nobody is signed in. */
    public static Optional<Viewer> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }
}
