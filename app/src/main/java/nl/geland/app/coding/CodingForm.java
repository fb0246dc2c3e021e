package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** What a form of the coding pages sent, read field by field; everything that is wrong is gathered in its errors. */
final class CodingForm {

    private static final String FAULT = "coding.fault.";
    private static final int LONGEST_LABEL = 60;

    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();

    private CodingForm(Map<String, String> sent) {
        this.sent = sent;
    }

    /** A form that nobody filled in yet, with what stands in it beforehand. */
    static CodingForm fresh(Map<String, String> beforehand) {
        return new CodingForm(new HashMap<>(beforehand));
    }

    /** Exactly these fields, once each; anything else is refused as a whole. */
    static CodingForm of(HttpServletRequest request, String... fields) {
        return new CodingForm(Sent.fields(request, List.of(fields)));
    }

    /** A form with what a coder said of a passage before. */
    static CodingForm saying(UUID code, Judgement said) {
        return fresh(Map.of(
                "code", code.toString(),
                "statement", Sort.parameter(said.statement()),
                "joint", text(said.joint()),
                "own", text(said.own()),
                "elicited", said.probed() ? "probed" : "spontaneous",
                "certainty", String.valueOf(said.certainty()),
                "level", said.level() == null ? "" : Sort.parameter(said.level()),
                "actor", said.actor(),
                "concerns", said.concerns(),
                "relation", said.relation() == null ? "" : Sort.parameter(said.relation())));
    }

    private static String text(@Nullable Integer stance) {
        return stance == null ? "" : stance.toString();
    }

    /** Puts what stands in another form into the fields that were not sent. */
    CodingForm beforehand(CodingForm other) {
        other.sent.forEach(sent::putIfAbsent);
        return this;
    }

    /** What stands in a field, as it was typed. */
    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    FormErrors errors() {
        return errors;
    }

    /** Says that it is the form whose ids begin like this, of several on a page. */
    CodingForm within(String prefix) {
        errors.within(prefix);
        return this;
    }

    boolean sound() {
        return errors.isEmpty();
    }

    void fault(String field, String which, Object... arguments) {
        errors.add(field, FAULT + which, arguments);
    }

    /** A text that has to be there. */
    String text(String field, int longest) {
        var text = optional(field, longest);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            fault(field, field);
        }
        return text;
    }

    /** A text that may be left out. */
    String optional(String field, int longest) {
        var text = typed(field);
        if (text.codePointCount(0, text.length()) > longest) {
            fault(field, "long", longest);
        }
        return text;
    }

    /** A whole number within bounds; empty, with an error, for anything else. */
    Optional<Integer> number(String field, int least, int most) {
        var text = typed(field);
        if (text.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        fault(field, field, least, most);
        return Optional.empty();
    }

    /** The version that the form was based on; 0, which no row has, when it does not say one. */
    int version() {
        var version = typed("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** The key of the request; empty, with an error, for what is no key. */
    Optional<UUID> request() {
        var key = Sent.id(typed("request"));
        if (key.equals(new UUID(0, 0))) {
            fault("request", "request");
            return Optional.empty();
        }
        return Optional.of(key);
    }

    /** One of our own words; empty, with an error, for anything else. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        var chosen = Sent.chosen(typed(field), choices);
        if (chosen.isEmpty()) {
            fault(field, field);
        }
        return chosen;
    }

    private <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> choices) {
        return typed(field).isEmpty() ? null : choice(field, choices).orElse(null);
    }

    private @Nullable Integer stance(String field) {
        return typed(field).isEmpty() ? null : number(field, -2, 2).orElse(null);
    }

    /** What was said of a passage; something harmless, with errors, where a field was wrong. */
    Judgement judgement() {
        var statement = choice("statement", Statement.class).orElse(Statement.GENERAL);
        var probed = typed("elicited");
        if (!probed.equals("probed") && !probed.equals("spontaneous")) {
            fault("elicited", "elicited");
        }
        return new Judgement(
                statement,
                stance("joint"),
                stance("own"),
                probed.equals("probed"),
                number("certainty", 1, 3).orElse(3),
                optionalChoice("level", Level.class),
                optional("actor", LONGEST_LABEL),
                optional("concerns", LONGEST_LABEL),
                optionalChoice("relation", Relation.class));
    }
}
