package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names that were found later: where they stood, what was replaced or taken off the page at once, and what a person has to look at. */
@Controller
class FoundNamesController {

    private static final String PATH = ReportsController.PATH + "/namen";

    private final Access access;
    private final StudyRoom room;
    private final FoundNames found;

    FoundNamesController(Access access, StudyRoom room, FoundNames found) {
        this.access = access;
        this.room = room;
        this.found = found;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            return new FoundNamesView(StudyHead.of(study), found.of(study.study()));
        }));
        return "findings/foundnames";
    }

    /** Says what became of a place; whoever comes second is told so. */
    @PostMapping(PATH + "/{place}")
    String settle(
            @PathVariable String id, @PathVariable String place, HttpServletRequest request, RedirectAttributes next) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "outcome");
        var outcome = form.choice("outcome", FoundName.Outcome.class)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id).study();
            if (found.of(study).stream().noneMatch(one -> one.id().equals(Sent.id(place)))) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (!found.settle(study, Sent.id(place), outcome, viewer.id())) {
                throw new OptimisticLockingFailureException("Somebody decided meanwhile");
            }
            Flash.done("findings.found.settled").to(next);
            return "redirect:/studies/" + study + "/rapporten/namen";
        });
    }
}
