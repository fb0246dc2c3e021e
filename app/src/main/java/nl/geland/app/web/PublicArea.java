package nl.geland.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that are there for everybody (<i>openbaar</i>). A page there is the same for whoever looks: it knows no
 * viewer, has no form and keeps no cookie, and its language stands in the address, so that it can be cached.
 */
public final class PublicArea {

    /** Address of its first page; all others lie under it. */
    public static final String PATH = "/openbaar";

    private static final String LANGUAGE = "taal";

    private PublicArea() {}

    static boolean holds(HttpServletRequest request) {
        var path = path(request);
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    /** The language that the address asks for; Dutch when it asks for none that is spoken here. */
    static String language(HttpServletRequest request) {
        var asked = request.getParameter(LANGUAGE);
        return asked != null && Languages.CODES.contains(asked) ? asked : Languages.CODES.getFirst();
    }

    private static String path(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String before
                ? before
                : request.getRequestURI();
        return asked.substring(Math.min(asked.length(), length(request.getContextPath())));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
