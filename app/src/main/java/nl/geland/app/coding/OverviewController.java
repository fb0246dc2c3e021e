package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

/** What is to be coded by whom, and what becomes of a text that somebody left. */
@Controller
class OverviewController {

    private static final String PATH = "/studies/{study}/coderen";
    private static final int LONGEST_REASON = 300;

    private final CodingDoor door;
    private final OverviewDesk desk;
    private final CodingTexts texts;
    private final Tasks tasks;
    private final LeftTexts left;

    OverviewController(CodingDoor door, OverviewDesk desk, CodingTexts texts, Tasks tasks, LeftTexts left) {
        this.door = door;
        this.desk = desk;
        this.texts = texts;
        this.tasks = tasks;
        this.left = left;
    }

    @GetMapping(PATH)
    String overview(@PathVariable String study, Model model) {
        model.addAttribute("view", door.enter(study, PATH, inside -> desk.show(inside, CodingForm.fresh(Map.of()))));
        return "coding/overview";
    }

    /** Gives a text, or all texts, to a coder. */
    @PostMapping(PATH)
    String assign(@PathVariable String study, HttpServletRequest request, RedirectAttributes next) {
        var form = CodingForm.of(request, "source", "coder");
        return door.enter(study, PATH, inside -> {
            if (!inside.team()) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            var coder = Sent.id(form.typed("coder"));
            if (door.members(inside.study()).stream()
                    .noneMatch(member -> member.id().equals(coder))) {
                throw CodingDoor.notFound();
            }
            var all = form.typed("source").equals("alle");
            var chosen = texts.sources(inside.study()).stream()
                    .filter(source -> all || source.id().equals(Sent.id(form.typed("source"))))
                    .toList();
            if (chosen.isEmpty()) {
                throw CodingDoor.notFound();
            }
            chosen.forEach(source -> tasks.assign(source.id(), coder));
            Flash.done("coding.task.done").to(next);
            return "redirect:" + inside.path() + "/coderen";
        });
    }

    /** Gives a text that somebody left unfinished to another, or releases it. */
    @PostMapping("/studies/{study}/bronnen/{source}/overdragen")
    String handOver(
            @PathVariable String study,
            @PathVariable String source,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "coder", "naar", "reason");
        return door.enter(study, "/studies/{study}/bronnen/{source}/overdragen", inside -> {
            if (!inside.team()) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            var it = left.find(inside.study(), Sent.id(source), Sent.id(form.typed("coder")))
                    .orElseThrow(CodingDoor::notFound);
            var reason = form.text("reason", LONGEST_REASON);
            var released = form.typed("naar").equals(OverviewView.RELEASE);
            var heir = Sent.id(form.typed("naar"));
            if (!released
                    && desk.show(inside, form).heirs(it.source()).stream()
                            .noneMatch(member -> member.id().equals(heir))) {
                form.fault("naar", "naar");
            }
            if (!form.sound()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("view", desk.show(inside, form.within(OverviewView.prefix(it))));
                return "coding/overview";
            }
            var done = released
                    ? left.release(inside.viewer(), inside.study(), it, reason)
                    : left.handOver(inside.viewer(), inside.study(), it, heir, reason);
            if (!done) {
                throw CodingDoor.notFound();
            }
            Flash.done(released ? "coding.left.released" : "coding.left.handed-over")
                    .to(next);
            return "redirect:" + inside.path() + "/coderen";
        });
    }
}
