package nl.geland.app.perspectives;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.geland.app.disclosure.PublicEntry;
import nl.geland.app.disclosure.PublicPage;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.PublicArea;
import nl.geland.app.web.Sent;
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

    /** Proposes a text as it was read, makes public what a colleague proposed, or takes it off; what changed meanwhile is left alone. */
    @PostMapping(ObstaclesController.PATH + "/{id}/openbaar")
    String change(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(request, "version", "deed", "reason", "opening");
        var reason = form.text("reason", LONGEST_REASON);
        return access.as(viewer, ObstaclesController.PATH + "/{id}", () -> {
            var known = Sent.id(id);
            var obstacle =
                    obstacles.find(viewer, known).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (!form.errors().isEmpty()) {
                Flash.refused("perspectives.public.fault.reason", LONGEST_REASON)
                        .to(next);
            } else if (!desk.hold(known, form.version())) {
                throw new OptimisticLockingFailureException("The obstacle changed before it was made public");
            } else {
                change(viewer, obstacle, waiting(obstacle, form.typed("opening")), form.typed("deed"), reason)
                        .to(next);
            }
            return "redirect:" + ObstaclesController.PATH + "/" + known;
        });
    }

    /** The proposal that stood on the page; refused when another waits by now, so that nobody decides about what they did not read. */
    private Optional<DeskOpening> waiting(Obstacle obstacle, String read) {
        var waiting = desk.shown(obstacle).waiting();
        if (!waiting.map(opening -> opening.id().toString()).orElse("").equals(read)) {
            throw new OptimisticLockingFailureException("Another proposal waits by now");
        }
        return waiting;
    }

    private Flash change(Viewer viewer, Obstacle obstacle, Optional<DeskOpening> waiting, String deed, String reason) {
        return switch (deed) {
            case "what" -> open(viewer, obstacle, waiting, deed, reason);
            case "answer" -> {
                if (obstacle.care().answer() == null || !desk.shown(obstacle).what()) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                yield open(viewer, obstacle, waiting, deed, reason);
            }
            case "drop" -> {
                desk.drop(viewer, waiting.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
                yield Flash.done("perspectives.public.done.drop");
            }
            case "off" -> {
                desk.withdraw(viewer, obstacle.id(), reason);
                yield Flash.done("perspectives.public.done.off");
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** Proposes; where the page showed that a colleague proposed the same, it makes public. */
    private Flash open(Viewer viewer, Obstacle obstacle, Optional<DeskOpening> waiting, String deed, String reason) {
        var proposed = waiting.filter(opening -> opening.deed().equals(deed));
        if (proposed.isEmpty()) {
            desk.propose(viewer, obstacle, deed, reason);
            return Flash.done("perspectives.public.done.proposed");
        }
        if (proposed.get().by().equals(viewer.id())) {
            return Flash.refused("perspectives.public.fault.own");
        }
        desk.release(viewer, obstacle, proposed.get(), reason);
        return Flash.done("perspectives.public.done." + deed);
    }
}
