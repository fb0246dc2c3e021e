package nl.geland.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.geland.app.identity.Setup;
import nl.geland.app.web.Flash;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first start: the administrator signs up. Once there is one, this page does not exist. */
@Controller
class SetupController {

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/eerste-start")
    String form(Model model) {
        onlyWhileOpen();
        return page(model, FormErrors.none(), "", "");
    }

    @PostMapping("/eerste-start")
    String signUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        onlyWhileOpen();
        Sent.only(request, "code", "name", "signInName", "password");
        var answer = Answers.tried(response, () -> {
            setup.complete(code, signInName, name, password, request.getRemoteAddr());
            Flash.done("accounts.setup.done").to(next);
            return "redirect:/aanmelden";
        });
        return switch (answer) {
            case Answers.Answer.Done done -> done.view();
            case Answers.Answer.Again again -> page(model, again.errors(), name, signInName);
        };
    }

    private void onlyWhileOpen() {
        if (!setup.open()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String page(Model model, FormErrors errors, String name, String signInName) {
        model.addAttribute("view", new SetupView(errors, name, signInName));
        return "accounts/setup";
    }
}
