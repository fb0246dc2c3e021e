package nl.geland.app.perspectives;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;

/** What a form of the desk sent, read field by field; everything that is wrong is gathered in its errors. */
final class DeskForm {

    /** The yes to words that may be names. */
    static final String NO_NAME = "noName";

    private static final String VERSION = "version";
    private static final String FAULT = "perspectives.fault.";

    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();
    private final List<String> texts = new ArrayList<>();
    private DeskText.Findings findings = DeskText.check("");

    private DeskForm(Map<String, String> sent) {
        this.sent = sent;
    }

    /** A form that nobody filled in yet, with what stands in it beforehand. */
    static DeskForm fresh(Map<String, String> beforehand) {
        return new DeskForm(new HashMap<>(beforehand));
    }

    /** Exactly these fields, once each; anything else is refused as a whole. */
    static DeskForm of(HttpServletRequest request, String... fields) {
        Sent.only(request, fields);
        var sent = new HashMap<String, String>();
        Arrays.stream(fields).forEach(field -> {
            var value = request.getParameter(field);
            if (value != null) {
                sent.put(
                        field,
                        Normalizer.normalize(value, Normalizer.Form.NFC)
                                .replace("\r\n", "\n")
                                .strip());
            }
        });
        return new DeskForm(sent);
    }

    /** Puts something in the fields that were not sent. */
    DeskForm beforehand(Map<String, String> values) {
        values.forEach(sent::putIfAbsent);
        return this;
    }

    /** What stands in a field, as it was typed. */
    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    FormErrors errors() {
        return errors;
    }

    /** What may tell who a text is about; shown under the form. */
    DeskText.Findings findings() {
        return findings;
    }

    boolean confirmed() {
        return typed(NO_NAME).equals(findings.seal());
    }

    /** A text that has to be there, with a letter in it. */
    String text(String field, int longest) {
        var text = optional(field, longest);
        if (text.codePoints().noneMatch(Character::isLetter)) {
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
        texts.add(text);
        return text;
    }

    /** One of our own words; empty, with an error, for anything else. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        var chosen = chosen(typed(field), choices);
        if (chosen.isEmpty()) {
            errors.add(field, FAULT + field);
        }
        return chosen;
    }

    /** The constant that is written so in an address or a form. */
    static <E extends Enum<E>> Optional<E> chosen(String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> Sort.parameter(choice).equals(text))
                .findFirst();
    }

    /** A day within bounds; empty, with an error, for anything else. */
    Optional<LocalDate> date(String field, LocalDate earliest, LocalDate latest) {
        try {
            var date = LocalDate.parse(typed(field));
            if (!date.isBefore(earliest) && !date.isAfter(latest)) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told like a day out of bounds
        }
        errors.add(field, FAULT + field, earliest, latest);
        return Optional.empty();
    }

    /** The version that the form was based on; 0, which no row has, when it does not say one. */
    int version() {
        var version = typed(VERSION);
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** Looks through the texts that were read: numbers and addresses are errors, possible names want a yes. */
    DeskForm looked(String field) {
        findings = DeskText.check(String.join("\n", texts));
        if (!findings.refused().isEmpty()) {
            errors.add(field, FAULT + "identifying");
        }
        if (!findings.suspects().isEmpty() && !confirmed()) {
            errors.add(NO_NAME, FAULT + NO_NAME);
        }
        return this;
    }
}
