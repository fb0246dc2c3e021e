package nl.geland.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in: checks the password, gives the session and the form token a new value, and says where to go. */
@Component
@ConditionalOnWebApplication
public final class SignIn {

    private final Credentials credentials;
    private final SessionAuthenticationStrategy sessions;
    private final SecurityContextRepository contexts;
    private final NextPage nextPage;

    SignIn(
            Credentials credentials,
            SessionAuthenticationStrategy sessions,
            SecurityContextRepository contexts,
            NextPage nextPage) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.contexts = contexts;
        this.nextPage = nextPage;
    }

    /**
     * Signs in.
     *
     * @return the page asked for before signing in, when it is one of ours that this viewer may open; else the first page
     * @throws Refused when name and password do not belong together
     * @throws TooOften after too many attempts that went wrong
     * @throws Busy when too many passwords are being checked
     */
    public String enter(String signInName, String password, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = credentials.check(signInName, password, request.getRemoteAddr());
        var authentication = new ViewerAuthentication(signedIn.viewer(), signedIn.at());
        sessions.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return nextPage.take(signedIn.viewer().role(), request, response);
    }
}
