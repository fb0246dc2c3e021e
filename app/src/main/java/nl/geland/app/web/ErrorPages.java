package nl.geland.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a visitor reads when a request cannot be answered: what it means and what to do, nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {

    /** The answers that have a text of their own; others borrow that of 400 or 500. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    private final Doors doors;

    ErrorPages(Doors doors) {
        this.doors = doors;
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute(
                "view", new ErrorView(status, told(status), PublicArea.holds(request), form(request, status)));
        return "web/error";
    }

    /** Where somebody goes on whose text was too long. */
    private String form(HttpServletRequest request, int status) {
        return status == HttpStatus.CONTENT_TOO_LARGE.value()
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? doors.form(address).orElse("")
                : "";
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status == HttpStatus.UNAUTHORIZED.value() ? 403 : status < 500 ? 400 : 500;
    }
}
