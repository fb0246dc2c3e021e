package nl.geland.app.areas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding an activity to a neighbourhood, changing it, and putting an earlier version back. */
@Controller
class ActivityController {

    private static final String PATH = AreaController.PATH + "/activiteiten";

    private final Access access;
    private final AreaBook book;
    private final AreaCalendar calendar;

    ActivityController(Access access, AreaBook book, AreaCalendar calendar) {
        this.access = access;
        this.book = book;
        this.calendar = calendar;
    }

    @GetMapping(PATH + "/nieuw")
    String blank(@PathVariable String area, Model model) {
        var typed = Map.of("from", calendar.today().toString(), Language.DUTCH.field(), "true");
        return access.as(
                Viewers.current(), PATH, () -> page(model, book.area(area), null, CheckedForm.fresh(typed), null));
    }

    @PostMapping(PATH + "/nieuw")
    String add(
            @PathVariable String area,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, ActivityForm.FIELDS);
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            var content = ActivityForm.read(form, book.places().in(found), calendar.today());
            if (content.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, found, null, form, null);
            }
            book.activities().add(viewer, found, content.get());
            Flash.done("areas.activity.added").to(next);
            return "redirect:" + found.path();
        });
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String area, @PathVariable String id, Model model) {
        return access.as(Viewers.current(), PATH, () -> {
            var found = book.area(area);
            var activity = find(found, id);
            return page(model, found, activity, CheckedForm.fresh(ActivityForm.typed(activity.content())), null);
        });
    }

    @PostMapping(PATH + "/{id}")
    String change(
            @PathVariable String area,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, ActivityForm.FIELDS);
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            var activity = find(found, id);
            var content = ActivityForm.read(form, book.places().in(found), calendar.today());
            if (content.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, found, activity, form, null);
            }
            if (book.activities().change(viewer, activity.id(), form.version(), content.get()) == Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, found, find(found, id), form, content.get());
            }
            Flash.done("areas.saved").to(next);
            return "redirect:" + found.path();
        });
    }

    /** Writes an earlier version as the newest. */
    @PostMapping(PATH + "/{id}/terug")
    String back(
            @PathVariable String area,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, List.of("version", "to"));
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            var activity = find(found, id);
            var earlier = AreasController.here(book.activities().versions(activity.id()).stream()
                            .filter(version -> String.valueOf(version.number()).equals(form.typed("to")))
                            .findFirst())
                    .content();
            if (book.activities().change(viewer, activity.id(), form.version(), earlier) == Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, found, activity, CheckedForm.fresh(ActivityForm.typed(earlier)), earlier);
            }
            Flash.done("areas.put-back").to(next);
            return "redirect:" + found.path() + "/activiteiten/" + activity.id();
        });
    }

    private Activity find(Area area, String id) {
        return AreasController.here(book.activities().find(area, Sent.id(id)));
    }

    private String page(
            Model model, Area area, @Nullable Activity activity, CheckedForm form, Activity.@Nullable Content yours) {
        var versions = activity == null
                ? List.<Version<Activity.Content>>of()
                : book.activities().versions(activity.id());
        model.addAttribute(
                "view", new ActivityView(area, activity, book.places().in(area), versions, form, yours));
        return "areas/activity";
    }
}
