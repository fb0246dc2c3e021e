package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;

/** What a form sent, read field by field; everything that is wrong is gathered in its errors. */
final class Fields {

    private static final String FAULT = "findings.fault.";

    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();

    private Fields(Map<String, String> sent) {
        this.sent = sent;
    }

    /** A form that nobody filled in yet, with what stands in it beforehand. */
    static Fields fresh(Map<String, String> beforehand) {
        return new Fields(new HashMap<>(beforehand));
    }

    /** Exactly these fields, at most once each; anything else is refused as a whole. */
    static Fields of(HttpServletRequest request, String... fields) {
        return new Fields(Sent.fields(request, List.of(fields)));
    }

    /** What stands in a field, as it was typed. */
    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    FormErrors errors() {
        return errors;
    }

    Fields wrong(String field, String fault, Object... arguments) {
        errors.add(field, FAULT + fault, arguments);
        return this;
    }

    /** A text that has to be there, with a letter in it. */
    String text(String field, int longest) {
        var text = optional(field, longest);
        if (text.codePoints().noneMatch(Character::isLetter)) {
            wrong(field, "empty");
        }
        return text;
    }

    /** A text that may be left out. */
    String optional(String field, int longest) {
        var text = typed(field);
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "long", longest);
        }
        return text.codePoints().noneMatch(Character::isLetterOrDigit) ? "" : text;
    }

    boolean ticked(String field) {
        return typed(field).equals("true");
    }

    /** One of our own words, or nothing. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        return Sent.chosen(typed(field), choices);
    }

    /** The version that the form was based on; -1, which no row has, when it does not say one. */
    int version() {
        return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
    }

    /** A number of people; empty, with an error, for anything else. */
    Optional<Integer> people(String field) {
        var text = typed(field).replace(".", "");
        if (text.matches("\\d{1,8}")) {
            return Optional.of(Integer.valueOf(text));
        }
        wrong(field, "number");
        return Optional.empty();
    }

    /** A day that is not in the future; empty, with an error, for anything else. */
    Optional<LocalDate> date(String field, LocalDate latest) {
        try {
            var date = LocalDate.parse(typed(field));
            if (!date.isAfter(latest) && date.getYear() >= 1990) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told like a day out of bounds
        }
        wrong(field, "date");
        return Optional.empty();
    }
}
