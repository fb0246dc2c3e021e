package nl.geland.app.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Objects;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent: a reason, and what is wrong with it.
 *
 * @param problem what went wrong with the wish itself; null when nothing did
 */
record Wish(String reason, FormErrors errors, ReleaseDesk.@Nullable Outcome problem) {

    private static final String REASON = "reason";

    /** Nothing was sent yet. */
    static Wish none() {
        return new Wish("", FormErrors.none(), null);
    }

    /** The reason in a form that holds nothing else. */
    static Wish of(HttpServletRequest request) {
        Sent.only(request, REASON);
        var typed = Normalizer.normalize(
                        Objects.requireNonNullElse(request.getParameter(REASON), ""), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        var errors = FormErrors.none();
        if (typed.codePoints().noneMatch(Character::isLetter)) {
            errors.add(REASON, "disclosure.fault.reason");
        }
        if (typed.codePointCount(0, typed.length()) > Approval.LONGEST_REASON) {
            errors.add(REASON, "disclosure.fault.long", Approval.LONGEST_REASON);
        }
        return new Wish(typed, errors, null);
    }

    Wish failed(ReleaseDesk.Outcome outcome) {
        return new Wish(reason, errors, outcome);
    }
}
