package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;

/** What somebody typed to show a scenario to everybody, or to take it back, with what is wrong with it. */
final class ProposalForm {

    static final String REASON = "reason";
    static final String PLACE = "place";
    static final String NOTE = "note";
    static final String NOTE_ENGLISH = "note-english";

    private static final int LONGEST = 300;

    private final Map<String, String> sent;
    private final FormErrors errors = FormErrors.none();

    private ProposalForm(Map<String, String> sent) {
        this.sent = sent;
    }

    /** A form in which nobody typed yet. */
    static ProposalForm fresh() {
        return new ProposalForm(Map.of());
    }

    static ProposalForm of(HttpServletRequest request, String... fields) {
        var form = new ProposalForm(Sent.fields(request, Arrays.asList(fields)));
        form.errors.within(form.prefix());
        return form;
    }

    /** What the ids of the fields of the form for the scenario in this place begin with. */
    static String prefix(int place) {
        return "p" + place + "-";
    }

    private String prefix() {
        var place = sent.get(PLACE);
        return place != null && place.matches("[0-3]") ? prefix(Integer.parseInt(place)) : "";
    }

    /** Whether it was sent for the scenario in this place, so that it stands open there. */
    boolean isOf(int place) {
        return prefix().equals(prefix(place));
    }

    /** What was typed in a field for the scenario in this place. */
    String typed(int place, String field) {
        return isOf(place) ? typed(field) : "";
    }

    String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    FormErrors errors() {
        return errors;
    }

    /** Why, as one sentence. */
    String reason() {
        return sentence(REASON, "simulation.lab.fault.reason");
    }

    /** What the municipality adds for everybody, in both languages or in none. */
    Texts note() {
        if (typed(NOTE).isBlank() && typed(NOTE_ENGLISH).isBlank()) {
            return new Texts("", "");
        }
        return new Texts(
                sentence(NOTE, "simulation.lab.fault.note"), sentence(NOTE_ENGLISH, "simulation.lab.fault.note"));
    }

    /** Refuses to show what has no name in English; the form itself has no field for that. */
    void checkNames(List<Saved> shown) {
        if (!shown.stream().allMatch(one -> one.title().isComplete())) {
            errors.add("simulation.lab.fault.english");
        }
    }

    private String sentence(String field, String fault) {
        var text = typed(field).replaceAll("\\s+", " ");
        if (text.codePoints().noneMatch(Character::isLetter)
                || text.indexOf('\0') >= 0
                || text.codePointCount(0, text.length()) > LONGEST) {
            errors.add(field, fault);
        }
        return text;
    }
}
