package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The studies one works on, beginning one, and changing what one is about. */
@Controller
class StudiesController {

    private static final String NEW = StudyDoor.PATH + "/nieuw";
    private static final String EDIT = StudyDoor.STUDY + "/wijzigen";
    private static final int TITLE = 200;
    private static final int TEXT = 500;
    private static final int YEARS = 10;

    private static final String[] FIELDS = {
        "title", "question", "legalBasis", "destroyRawOn", "destroyWorkOn", StudyForm.VERSION
    };

    private final Access access;
    private final Studies studies;
    private final StudyDoor door;
    private final Calendar calendar;

    StudiesController(Access access, Studies studies, StudyDoor door, Calendar calendar) {
        this.access = access;
        this.studies = studies;
        this.door = door;
        this.calendar = calendar;
    }

    @Bean
    static NavigationEntry studiesEntry() {
        return new NavigationEntry("studies.title", StudyDoor.PATH, 60);
    }

    @GetMapping(StudyDoor.PATH)
    String list(Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, StudyDoor.PATH, () -> new StudiesView(studies.all())));
        return "studies/studies";
    }

    @GetMapping(NEW)
    String blank(Model model) {
        var today = calendar.today();
        return form(
                model,
                null,
                StudyForm.fresh(Map.of(
                        "destroyRawOn", today.plusYears(1).toString(),
                        "destroyWorkOn", today.plusYears(5).toString())),
                Both.NONE);
    }

    @PostMapping(NEW)
    String begin(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        var viewer = Viewers.current();
        var form = StudyForm.of(request, FIELDS);
        var plan = plan(form);
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, null, form, Both.NONE);
        }
        UUID id = access.as(viewer, NEW, () -> studies.begin(viewer, plan, false));
        Flash.done("studies.begun").to(next);
        return "redirect:" + StudyDoor.PATH + "/" + id;
    }

    @GetMapping(EDIT)
    String edit(@PathVariable String id, Model model) {
        return door.asTeam(EDIT, id, inside -> form(model, inside.study(), asItIs(inside.study()), Both.NONE));
    }

    @PostMapping(EDIT)
    String change(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, FIELDS);
        return door.asTeam(EDIT, id, inside -> {
            var plan = plan(form);
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(model, inside.study(), form, Both.NONE);
            }
            if (studies.change(inside.id(), form.version(), plan) == Change.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = studies.find(inside.id()).orElseThrow(StudyDoor::nothing);
                return form(model, now, form, both(now, plan));
            }
            Flash.done("studies.kept").to(next);
            return "redirect:" + inside.path();
        });
    }

    private Study.Plan plan(StudyForm form) {
        var today = calendar.today();
        var rawOn = form.date("destroyRawOn", today.plusDays(1), today.plusYears(YEARS));
        return new Study.Plan(
                form.text("title", TITLE),
                form.text("question", TEXT),
                form.text("legalBasis", TEXT),
                rawOn,
                form.date("destroyWorkOn", rawOn, today.plusYears(2 * YEARS)));
    }

    private static StudyForm asItIs(Study study) {
        return StudyForm.fresh(Map.of(
                "title", study.title(),
                "question", study.question(),
                "legalBasis", study.legalBasis(),
                "destroyRawOn", study.destroyRawOn().toString(),
                "destroyWorkOn", study.destroyWorkOn().toString()));
    }

    private static Both both(Study now, Study.Plan yours) {
        return Both.of(
                "studies.field.title",
                now.title(),
                yours.title(),
                "studies.field.question",
                now.question(),
                yours.question(),
                "studies.field.legal-basis",
                now.legalBasis(),
                yours.legalBasis(),
                "studies.field.destroy-raw",
                now.destroyRawOn().toString(),
                yours.destroyRawOn().toString(),
                "studies.field.destroy-work",
                now.destroyWorkOn().toString(),
                yours.destroyWorkOn().toString());
    }

    private static String form(Model model, @Nullable Study study, StudyForm form, Both both) {
        model.addAttribute("view", new StudyFormView(study, form, both));
        return "studies/form";
    }
}
