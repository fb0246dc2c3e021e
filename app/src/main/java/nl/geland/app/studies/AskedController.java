package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geland.app.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which turn of a text asks which question of the guide: one form per text, with suggestions that only a person keeps. */
@Controller
class AskedController {

    private static final String PAGE = SourceController.ONE + "/vragen";
    private static final String STAMP = "stamp";

    /** The turns of who asks, with their words, and the questions they can be. */
    private record Form(List<GuideQuestion> guide, Map<Integer, String> turns) {

        List<String> codes() {
            return Stream.concat(guide.stream().map(GuideQuestion::code), Stream.of(Asked.OUTSIDE))
                    .toList();
        }

        /** The names of all its fields. */
        List<String> fields() {
            var fields = new ArrayList<>(List.of(STAMP));
            turns.keySet().forEach(turn -> codes().forEach(code -> fields.add(AskedView.field(turn, code))));
            return fields;
        }

        Asked chosen(StudyForm form) {
            var chosen = new TreeMap<Integer, Set<String>>();
            for (var turn : turns.keySet()) {
                chosen.put(turn, new TreeSet<>());
                codes().stream()
                        .filter(code -> form.ticked(AskedView.field(turn, code)))
                        .forEach(chosen.get(turn)::add);
            }
            return Asked.of(chosen);
        }
    }

    private final StudyDoor door;
    private final Schedule schedule;
    private final AskedTurns asked;
    private final WorkTexts workTexts;

    AskedController(StudyDoor door, Schedule schedule, AskedTurns asked, WorkTexts workTexts) {
        this.door = door;
        this.schedule = schedule;
        this.asked = asked;
        this.workTexts = workTexts;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String id, @PathVariable String item, Model model) {
        return door.asTeam(PAGE, id, inside -> {
            var source = door.source(inside, item);
            var form = form(inside, source);
            var kept = asked.of(source.id());
            var suggested = new GuideMatch(form.guide());
            var rows = form.turns().entrySet().stream()
                    .map(turn -> {
                        var like = suggested.in(turn.getValue()).orElse(null);
                        var chosen = kept.isEmpty() && like != null ? Set.of(like) : kept.in(turn.getKey());
                        return new AskedView.Row(turn.getKey(), turn.getValue(), chosen, like);
                    })
                    .toList();
            model.addAttribute(
                    "view", new AskedView(inside, source, form.guide(), rows, kept.isEmpty(), kept.stamp(), List.of()));
            return "studies/asked";
        });
    }

    @PostMapping(PAGE)
    String keep(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return door.asTeam(PAGE, id, inside -> {
            var source = door.source(inside, item);
            var form = form(inside, source);
            var sent = StudyForm.of(request, form.fields());
            var yours = form.chosen(sent);
            if (asked.replace(source.id(), sent.typed(STAMP), yours) == Change.DONE) {
                Flash.done("studies.asked.kept").to(next);
                return "redirect:" + inside.path() + "/bronnen/" + source.id() + "/vragen";
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("view", both(inside, source, form, yours));
            return "studies/asked";
        });
    }

    private AskedView both(StudyDoor.Inside inside, Source source, Form form, Asked yours) {
        var now = asked.of(source.id());
        var differing = form.turns().keySet().stream()
                .filter(turn -> !now.in(turn).equals(yours.in(turn)))
                .map(turn -> new AskedView.Differing(turn, now.in(turn), yours.in(turn)))
                .toList();
        var rows = form.turns().entrySet().stream()
                .map(turn -> new AskedView.Row(turn.getKey(), turn.getValue(), yours.in(turn.getKey()), null))
                .toList();
        return new AskedView(inside, source, form.guide(), rows, false, now.stamp(), differing);
    }

    /** Of a text that is not ready, is gone or has nobody who asks, no turns. */
    private Form form(StudyDoor.Inside inside, Source source) {
        var turns = new LinkedHashMap<Integer, String>();
        workTexts.latest(source.id()).ifPresent(text -> {
            for (int i = 0; i < text.turns().size(); i++) {
                if (text.turns().get(i).interviewer()) {
                    turns.put(i + 1, SourceView.words(text, text.turns().get(i)));
                }
            }
        });
        return new Form(schedule.guide(inside.id()), turns);
    }
}
