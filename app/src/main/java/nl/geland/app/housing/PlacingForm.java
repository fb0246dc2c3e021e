package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the answer to an offer is read from a form and written into one. */
final class PlacingForm {

    /** What a form may hold. */
    static final List<String> FIELDS = List.of("version", "uitkomst", "sleutel", "reden", "toelichting");

    /** That there is no reason, because none is needed. */
    static final String NO_REASON = "none";

    /** How many characters the words of a refusal may have. */
    static final int LONGEST_WORDS = 200;

    private static final int MONTHS_AHEAD = 6;

    private PlacingForm() {}

    /** Empty, with errors, when something is wrong: a key goes with an acceptance, a rent above the cut-off with a reason, words with a refusal for another reason. */
    static Optional<Placing.Content> read(
            Typed form, Placing placing, Function<@Nullable LocalDate, SuitableCheck> checks, LocalDate today) {
        var outcome = form.optionalChoice("uitkomst", Outcome.class);
        var keyOn = form.optionalDate("sleutel", placing.offeredOn(), today.plusMonths(MONTHS_AHEAD));
        var above = form.typed("reden").equals(NO_REASON)
                ? Optional.<AboveCutOff>empty()
                : form.optionalChoice("reden", AboveCutOff.class);
        var accepted = outcome.filter(answer -> answer == Outcome.ACCEPTED).isPresent();
        if (keyOn != null && !accepted) {
            form.errors().add("sleutel", "housing.fault.sleutel-accepted");
        }
        var words =
                form.typed("toelichting").isEmpty() ? null : form.sentence("toelichting", "toelichting", LONGEST_WORDS);
        if (words != null && outcome.filter(answer -> answer == Outcome.REFUSED).isEmpty()) {
            form.errors().add("toelichting", "housing.fault.toelichting-other");
        }
        var check = checks.apply(keyOn);
        if (accepted && check.tooDear() && above.isEmpty()) {
            form.errors().add("reden", "housing.fault.reden-needed");
        }
        return form.errors().isEmpty()
                ? Optional.of(new Placing.Content(
                        outcome.orElse(null), keyOn, accepted && check.tooDear() ? above.orElse(null) : null, words))
                : Optional.empty();
    }

    /** What stands in the fields beforehand: where a key is yet to be given, that of today. */
    static Map<String, String> beforehand(Placing.Content content, LocalDate today) {
        var typed = typed(content);
        if (content.outcome() == Outcome.ACCEPTED && content.keyOn() == null) {
            typed.put("sleutel", today.toString());
        }
        return typed;
    }

    /** What stands in the fields of an answer. */
    static Map<String, String> typed(Placing.Content content) {
        var typed = new HashMap<String, String>();
        typed.put("uitkomst", content.outcome() == null ? "" : content.outcome().code());
        typed.put("sleutel", content.keyOn() == null ? "" : content.keyOn().toString());
        typed.put("toelichting", content.words() == null ? "" : content.words());
        typed.put(
                "reden",
                content.aboveCutOff() == null
                        ? NO_REASON
                        : content.aboveCutOff().code());
        return typed;
    }
}
