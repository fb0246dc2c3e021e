package nl.geland.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session on the first request after it is over, whatever ended it, and gives the request the viewer as of now.
 * Asks the database each time, so that ended access ends everywhere at once.
 */
final class SessionEnd extends OncePerRequestFilter {

    private final Credentials credentials;

    SessionEnd(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Style and script are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ViewerAuthentication signedIn) {
            var viewer = credentials.stillSignedIn(signedIn.getPrincipal().id(), signedIn.signedInAt());
            var context = SecurityContextHolder.createEmptyContext();
            if (viewer == null) {
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            } else {
                context.setAuthentication(new ViewerAuthentication(viewer, signedIn.signedInAt()));
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
