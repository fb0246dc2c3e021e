package nl.geland.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.geland.app.identity.Refused;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who work here: adding somebody, another role, a new code, the end. */
@Controller
class UsersController {

    private static final String CODE = "code";

    private final Users users;

    UsersController(Users users) {
        this.users = users;
    }

    @GetMapping("/gebruikers")
    String list(Model model) {
        return list(model, UserForm.EMPTY, FormErrors.none());
    }

    @PostMapping("/gebruikers")
    String add(
            UserForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Sent.only(request, "signInName", "name", "role", "workerCode");
        var role = form.chosenRole();
        if (role.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(model, form, FormErrors.none().add("role", "accounts.role.unknown"));
        }
        var answer = Answers.tried(response, () -> {
            var invitation =
                    users.add(Viewers.current(), form.signInName(), form.name(), role.get(), form.workerCode());
            next.addFlashAttribute(CODE, invitation.code());
            return to(invitation.user().id());
        });
        return switch (answer) {
            case Answers.Answer.Done done -> done.view();
            case Answers.Answer.Again again -> list(model, form, again.errors());
        };
    }

    @GetMapping("/gebruikers/{user}")
    String show(@PathVariable String user, Model model) {
        var found = find(user);
        var worker = found.workerCode() == null ? "" : found.workerCode();
        return show(model, found, new UserForm("", "", found.role().name(), worker), FormErrors.none());
    }

    @PostMapping("/gebruikers/{user}/uitnodiging")
    String invite(@PathVariable String user, HttpServletRequest request, RedirectAttributes next) {
        Sent.only(request);
        return attempt(find(user), next, found -> {
            next.addFlashAttribute(
                    CODE, users.invite(Viewers.current(), found.id()).code());
        });
    }

    @PostMapping("/gebruikers/{user}/rol")
    String askRole(
            @PathVariable String user,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String workerCode,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Sent.only(request, "role", "workerCode");
        var found = find(user);
        var form = new UserForm("", "", role, workerCode);
        var chosen = form.chosenRole();
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, found, form, FormErrors.none().add("role", "accounts.role.unknown"));
        }
        var answer = Answers.tried(response, () -> {
            users.requestRole(Viewers.current(), found.id(), chosen.get(), workerCode);
            Flash.done("accounts.role.asked").to(next);
            return to(found.id());
        });
        return switch (answer) {
            case Answers.Answer.Done done -> done.view();
            case Answers.Answer.Again again -> show(model, found, form, again.errors());
        };
    }

    @PostMapping("/gebruikers/{user}/rol/{request}")
    String decide(
            @PathVariable String user,
            @PathVariable("request") String asked,
            @RequestParam(defaultValue = "") String decision,
            HttpServletRequest request,
            RedirectAttributes next) {
        Sent.only(request, "decision");
        var id = id(asked);
        return switch (decision) {
            case "approve" ->
                attempt(find(user), next, found -> {
                    users.approve(Viewers.current(), found.id(), id);
                    Flash.done("accounts.role.approved").to(next);
                });
            case "reject" ->
                attempt(find(user), next, found -> {
                    users.reject(Viewers.current(), found.id(), id);
                    Flash.done("accounts.role.rejected").to(next);
                });
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    @PostMapping("/gebruikers/{user}/beeindiging")
    String end(@PathVariable String user, HttpServletRequest request, RedirectAttributes next) {
        Sent.only(request);
        return attempt(find(user), next, found -> {
            users.end(Viewers.current(), found.id());
            Flash.done("accounts.user.ended").to(next);
        });
    }

    /** Does something to a user; when it is refused, the page of the user says why. */
    private static String attempt(User user, RedirectAttributes next, java.util.function.Consumer<User> work) {
        try {
            work.accept(user);
        } catch (Refused refused) {
            Flash.refused(refused.problems().getFirst().key()).to(next);
        }
        return to(user.id());
    }

    private static String to(UUID user) {
        return "redirect:/gebruikers/" + user;
    }

    private User find(String user) {
        return users.find(id(user)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private String list(Model model, UserForm form, FormErrors errors) {
        model.addAttribute("view", new UsersView(users.all(), form, errors));
        return "accounts/users";
    }

    private static String show(Model model, User user, UserForm form, FormErrors errors) {
        var code = model.getAttribute(CODE) instanceof String fresh ? fresh : null;
        model.addAttribute("view", new UserView(user, Viewers.current(), code, form, errors));
        return "accounts/user";
    }
}
