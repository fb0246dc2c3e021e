package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;

/** What a form of a study sent, read field by field; everything that is wrong is gathered in its errors. */
final class StudyForm {

    static final String VERSION = "version";

    private static final String FAULT = "studies.fault.";

    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();

    private StudyForm(Map<String, String> sent) {
        this.sent = sent;
    }

    /** A form that nobody filled in yet, with what stands in it beforehand. */
    static StudyForm fresh(Map<String, String> beforehand) {
        return new StudyForm(new HashMap<>(beforehand));
    }

    /** Exactly these fields, once each; anything else is refused as a whole. */
    static StudyForm of(HttpServletRequest request, String... fields) {
        return of(request, List.of(fields));
    }

    static StudyForm of(HttpServletRequest request, Collection<String> fields) {
        return new StudyForm(Sent.fields(request, fields));
    }

    /** Puts something in the fields that were not sent. */
    StudyForm beforehand(Map<String, String> values) {
        values.forEach(sent::putIfAbsent);
        return this;
    }

    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    FormErrors errors() {
        return errors;
    }

    boolean isGood() {
        return errors.isEmpty();
    }

    /** A text that has to be there, with a letter or digit in it. */
    String text(String field, int longest) {
        var text = optional(field, longest);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            errors.add(field, FAULT + field);
        }
        return text;
    }

    /** A text that may be left out. */
    String optional(String field, int longest) {
        var text = typed(field);
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(field, FAULT + "long", longest);
        }
        return text;
    }

    /** One of our own words; empty, with an error, for anything else. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        var chosen = Sent.chosen(typed(field), choices);
        if (chosen.isEmpty()) {
            errors.add(field, FAULT + field);
        }
        return chosen;
    }

    /** A day within bounds; the earliest, with an error, for anything else. */
    LocalDate date(String field, LocalDate earliest, LocalDate latest) {
        try {
            var date = LocalDate.parse(typed(field));
            if (!date.isBefore(earliest) && !date.isAfter(latest)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told like a day out of bounds
        }
        errors.add(field, FAULT + field, earliest, latest);
        return earliest;
    }

    /** A number within bounds; the least, with an error, for anything else. */
    int number(String field, int least, int most) {
        var typed = typed(field);
        if (typed.matches("\\d{1,6}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        errors.add(field, FAULT + field, least, most);
        return least;
    }

    boolean ticked(String field) {
        return typed(field).equals("true");
    }

    /** The version that the form was based on; 0, which no row has, when it does not say one. */
    int version() {
        var version = typed(VERSION);
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
