package nl.geland.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a form sent: exactly the fields that were asked for, each of them once. */
public final class Sent {

    private static final String TOKEN = "_csrf";

    private Sent() {}

    /** Refuses a request with a field that the form does not have, or with two values for one. */
    public static void only(HttpServletRequest request, String... fields) {
        var asked = Set.of(fields);
        request.getParameterMap().forEach((name, values) -> {
            if (values.length != 1 || !(asked.contains(name) || name.equals(TOKEN))) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        });
    }
}
