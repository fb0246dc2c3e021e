package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading a text while coding it, and saying that one is done with it. */
@Controller
class ReadingController {

    static final String PATH = "/studies/{study}/bronnen/{source}/coderen";

    private final CodingDoor door;
    private final ReadingDesk desk;
    private final Codings codings;
    private final Tasks tasks;
    private final Reanchoring reanchoring;

    ReadingController(CodingDoor door, ReadingDesk desk, Codings codings, Tasks tasks, Reanchoring reanchoring) {
        this.door = door;
        this.desk = desk;
        this.codings = codings;
        this.tasks = tasks;
        this.reanchoring = reanchoring;
    }

    @GetMapping(PATH)
    String read(
            @PathVariable String study,
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String vanaf,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String wie,
            Model model) {
        model.addAttribute("view", door.enter(study, PATH, inside -> {
            var text = desk.source(inside, source);
            reanchoring.bringUpToDate(text.id());
            return desk.read(
                    inside,
                    text,
                    new ReadingDesk.Asked(
                            number(vanaf),
                            ReadingView.WINDOW,
                            Objects.requireNonNullElse(code, ""),
                            "allen".equals(wie)));
        }));
        return "coding/reading";
    }

    /** One turn with a form, for who works without script. */
    @GetMapping(PATH + "/{turn}")
    String turn(@PathVariable String study, @PathVariable String source, @PathVariable String turn, Model model) {
        model.addAttribute("view", door.enter(study, PATH + "/{turn}", inside -> {
            var text = desk.source(inside, source);
            reanchoring.bringUpToDate(text.id());
            return turnView(desk, inside, text, number(turn));
        }));
        return "coding/turn";
    }

    static TurnView turnView(ReadingDesk desk, CodingDoor.Inside inside, CodingTexts.Source text, int number) {
        var reading = desk.read(inside, text, new ReadingDesk.Asked(number, 1, "", false));
        if (reading.turns().isEmpty() || reading.turns().getFirst().turn().number() != number) {
            throw CodingDoor.notFound();
        }
        return new TurnView(reading, CodingForm.fresh(beforehand(reading)), UUID.randomUUID());
    }

    /** What stands in the fields before anybody chose: a further question before it makes it probed. */
    static Map<String, String> beforehand(ReadingView reading) {
        var turn = reading.turns().getFirst().turn();
        return reading.source().policy()
                ? Map.of(
                        "statement",
                        Sort.parameter(CodedStudy.Statement.POLICY),
                        "relation",
                        Sort.parameter(CodedStudy.Relation.MENTIONS),
                        "elicited",
                        "spontaneous",
                        "certainty",
                        "3")
                : Map.of(
                        "statement",
                        Sort.parameter(CodedStudy.Statement.GENERAL),
                        "elicited",
                        turn.probed() ? "probed" : "spontaneous",
                        "certainty",
                        "3");
    }

    @PostMapping("/studies/{study}/bronnen/{source}/klaar")
    String done(
            @PathVariable String study,
            @PathVariable String source,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "klaar", "niets");
        var done = switch (form.typed("klaar")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return door.enter(study, "/studies/{study}/bronnen/{source}/klaar", inside -> {
            var text = desk.source(inside, source);
            var viewer = inside.viewer().id();
            if (done && !form.typed("niets").equals("true") && codings.count(text.id(), viewer) == 0) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("view", new NothingView(inside, text));
                return "coding/nothing";
            }
            if (done) {
                tasks.assign(text.id(), viewer);
                tasks.done(text.id(), viewer);
                Flash.done("coding.done.done").to(next);
            } else if (tasks.reopen(text.id(), viewer)) {
                Flash.done("coding.done.undone").to(next);
            } else {
                Flash.refused("coding.done.compared").to(next);
            }
            return "redirect:" + inside.path() + "/bronnen/" + text.id() + "/coderen";
        });
    }

    static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 1;
    }
}
