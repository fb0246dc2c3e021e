package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import nl.geland.app.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be coded by whom, and the codings whose passage is lost. */
@Controller
class OverviewController {

    private static final String PATH = "/studies/{study}/coderen";
    private static final String LOOSE = "/studies/{study}/los";

    private final CodingDoor door;
    private final CodingTexts texts;
    private final Codings codings;
    private final Codebooks codebooks;
    private final Tasks tasks;
    private final Reanchoring reanchoring;

    OverviewController(
            CodingDoor door,
            CodingTexts texts,
            Codings codings,
            Codebooks codebooks,
            Tasks tasks,
            Reanchoring reanchoring) {
        this.door = door;
        this.texts = texts;
        this.codings = codings;
        this.codebooks = codebooks;
        this.tasks = tasks;
        this.reanchoring = reanchoring;
    }

    @GetMapping(PATH)
    String overview(@PathVariable String study, Model model) {
        model.addAttribute("view", door.enter(study, PATH, inside -> {
            var sources = texts.sources(inside.study());
            sources.forEach(source -> reanchoring.bringUpToDate(source.id()));
            return new OverviewView(
                    inside,
                    sources,
                    tasks.of(inside.study()).stream().collect(Collectors.groupingBy(Tasks.Task::source)),
                    codings.counts(inside.study()),
                    door.members(inside.study()),
                    door.names(),
                    codings.loose(inside.study(), inside.viewer().id()).size());
        }));
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
            var coder = CodingDoor.id(form.typed("coder"));
            if (door.members(inside.study()).stream()
                    .noneMatch(member -> member.id().equals(coder))) {
                throw CodingDoor.notFound();
            }
            var all = form.typed("source").equals("alle");
            var chosen = texts.sources(inside.study()).stream()
                    .filter(source -> all || source.id().equals(CodingDoor.id(form.typed("source"))))
                    .toList();
            if (chosen.isEmpty()) {
                throw CodingDoor.notFound();
            }
            chosen.forEach(source -> tasks.assign(source.id(), coder));
            Flash.done("coding.task.done").to(next);
            return "redirect:" + inside.path() + "/coderen";
        });
    }

    @GetMapping(LOOSE)
    String loose(@PathVariable String study, Model model, HttpServletResponse response) {
        model.addAttribute("view", door.enter(study, LOOSE, inside -> {
            var sources = texts.sources(inside.study());
            sources.forEach(source -> reanchoring.bringUpToDate(source.id()));
            return new LooseView(
                    inside,
                    codings.loose(inside.study(), inside.viewer().id()),
                    sources.stream().collect(Collectors.toUnmodifiableMap(CodingTexts.Source::id, source -> source)),
                    codebooks.newest(inside.study()).stream()
                            .collect(Collectors.toUnmodifiableMap(CodeEntry::id, entry -> entry)));
        }));
        return "coding/loose";
    }
}
