package nl.geland.app.perspectives;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.geland.app.disclosure.PublicEntry;
import nl.geland.app.disclosure.PublicPage;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.PublicArea;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public page of the desk, and the button that puts a text on it. */
@Controller
class PublicDeskController implements PublicEntry.Source {

    static final String PATH = PublicArea.PATH + "/belemmeringen";

    private static final int LONGEST_REASON = 300;

    private final Access access;
    private final Obstacles obstacles;
    private final PublicDesk desk;

    PublicDeskController(Access access, Obstacles obstacles, PublicDesk desk) {
        this.access = access;
        this.obstacles = obstacles;
        this.desk = desk;
    }

    @Override
    public PublicEntry entry() {
        return new PublicEntry("perspectives.public", PATH, desk.changedOn());
    }

    @GetMapping(PATH)
    PublicPage page() {
        return PublicPage.of("perspectives/public", desk.page());
    }

    /** Makes a text public as the team lead read it, or takes it off; a text that changed meanwhile is left alone. */
    @PostMapping(ObstaclesController.PATH + "/{id}/openbaar")
    String change(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(request, "version", "deed", "reason");
        var reason = form.text("reason", LONGEST_REASON);
        return access.as(viewer, ObstaclesController.PATH + "/{id}", () -> {
            var known = ObstacleController.ID.matcher(id).matches() ? UUID.fromString(id) : new UUID(0, 0);
            var obstacle =
                    obstacles.find(viewer, known).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (!form.errors().isEmpty()) {
                Flash.refused("perspectives.public.fault.reason", LONGEST_REASON)
                        .to(next);
            } else if (!desk.hold(known, form.version())) {
                throw new OptimisticLockingFailureException("The obstacle changed before it was made public");
            } else {
                change(viewer, obstacle, form.typed("deed"), reason);
                Flash.done("perspectives.public.done." + form.typed("deed")).to(next);
            }
            return "redirect:" + ObstaclesController.PATH + "/" + known;
        });
    }

    private void change(Viewer viewer, Obstacle obstacle, String deed, String reason) {
        switch (deed) {
            case "what" -> desk.release(viewer, obstacle, reason);
            case "answer" -> {
                if (obstacle.care().answer() == null || !desk.shown(obstacle).what()) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                desk.releaseAnswer(viewer, obstacle, reason);
            }
            case "off" -> desk.withdraw(viewer, obstacle.id(), reason);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
