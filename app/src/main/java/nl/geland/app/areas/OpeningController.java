package nl.geland.app.areas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.perspectives.DeskTeam;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making the texts of a neighbourhood public: one person proposes what they read, another decides. */
@Controller
class OpeningController {

    static final String PATH = "/openbaar-maken/wijken/{area}";

    private static final int LONGEST_REASON = 300;

    private final Access access;
    private final AreaBook book;
    private final Openings openings;
    private final PublicAreaDesk desk;
    private final DeskTeam team;

    OpeningController(Access access, AreaBook book, Openings openings, PublicAreaDesk desk, DeskTeam team) {
        this.access = access;
        this.book = book;
        this.openings = openings;
        this.desk = desk;
        this.team = team;
    }

    @GetMapping(PATH)
    String show(@PathVariable String area, Model model) {
        return access.as(Viewers.current(), PATH, () -> page(model, book.area(area), CheckedForm.fresh(Map.of())));
    }

    @PostMapping(PATH + "/voorstel")
    String propose(
            @PathVariable String area,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = form(request, "reason", CheckedForm.NO_NAME);
        var reason = form.text("reason", LONGEST_REASON);
        form.looked("reason");
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, found, form);
            }
            openings.hold(found);
            if (openings.open(found).isPresent()) {
                throw new OptimisticLockingFailureException("This neighbourhood was proposed meanwhile");
            }
            openings.propose(viewer, found, reason, PublicTexts.of(found, book));
            Flash.done("areas.opening.done.proposed").to(next);
            return to(found);
        });
    }

    /** Makes public what a colleague proposed, exactly the proposal that was read. */
    @PostMapping(PATH + "/vrijgave")
    String release(@PathVariable String area, HttpServletRequest request, RedirectAttributes next) {
        return decide(area, form(request, "opening"), (viewer, found, opening) -> {
            if (opening.by().equals(viewer.id())) {
                Flash.refused("areas.opening.own").to(next);
            } else {
                openings.end(viewer, opening, true);
                desk.release(viewer, found, opening);
                Flash.done("areas.opening.done.released").to(next);
            }
        });
    }

    @PostMapping(PATH + "/afwijzing")
    String drop(@PathVariable String area, HttpServletRequest request, RedirectAttributes next) {
        return decide(area, form(request, "opening"), (viewer, _, opening) -> {
            openings.end(viewer, opening, false);
            Flash.done("areas.opening.done.dropped").to(next);
        });
    }

    @PostMapping(PATH + "/intrekking")
    String withdraw(@PathVariable String area, HttpServletRequest request, RedirectAttributes next) {
        var form = form(request, "reason");
        var reason = form.text("reason", LONGEST_REASON);
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            if (form.errors().isEmpty()) {
                openings.hold(found);
                desk.withdraw(viewer, found, reason);
                Flash.done("areas.opening.done.withdrawn").to(next);
            } else {
                Flash.refused("areas.opening.withdraw.fault", LONGEST_REASON).to(next);
            }
            return to(found);
        });
    }

    /** What is done about a proposal. */
    private interface Deed {
        void of(Viewer viewer, Area area, Opening opening);
    }

    private String decide(String slug, CheckedForm form, Deed deed) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var area = book.area(slug);
            openings.hold(area);
            var opening = openings.open(area)
                    .filter(open -> open.id().equals(Sent.id(form.typed("opening"))))
                    .orElseThrow(() -> new OptimisticLockingFailureException("Somebody decided meanwhile"));
            deed.of(viewer, area, opening);
            return to(area);
        });
    }

    private static CheckedForm form(HttpServletRequest request, String... fields) {
        return CheckedForm.of(AreasController.WORDS, request, List.of(fields));
    }

    private String page(Model model, Area area, CheckedForm form) {
        model.addAttribute(
                "view",
                new OpeningView(
                        area,
                        PublicTexts.of(area, book),
                        desk.published(area).size(),
                        openings.open(area),
                        team.byId(),
                        form));
        return "areas/opening";
    }

    private static String to(Area area) {
        return "redirect:" + PATH.replace("{area}", area.slug());
    }
}
