package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
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

/** What became of an offer: accepted, refused with a reason or withdrawn, and when the key was given. */
@Controller
class PlacingController {

    static final String PLACING = QuotaController.PATH + "/aanbiedingen";

    private static final String PATH = PLACING + "/{id}";

    private final Access access;
    private final AccessLog log;
    private final PlacingDesk desk;
    private final PlacingBook book;
    private final DeskDay day;
    private final HouseholdSizes sizes;

    PlacingController(
            Access access, AccessLog log, PlacingDesk desk, PlacingBook book, DeskDay day, HouseholdSizes sizes) {
        this.access = access;
        this.log = log;
        this.desk = desk;
        this.book = book;
        this.day = day;
        this.sizes = sizes;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", look(viewer, id, null, null));
        return "housing/placing";
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Typed.of(request, PlacingForm.FIELDS);
        var view = look(viewer, id, form, null);
        var content = PlacingForm.read(form, view.placing(), view.checks(), day.latest());
        if (content.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view);
            return "housing/placing";
        }
        return written(viewer, view, form.version(), content.get(), "housing.placing.saved", next, response, model);
    }

    /** Writes an earlier version, or what the file says, as the newest. */
    @PostMapping(PATH + "/terug")
    String back(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Typed.of(request, List.of("version", "to"));
        var view = look(viewer, id, null, null);
        var earlier = DwellingController.here(view.version(form.typed("to")));
        return written(viewer, view, form.version(), earlier, "housing.put-back", next, response, model);
    }

    private String written(
            Viewer viewer,
            PlacingView view,
            int version,
            Placing.Content content,
            String done,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        var written = book.change(viewer, view.placing(), version, content);
        if (written != PlacingBook.Written.DONE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var typed = Typed.fresh(PlacingForm.typed(content));
            var stale = written == PlacingBook.Written.STALE;
            var now = look(viewer, view.placing().id().toString(), typed, stale ? content : null);
            model.addAttribute("view", stale ? now : now.refused());
            return "housing/placing";
        }
        Flash.done(done).to(next);
        return "redirect:" + view.placing().path();
    }

    private PlacingView look(Viewer viewer, String id, @Nullable Typed form, Placing.@Nullable Content yours) {
        var known = sizes.on(day.today());
        return access.as(viewer, PATH, () -> {
            var view = desk.view(Sent.id(id), known, form, yours);
            log.looked(viewer, PATH, "housing.purpose.placing", view.placing().persons());
            return view;
        });
    }
}
