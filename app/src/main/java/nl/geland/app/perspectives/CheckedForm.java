package nl.geland.app.perspectives;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.geland.app.texts.TextCheck;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent, read field by field; everything that is wrong is gathered in its errors. Texts are looked through for what could tell
 * who they are about.
 *
 * <p>What is wrong with a field has the key of the words of the module that asks, {@code .fault.} and the name of the field.
 */
public final class CheckedForm {

    /** The yes to words that may be names. */
    public static final String NO_NAME = "noName";

    private static final String VERSION = "version";
    private static final String OURS = "perspectives";
    private static final String FAULT = ".fault.";

    private final String words;
    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();
    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private TextCheck.Findings findings = TextCheck.check("");

    private CheckedForm(String words, Map<String, String> sent) {
        this.words = words;
        this.sent = sent;
    }

    /** A form that nobody filled in yet, with what stands in it beforehand. */
    public static CheckedForm fresh(Map<String, String> beforehand) {
        return new CheckedForm(OURS, new HashMap<>(beforehand));
    }

    static CheckedForm of(HttpServletRequest request, String... fields) {
        return of(OURS, request, List.of(fields));
    }

    /**
     * Exactly these fields, once each; anything else is refused as a whole.
     *
     * @param words whose words say what is wrong: the name of a module
     */
    public static CheckedForm of(String words, HttpServletRequest request, Collection<String> fields) {
        return new CheckedForm(words, Sent.fields(request, fields));
    }

    /** Puts something in the fields that were not sent. */
    public CheckedForm beforehand(Map<String, String> values) {
        values.forEach(sent::putIfAbsent);
        return this;
    }

    /** What stands in a field, as it was typed. */
    public String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    public FormErrors errors() {
        return errors;
    }

    /** What may tell who a text is about; shown under the form. */
    public TextCheck.Findings findings() {
        return findings;
    }

    public boolean confirmed() {
        return typed(NO_NAME).equals(findings.seal());
    }

    /** A text that has to be there, with a letter in it. */
    public String text(String field, int longest) {
        var text = optional(field, longest);
        if (text.codePoints().noneMatch(Character::isLetter)) {
            errors.add(field, words + FAULT + field);
        }
        return text;
    }

    /** A text that may be left out. */
    public String optional(String field, int longest) {
        var text = typed(field);
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(field, OURS + FAULT + "long", longest);
        }
        texts.add(text);
        return text;
    }

    /** The name of something that is no person, with a letter in it: capitals are no sign, numbers and addresses are. */
    public String name(String field, int longest) {
        var name = text(field, longest).replaceAll("\\s+", " ");
        texts.removeLast();
        names.add(name);
        return name;
    }

    /** A whole number within bounds; empty, with an error, for anything else. */
    public OptionalInt number(String field, int least, int most) {
        var number = typed(field).matches("\\d{1,6}") ? Integer.parseInt(typed(field)) : -1;
        if (number >= least && number <= most) {
            return OptionalInt.of(number);
        }
        errors.add(field, words + FAULT + field, least, most);
        return OptionalInt.empty();
    }

    /** A time of the day, to the minute; null when left out, and null with an error for anything else. */
    public @Nullable LocalTime time(String field) {
        if (typed(field).matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            return LocalTime.parse(typed(field));
        }
        if (!typed(field).isEmpty()) {
            errors.add(field, words + FAULT + field);
        }
        return null;
    }

    /** A day within bounds that may be left out; null then, and null with an error for anything else. */
    public @Nullable LocalDate optionalDate(String field, LocalDate earliest, LocalDate latest) {
        return typed(field).isEmpty() ? null : date(field, earliest, latest).orElse(null);
    }

    /** One of our own words; empty, with an error, for anything else. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        var chosen = chosen(typed(field), choices);
        if (chosen.isEmpty()) {
            errors.add(field, words + FAULT + field);
        }
        return chosen;
    }

    /** The constant that is written so in an address or a form. */
    public static <E extends Enum<E>> Optional<E> chosen(String text, Class<E> choices) {
        return Sent.chosen(text, choices);
    }

    /** A day within bounds; empty, with an error, for anything else. */
    public Optional<LocalDate> date(String field, LocalDate earliest, LocalDate latest) {
        try {
            var date = LocalDate.parse(typed(field));
            if (!date.isBefore(earliest) && !date.isAfter(latest)) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told like a day out of bounds
        }
        errors.add(field, words + FAULT + field, earliest, latest);
        return Optional.empty();
    }

    /** The version that the form was based on; 0, which no row has, when it does not say one. */
    public int version() {
        var version = typed(VERSION);
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** Looks through the texts that were read: numbers and addresses are errors, possible names want a yes. */
    public CheckedForm looked(String field) {
        findings = TextCheck.check(String.join("\n", texts));
        var refused = !findings.refused().isEmpty()
                || !TextCheck.check(String.join("\n", names)).refused().isEmpty();
        if (refused) {
            errors.add(field, OURS + FAULT + "identifying");
        }
        if (!findings.suspects().isEmpty() && !confirmed()) {
            errors.add(NO_NAME, OURS + FAULT + NO_NAME);
        }
        return this;
    }
}
