package nl.geland.app.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import nl.geland.app.identity.Busy;
import nl.geland.app.identity.Refused;
import nl.geland.app.identity.TooOften;
import nl.geland.app.web.FormErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Tries what a form asks; what goes wrong becomes the status of the answer and the errors of the form. */
final class Answers {

    private static final String BUSY_SECONDS = "5";

    private Answers() {}

    /** What came of it: a view or redirect, or the errors to show the form with again. */
    sealed interface Answer {
        record Done(String view) implements Answer {}

        record Again(FormErrors errors) implements Answer {}
    }

    static Answer tried(HttpServletResponse response, Supplier<String> work) {
        try {
            return new Answer.Done(work.get());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new Answer.Again(errors(refused));
        } catch (TooOften tooOften) {
            var wait = tooOften.retryAfter().toSeconds();
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            return new Answer.Again(FormErrors.none().add("", "accounts.too-often", wait));
        } catch (Busy busy) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
            return new Answer.Again(FormErrors.none().add("accounts.busy"));
        }
    }

    static FormErrors errors(Refused refused) {
        var errors = FormErrors.none();
        refused.problems().forEach(problem -> errors.add(problem.field(), problem.key()));
        return errors;
    }
}
