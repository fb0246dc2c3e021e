package nl.geland.app.perspectives;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Room given (<i>ruimte</i>): which rules were bent, why, what came of it, and which rule should therefore change. */
@Controller
class RoomController {

    static final String PATH = "/ruimte";

    private static final int LONGEST = 600;
    private static final int LONGEST_RULE = 80;
    private static final int YEARS_BACK = 5;

    /** What is said to the town is said in its language. */
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Access access;
    private final RoomsGiven rooms;
    private final ObstacleDesk desk;
    private final DeskCalendar calendar;
    private final Words words;

    RoomController(Access access, RoomsGiven rooms, ObstacleDesk desk, DeskCalendar calendar, Words words) {
        this.access = access;
        this.rooms = rooms;
        this.desk = desk;
        this.calendar = calendar;
        this.words = words;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> {
            var paging = Paging.of(page, size, rooms.count());
            return new RoomsView(rooms.page(paging), rooms.often(), paging, viewer.role() == Role.TEAM_LEAD);
        }));
        return "perspectives/rooms";
    }

    @GetMapping(PATH + "/nieuw")
    String blank(Model model) {
        return form(model, CheckedForm.fresh(Map.of("givenOn", calendar.today().toString())));
    }

    @PostMapping(PATH + "/nieuw")
    String add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        var form = CheckedForm.of(request, "rule", "otherRule", "givenOn", "done", "why", CheckedForm.NO_NAME);
        var rule = form.choice("rule", BentRule.class);
        var isOther = rule.filter(BentRule.OTHER::equals).isPresent();
        var otherRule = isOther ? form.text("otherRule", LONGEST_RULE).replaceAll("\\s+", " ") : "";
        var givenOn = form.date("givenOn", calendar.today().minusYears(YEARS_BACK), calendar.today());
        var done = form.text("done", LONGEST);
        var why = form.text("why", LONGEST);
        form.looked("done");
        if (!form.errors().isEmpty() || rule.isEmpty() || givenOn.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, form);
        }
        var viewer = Viewers.current();
        var note = new RoomsGiven.Note(rule.get(), otherRule, givenOn.get(), done, why);
        UUID id = access.as(viewer, PATH, () -> rooms.add(viewer, note));
        Flash.done("perspectives.room.added").to(next);
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String id, Model model) {
        var room = access.as(Viewers.current(), PATH, () -> find(id));
        return page(model, new RoomView(room, CheckedForm.fresh(Map.of()), false));
    }

    @PostMapping(PATH + "/{id}")
    String tell(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(request, "version", "outcome", CheckedForm.NO_NAME);
        var outcome = form.text("outcome", LONGEST);
        form.looked("outcome");
        return access.as(viewer, PATH, () -> {
            var room = find(id);
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, new RoomView(room, form, false));
            }
            if (rooms.tell(viewer, room.id(), form.version(), outcome) == ObstacleDesk.Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, new RoomView(find(id), form, true));
            }
            Flash.done("perspectives.room.told").to(next);
            return "redirect:" + PATH + "/" + room.id();
        });
    }

    /** Makes an obstacle of a rule that was bent three times, owned by the team lead who proposes it. */
    @PostMapping(PATH + "/voorstel")
    String propose(HttpServletRequest request, RedirectAttributes next) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(request, "rule", "otherRule", "level");
        var level = form.choice("level", ObstacleLevel.class).filter(chosen -> chosen != ObstacleLevel.NATION);
        var rule = form.choice("rule", BentRule.class);
        if (level.isEmpty() || rule.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return access.as(viewer, PATH, () -> {
            var often = rooms.often().stream()
                    .filter(found ->
                            found.rule() == rule.get() && found.otherRule().equalsIgnoreCase(form.typed("otherRule")))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (often.obstacle() != null) {
                Flash.note("perspectives.propose.before").to(next);
                return "redirect:" + ObstaclesController.PATH + "/" + often.obstacle();
            }
            var name = often.rule() == BentRule.OTHER
                    ? often.otherRule()
                    : words.word(DUTCH, often.rule().key());
            var obstacle = desk.report(
                    viewer,
                    new ObstacleDesk.Report(
                            ReporterKind.STAFF,
                            words.word(DUTCH, "perspectives.propose.text", name, often.times()),
                            "",
                            level.get(),
                            ObstacleFrequency.MONTHLY));
            desk.assign(viewer, obstacle, 1, viewer.id(), calendar.answerBy());
            if (!rooms.proposed(often.rule(), often.otherRule(), obstacle)) {
                throw new OptimisticLockingFailureException("The rule was just proposed");
            }
            Flash.done("perspectives.propose.done").to(next);
            return "redirect:" + ObstaclesController.PATH + "/" + obstacle;
        });
    }

    private RoomGiven find(String id) {
        var known = Sent.id(id);
        return rooms.find(known).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(Model model, CheckedForm form) {
        model.addAttribute("view", new RoomFormView(form));
        return "perspectives/roomform";
    }

    private static String page(Model model, RoomView view) {
        model.addAttribute("view", view);
        return "perspectives/room";
    }
}
