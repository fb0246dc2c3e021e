package nl.geland.app.perspectives;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One obstacle: what is known of it, what a viewer can say to it, and what the team does about it. */
@Controller
class ObstacleController {

    private static final String PATH = ObstaclesController.PATH + "/{id}";
    private static final Set<Role> OPENERS = EnumSet.of(Role.TEAM_LEAD, Role.POLICY_ADVISER);
    private static final int LONGEST_ANSWER = 1000;
    private static final int LONGEST_DOING = 300;
    private static final int YEARS_AHEAD = 3;

    /** A change that somebody of the team sent, and what to compare with when a colleague was first. */
    private record Turn(String id, CheckedForm form, List<ObstacleView.Yours> yours, String done) {}

    /** Does the change, or says that a colleague was first. */
    private interface Change {
        ObstacleDesk.Outcome of(Viewer viewer, Obstacle obstacle);
    }

    private final Access access;
    private final Obstacles obstacles;
    private final ObstacleDesk desk;
    private final DeskTeam team;
    private final DeskCalendar calendar;
    private final PublicDesk open;

    ObstacleController(
            Access access,
            Obstacles obstacles,
            ObstacleDesk desk,
            DeskTeam team,
            DeskCalendar calendar,
            PublicDesk open) {
        this.access = access;
        this.obstacles = obstacles;
        this.desk = desk;
        this.team = team;
        this.calendar = calendar;
        this.open = open;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var obstacle = find(viewer, id);
            desk.seen(viewer, obstacle.id(), obstacle.version());
            return page(model, viewer, obstacle, CheckedForm.fresh(Map.of()), List.of());
        });
    }

    @PostMapping(PATH + "/ook")
    String too(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var on = on(request);
        Flash.done(on ? "perspectives.too.done" : "perspectives.too.undone").to(next);
        return own(id, on ? desk::meetsToo : desk::meetsItNoMore);
    }

    @PostMapping(PATH + "/volgen")
    String follow(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var on = on(request);
        Flash.done(on ? "perspectives.follow.done" : "perspectives.follow.undone")
                .to(next);
        return own(id, on ? desk::follow : desk::unfollow);
    }

    private static boolean on(HttpServletRequest request) {
        return switch (CheckedForm.of(request, "aan").typed("aan")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** Switches something of the viewer's own; doing it twice changes nothing. */
    private String own(String id, BiConsumer<Viewer, UUID> deed) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var obstacle = find(viewer, id);
            deed.accept(viewer, obstacle.id());
            return to(obstacle.id());
        });
    }

    @PostMapping(PATH + "/eigenaar")
    String assign(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CheckedForm.of(request, "version", "owner", "answerBy");
        var answerBy = form.date("answerBy", calendar.today(), calendar.today().plusYears(1));
        var owner = team.members().stream()
                .filter(member -> member.id().toString().equals(form.typed("owner")))
                .findFirst();
        if (owner.isEmpty()) {
            form.errors().add("owner", "perspectives.fault.owner");
        }
        var yours = List.of(
                new ObstacleView.Yours(
                        "perspectives.owner", owner.map(User::name).orElse("")),
                new ObstacleView.Yours("perspectives.answer-by", form.typed("answerBy")));
        return change(
                new Turn(id, form, yours, "perspectives.assign.done"),
                response,
                next,
                model,
                (viewer, obstacle) -> desk.assign(
                        viewer,
                        obstacle.id(),
                        form.version(),
                        owner.orElseThrow().id(),
                        answerBy.orElseThrow()));
    }

    @PostMapping(PATH + "/antwoord")
    String answer(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CheckedForm.of(request, "version", "answer", "doing", "doneBy", CheckedForm.NO_NAME);
        var answer = form.text("answer", LONGEST_ANSWER);
        var doing = form.optional("doing", LONGEST_DOING);
        var latest = calendar.today().plusYears(YEARS_AHEAD);
        var doneBy = form.optionalDate("doneBy", calendar.today(), latest);
        form.looked("answer");
        var yours = List.of(
                new ObstacleView.Yours("perspectives.answer", answer),
                new ObstacleView.Yours("perspectives.doing", doing),
                new ObstacleView.Yours("perspectives.done-by", form.typed("doneBy")));
        return change(
                new Turn(id, form, yours, "perspectives.answer.done"),
                response,
                next,
                model,
                (viewer, obstacle) -> desk.answer(
                        viewer, obstacle.id(), form.version(), new ObstacleDesk.Answer(answer, doing, doneBy)));
    }

    @PostMapping(PATH + "/heropening")
    String reopen(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CheckedForm.of(request, "version");
        return change(
                new Turn(
                        id,
                        form,
                        List.of(new ObstacleView.Yours("perspectives.state", "")),
                        "perspectives.reopen.done"),
                response,
                next,
                model,
                (viewer, obstacle) -> desk.reopen(viewer, obstacle.id(), form.version()));
    }

    /** Who may not is refused first, then what is wrong is told, then it is done unless a colleague was first. */
    private String change(
            Turn turn, HttpServletResponse response, RedirectAttributes next, Model model, Change change) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var obstacle = find(viewer, turn.id());
            if (!handles(viewer, obstacle)) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            if (!turn.form().errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, viewer, obstacle, turn.form(), List.of());
            }
            if (change.of(viewer, obstacle) == ObstacleDesk.Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, viewer, find(viewer, turn.id()), turn.form(), turn.yours());
            }
            Flash.done(turn.done()).to(next);
            return to(obstacle.id());
        });
    }

    private Obstacle find(Viewer viewer, String id) {
        var known = Sent.id(id);
        return obstacles.find(viewer, known).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether somebody may do something about it: a team lead about all, others about what they own. */
    private static boolean handles(Viewer viewer, Obstacle obstacle) {
        return viewer.role() == Role.TEAM_LEAD
                || (DeskTeam.has(viewer) && viewer.id().equals(obstacle.care().owner()));
    }

    /** What stands in the fields of the owner when nobody typed: what holds now, or the usual time to answer. */
    private Map<String, String> asItIs(Obstacle obstacle) {
        var owner = obstacle.care().owner();
        var by = obstacle.care().answerBy();
        return Map.of(
                "owner",
                owner == null ? "" : owner.toString(),
                "answerBy",
                (by == null ? calendar.answerBy() : by).toString());
    }

    private String page(
            Model model, Viewer viewer, Obstacle obstacle, CheckedForm form, List<ObstacleView.Yours> yours) {
        var handles = handles(viewer, obstacle);
        var rights = new ObstacleView.Rights(viewer.role() == Role.TEAM_LEAD, handles, OPENERS.contains(viewer.role()));
        model.addAttribute(
                "view",
                new ObstacleView(
                        obstacle,
                        obstacles.events(obstacle.id()),
                        rights,
                        team.byId(),
                        rights.assigns() ? team.members() : List.of(),
                        form.beforehand(asItIs(obstacle)),
                        yours,
                        open.shown(obstacle)));
        return "perspectives/obstacle";
    }

    private static String to(UUID id) {
        return "redirect:" + ObstaclesController.PATH + "/" + id;
    }
}
