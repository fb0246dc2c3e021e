package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The targets of half-years: adding one, revising one with the reason, putting an earlier version or the file back. */
@Controller
class TargetController {

    static final String PATH = QuotaController.PATH + "/taakstellingen";

    private static final String ONE = PATH + "/{halfYear}";
    private static final int LARGEST = 2_000;
    private static final int LONGEST_REASON = 120;

    private final Access access;
    private final DeskDay day;
    private final Targets targets;

    TargetController(Access access, DeskDay day, Targets targets) {
        this.access = access;
        this.day = day;
        this.targets = targets;
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("view", access.as(Viewers.current(), PATH, () -> targets.all(day.today())));
        return "housing/targets";
    }

    @GetMapping(ONE)
    String show(@PathVariable String halfYear, Model model) {
        return access.as(Viewers.current(), PATH, () -> {
            var target = find(halfYear);
            var persons = target.persons();
            return page(
                    model,
                    target,
                    Typed.fresh(persons == null ? Map.of() : Map.of("mensen", persons.toString())),
                    null);
        });
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String halfYear,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = Typed.of(request, List.of("version", "mensen", "reden"));
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var target = find(halfYear);
            var content = new Target.Content(
                    form.number("mensen", 0, LARGEST), form.sentence("reden", "reden-target", LONGEST_REASON));
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, target, form, null);
            }
            return written(viewer, target, form.version(), content, next, response, model);
        });
    }

    /** Writes an earlier version, or what the file says, as the newest. */
    @PostMapping(ONE + "/terug")
    String back(
            @PathVariable String halfYear,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = Typed.of(request, List.of("version", "to", "reden"));
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var target = find(halfYear);
            var persons = form.typed("to").equals("0")
                    ? null
                    : DwellingController.here(targets.versions(target.halfYear()).stream()
                                    .filter(version ->
                                            String.valueOf(version.number()).equals(form.typed("to")))
                                    .findFirst())
                            .content()
                            .persons();
            var reason = form.sentence("reden", "reden-target", LONGEST_REASON);
            if (!form.errors().isEmpty() || (persons == null && target.file() == null)) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, target, form, null);
            }
            return written(viewer, target, form.version(), new Target.Content(persons, reason), next, response, model);
        });
    }

    private String written(
            Viewer viewer,
            Target target,
            int version,
            Target.Content content,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        if (!targets.change(viewer, target.halfYear(), version, content)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var typed = new HashMap<>(Map.of("reden", content.reason()));
            if (content.persons() != null) {
                typed.put("mensen", content.persons().toString());
            }
            return page(model, find(target.halfYear().toString()), Typed.fresh(typed), content);
        }
        Flash.done("housing.target.saved").to(next);
        return "redirect:" + target.path();
    }

    private String page(Model model, Target target, Typed form, Target.@Nullable Content yours) {
        model.addAttribute("view", new TargetView(target, targets.versions(target.halfYear()), form, yours));
        return "housing/target";
    }

    private Target find(String halfYear) {
        return DwellingController.here(targets.find(halfYear, day.today()));
    }
}
