package nl.geland.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searched for, kept in the session, so that no name of a person ever stands in an address. The address holds a number that means
 * something in this session only.
 */
final class Searches {

    static final int LONGEST = 200;
    private static final int KEPT = 20;
    private static final String ATTRIBUTE = Searches.class.getName();

    private final Map<String, String> byNumber = new LinkedHashMap<>();
    private int latest;

    private Searches() {}

    /** The searches of this session. */
    static Searches of(HttpServletRequest request) {
        var session = request.getSession();
        synchronized (Searches.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof Searches kept) {
                return kept;
            }
            var fresh = new Searches();
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }

    /** Keeps a text and gives its number; the oldest one of many is forgotten. */
    synchronized String keep(String text) {
        latest++;
        var number = Integer.toString(latest);
        byNumber.put(number, text);
        if (byNumber.size() > KEPT) {
            byNumber.remove(byNumber.keySet().iterator().next());
        }
        return number;
    }

    /** The text under a number, or null when this session does not know it (any more). */
    synchronized @Nullable String find(@Nullable String number) {
        return number == null ? null : byNumber.get(number);
    }
}
