package nl.geland.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a form sent: exactly the fields that were asked for, each of them once. */
public final class Sent {

    private static final String TOKEN = "_csrf";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Sent() {}

    /**
     * Exactly these fields, as they were typed but for how it is written down: letters composed (NFC), bare line ends, no space around it. A
     * field that was not sent is not in it.
     */
    public static Map<String, String> fields(HttpServletRequest request, Collection<String> fields) {
        only(request, fields.toArray(String[]::new));
        var sent = new HashMap<String, String>();
        fields.forEach(field -> {
            var value = request.getParameter(field);
            if (value != null) {
                sent.put(
                        field,
                        Normalizer.normalize(value, Normalizer.Form.NFC)
                                .replace("\r\n", "\n")
                                .strip());
            }
        });
        return sent;
    }

    /** The id that an address or a field names; for anything else one that nothing has. */
    public static UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : new UUID(0, 0);
    }

    /** The constant that a form or an address writes so. */
    public static <E extends Enum<E>> Optional<E> chosen(String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> Sort.parameter(choice).equals(text))
                .findFirst();
    }

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
