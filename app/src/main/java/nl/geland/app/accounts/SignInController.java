package nl.geland.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.geland.app.identity.Setup;
import nl.geland.app.identity.SignIn;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with name and password. What was typed never comes back: it may be a password in the wrong field. */
@Controller
@ConditionalOnWebApplication
class SignInController {

    private static final String PAGE = "accounts/signin";

    private final SignIn signIn;
    private final Setup setup;

    SignInController(SignIn signIn, Setup setup) {
        this.signIn = signIn;
        this.setup = setup;
    }

    @GetMapping("/aanmelden")
    String form(@RequestParam(required = false) @Nullable String afgemeld, Model model) {
        if (Viewers.find().isPresent()) {
            return "redirect:/";
        }
        return page(model, FormErrors.none(), afgemeld != null);
    }

    @PostMapping("/aanmelden")
    String enter(
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Sent.only(request, "signInName", "password");
        var answer = Answers.tried(response, () -> "redirect:" + signIn.enter(signInName, password, request, response));
        return switch (answer) {
            case Answers.Answer.Done done -> done.view();
            case Answers.Answer.Again again -> page(model, again.errors(), false);
        };
    }

    private String page(Model model, FormErrors errors, boolean signedOut) {
        model.addAttribute("view", new SignInView(errors, signedOut, setup.open()));
        return PAGE;
    }
}
