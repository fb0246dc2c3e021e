package nl.geland.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.geland.app.identity.Credentials;
import nl.geland.app.web.Flash;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a password with a one-time code. The code is typed, so that it stands in no address and no log. */
@Controller
class InvitationController {

    private final Credentials credentials;

    InvitationController(Credentials credentials) {
        this.credentials = credentials;
    }

    @GetMapping("/uitnodiging")
    String form(Model model) {
        return page(model, FormErrors.none());
    }

    @PostMapping("/uitnodiging")
    String choose(
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Sent.only(request, "signInName", "code", "password");
        var answer = Answers.tried(response, () -> {
            credentials.choosePassword(signInName, code, password, request.getRemoteAddr());
            Flash.done("accounts.invitation.done").to(next);
            return "redirect:/aanmelden";
        });
        return switch (answer) {
            case Answers.Answer.Done done -> done.view();
            case Answers.Answer.Again again -> page(model, again.errors());
        };
    }

    private static String page(Model model, FormErrors errors) {
        model.addAttribute("view", new InvitationView(errors));
        return "accounts/invitation";
    }
}
