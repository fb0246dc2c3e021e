package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** What a form of this module sent, read field by field; everything that is wrong is gathered in its errors under {@code housing.fault.} and the field. */
final class Typed {

    private static final String FAULT = "housing.fault.";

    /** Plain with a comma or a point before the cents, or with points between thousands and a comma before the cents. */
    private static final Pattern EUROS = Pattern.compile(
            "(?<euros>[0-9]{1,6}|[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,2}(?!\\.))(?:[.,](?<cents>[0-9]{1,2}))?");

    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();

    private Typed(Map<String, String> sent) {
        this.sent = sent;
    }

    /** A form that nobody filled in yet, with what stands in it beforehand. */
    static Typed fresh(Map<String, String> beforehand) {
        return new Typed(new HashMap<>(beforehand));
    }

    /** Exactly these fields, once each; anything else is refused as a whole. */
    static Typed of(HttpServletRequest request, Collection<String> fields) {
        Sent.only(request, fields.toArray(String[]::new));
        var sent = new HashMap<String, String>();
        fields.forEach(field -> {
            var value = request.getParameter(field);
            if (value != null) {
                sent.put(field, Normalizer.normalize(value, Normalizer.Form.NFC).strip());
            }
        });
        return new Typed(sent);
    }

    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    FormErrors errors() {
        return errors;
    }

    /** A short name of a thing, in letters, digits and a few signs. */
    String name(String field, int longest) {
        var name = typed(field).replaceAll("\\s+", " ");
        if (!name.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’()/-]{0," + (longest - 1) + "}")) {
            errors.add(field, FAULT + field, longest);
        }
        return name;
    }

    /**
     * A short sentence in plain characters.
     *
     * @param fault what the message about it is called
     */
    String sentence(String field, String fault, int longest) {
        var sentence = typed(field).replaceAll("\\s+", " ");
        if (!sentence.matches(
                "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .,:;'’\"“”()/%€?!&+-]{0," + (longest - 1) + "}")) {
            errors.add(field, FAULT + fault, longest);
        }
        return sentence;
    }

    /** A whole number within bounds; 0, with an error, for anything else. */
    int number(String field, int least, int most) {
        var number = typed(field).matches("\\d{1,6}") ? Integer.parseInt(typed(field)) : -1;
        if (number < least || number > most) {
            errors.add(field, FAULT + field, least, most);
            return 0;
        }
        return number;
    }

    /**
     * An amount in euros as cents; 0, with an error, for anything else. A comma, or a point with one or two digits after it, stands before the
     * cents; points that leave groups of three stand between thousands: 1.050,00 and 1050.00 are the same, and so is 1.050.
     */
    long cents(String field, long most) {
        var amounts = EUROS.matcher(typed(field));
        if (amounts.matches()) {
            var cents = Objects.requireNonNullElse(amounts.group("cents"), "") + "00";
            var amount = 100L * Integer.parseInt(amounts.group("euros").replace(".", ""))
                    + Integer.parseInt(cents.substring(0, 2));
            if (amount <= most) {
                return amount;
            }
        }
        errors.add(field, FAULT + field, most / 100);
        return 0;
    }

    /** A day within bounds that may be left out; null then, and null with an error for anything else. */
    @Nullable
    LocalDate optionalDate(String field, LocalDate earliest, LocalDate latest) {
        if (typed(field).isEmpty()) {
            return null;
        }
        try {
            var date = LocalDate.parse(typed(field));
            if (!date.isBefore(earliest) && !date.isAfter(latest)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told like a day out of bounds
        }
        errors.add(field, FAULT + field, earliest, latest);
        return null;
    }

    /** One of our own words; empty, with an error, for anything else. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        var chosen = chosen(typed(field), choices);
        if (chosen.isEmpty()) {
            errors.add(field, FAULT + field);
        }
        return chosen;
    }

    /** One of our own words, or nothing; nothing with an error for anything else. */
    <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> choices) {
        return typed(field).isEmpty() ? Optional.empty() : choice(field, choices);
    }

    /** The constant that is written so in an address or a form. */
    static <E extends Enum<E>> Optional<E> chosen(@Nullable String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> Sort.parameter(choice).equals(text))
                .findFirst();
    }

    /** The version that the form was based on; -1, which nothing has, when it does not say one. */
    int version() {
        return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
    }
}
