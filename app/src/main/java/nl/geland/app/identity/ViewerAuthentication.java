package nl.geland.app.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session keeps: who signed in, and when. */
final class ViewerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final Viewer viewer;
    private final Instant signedInAt;

    ViewerAuthentication(Viewer viewer, Instant signedInAt) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role())));
        this.viewer = viewer;
        this.signedInAt = signedInAt;
        super.setAuthenticated(true);
    }

    Instant signedInAt() {
        return signedInAt;
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** An id, because this is what ends up in logs. */
    @Override
    public String getName() {
        return viewer.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewerAuthentication that
                && viewer.equals(that.viewer)
                && signedInAt.equals(that.signedInAt);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(viewer, signedInAt);
    }
}
