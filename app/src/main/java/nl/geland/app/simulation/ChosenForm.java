package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.analysis.simulation.Allotment;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;

/** What the form of a scenario sent, read field by field; everything that is wrong is gathered. */
final class ChosenForm {

    static final int LONGEST_TITLE = 80;
    static final String TITLE = "title";
    static final String ENGLISH = "title-english";
    static final String VERSION = "version";
    static final String FOR = "shared-for";
    static final String PLACE = "permit-place";
    static final String RULE = "rule";

    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();

    private ChosenForm(Map<String, String> sent) {
        this.sent = sent;
    }

    /** A form as it stands before anybody typed. */
    static ChosenForm fresh(Texts title, Chosen chosen) {
        var typed = new HashMap<String, String>();
        typed.put(TITLE, title.dutch());
        typed.put(ENGLISH, title.english());
        chosen.numbers().forEach((knob, number) -> typed.put(knob.field(), String.valueOf(number)));
        typed.put(FOR, Sort.parameter(chosen.sharedFor()));
        typed.put(PLACE, Sort.parameter(chosen.permitPlace()));
        typed.put(RULE, Sort.parameter(chosen.rule()));
        DistrictFields.fresh(chosen.districts(), typed);
        return new ChosenForm(typed);
    }

    static ChosenForm of(HttpServletRequest request) {
        var fields = new ArrayList<>(List.of(TITLE, ENGLISH, VERSION, FOR, PLACE, RULE));
        for (var knob : Knob.values()) {
            fields.add(knob.field());
        }
        DistrictFields.all().forEach(fields::add);
        return new ChosenForm(Sent.fields(request, fields));
    }

    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    FormErrors errors() {
        return errors;
    }

    /** The version that was changed; 0, which no scenario has, when the form does not say one. */
    int version() {
        return typed(VERSION).matches("\\d{1,9}") ? Integer.parseInt(typed(VERSION)) : 0;
    }

    Texts title() {
        return new Texts(line(TITLE, LONGEST_TITLE), typed(ENGLISH).isBlank() ? "" : line(ENGLISH, LONGEST_TITLE));
    }

    /** Refuses a name that another scenario of the same owner has. */
    void checkTitle(boolean isTaken) {
        if (isTaken) {
            errors.add(TITLE, "simulation.lab.fault.taken");
        }
    }

    /** A line that people read: a name. */
    String line(String field, int longest) {
        var text = typed(field).replaceAll("\\s+", " ");
        var isShown = text.codePoints()
                .noneMatch(one -> Character.getType(one) == Character.FORMAT
                        || Character.getType(one) == Character.SURROGATE
                        || Character.isISOControl(one));
        if (!isShown || text.codePoints().noneMatch(Character::isLetter)) {
            errors.add(field, "simulation.lab.fault.title");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(field, "simulation.lab.fault.long", longest);
        }
        return text;
    }

    /** What was chosen; empty, with errors, when something is wrong. */
    Optional<Chosen> chosen(YearMonth start) {
        var numbers = new EnumMap<Knob, Integer>(Knob.class);
        for (var knob : Knob.values()) {
            number(knob).ifPresent(number -> numbers.put(knob, number));
        }
        var sharedFor = choice(FOR, SharedFor.class);
        var place = choice(PLACE, PermitPlace.class);
        var rule = choice(RULE, Allotment.Rule.class);
        var districts = DistrictFields.read(this, errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        var chosen = new Chosen(numbers, sharedFor.orElseThrow(), place.orElseThrow(), rule.orElseThrow(), districts);
        checkEnd(chosen, start.getYear());
        checkWithin(chosen, start);
        return errors.isEmpty() ? Optional.of(chosen) : Optional.empty();
    }

    private void checkEnd(Chosen chosen, int start) {
        var first = Math.max(start, chosen.of(Knob.CONTAINERS_FROM));
        if (chosen.of(Knob.CONTAINERS) > 0 && chosen.of(Knob.CONTAINERS_UNTIL) <= first) {
            errors.add(Knob.CONTAINERS_UNTIL.field(), "simulation.lab.fault.until", String.valueOf(first));
        }
    }

    /** What begins after the last month that is worked out changes nothing, without a word. */
    private void checkWithin(Chosen chosen, YearMonth start) {
        var last = start.plusYears(chosen.of(Knob.YEARS)).minusMonths(1).getYear();
        chosen.begins()
                .filter(knob -> chosen.of(knob) > last)
                .forEach(knob -> errors.add(knob.field(), "simulation.lab.fault.outside", String.valueOf(last)));
    }

    private Optional<Integer> number(Knob knob) {
        var typed = typed(knob.field());
        var number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (number >= knob.least() && number <= knob.most()) {
            return Optional.of(number);
        }
        errors.add(knob.field(), "simulation.lab.fault.number", knob.bound(knob.least()), knob.bound(knob.most()));
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        var chosen = Sent.chosen(typed(field), choices);
        if (chosen.isEmpty()) {
            errors.add(field, "simulation.lab.fault.choice");
        }
        return chosen;
    }
}
