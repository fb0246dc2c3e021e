package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import nl.geland.app.texts.Kind;
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

/** A second person reads a sample of a text beside its raw form and marks what was missed; a mark can be taken back until the new version is made. */
@Controller
class SampleController {

    private static final String SAMPLE = SourceController.ONE + "/steekproef";
    private static final String PURPOSE = "second look at a raw text";
    private static final int LONGEST_WORDS = 200;

    private final StudyDoor door;
    private final SecondLooks looks;
    private final SecondMarks marks;
    private final Sampling sampling;
    private final Redacting redacting;
    private final WorkTexts workTexts;

    SampleController(
            StudyDoor door,
            SecondLooks looks,
            SecondMarks marks,
            Sampling sampling,
            Redacting redacting,
            WorkTexts workTexts) {
        this.door = door;
        this.looks = looks;
        this.marks = marks;
        this.sampling = sampling;
        this.redacting = redacting;
        this.workTexts = workTexts;
    }

    @GetMapping(SAMPLE)
    String show(@PathVariable String id, @PathVariable String item, Model model) {
        return door.in(SAMPLE, id, inside -> {
            var source = door.source(inside, item);
            return page(model, inside, source, raw(inside, source), StudyForm.fresh(Map.of()));
        });
    }

    @PostMapping(SAMPLE + "/{turn}")
    String look(
            @PathVariable String id,
            @PathVariable String item,
            @PathVariable String turn,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "words", "kind", "nothing");
        return door.in(SAMPLE, id, inside -> {
            var source = door.source(inside, item);
            var raw = raw(inside, source);
            var drawn = sampling.turns(source.id(), raw).stream()
                    .filter(one -> String.valueOf(one.turn()).equals(turn))
                    .findFirst()
                    .orElseThrow(StudyDoor::nothing);
            if (form.ticked("nothing")) {
                if (looks.looked(inside.viewer(), source.id(), drawn.turn(), 0) == Change.STALE) {
                    Flash.note("studies.sample.before").to(next);
                } else {
                    Flash.done("studies.sample.nothing.done").to(next);
                }
                return back(inside, source);
            }
            var words = form.text("words", LONGEST_WORDS);
            var kind = form.choice("kind", Kind.class);
            if (form.isGood()
                    && !sampling.mark(inside.viewer(), source.id(), raw, drawn.turn(), words, kind.orElseThrow())) {
                form.errors().add("words", "studies.fault.words");
            }
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, raw, form);
            }
            Flash.done("studies.sample.marked").to(next);
            return back(inside, source);
        });
    }

    @PostMapping(SAMPLE + "/terug/{mark}")
    String takeBack(
            @PathVariable String id,
            @PathVariable String item,
            @PathVariable String mark,
            HttpServletRequest request,
            RedirectAttributes next) {
        StudyForm.of(request);
        return door.in(SAMPLE, id, inside -> {
            var source = door.source(inside, item);
            raw(inside, source);
            if (marks.drop(inside.viewer(), source.id(), Sent.id(mark)) == Change.STALE) {
                Flash.note("studies.sample.gone").to(next);
            } else {
                Flash.done("studies.sample.undone").to(next);
            }
            return back(inside, source);
        });
    }

    @PostMapping(SAMPLE + "/vervangen")
    String replace(
            @PathVariable String id, @PathVariable String item, HttpServletRequest request, RedirectAttributes next) {
        StudyForm.of(request);
        return door.in(SAMPLE, id, inside -> {
            var source = door.source(inside, item);
            if (sampling.replace(inside.viewer(), source.id(), raw(inside, source)) == 0) {
                Flash.note("studies.sample.gone").to(next);
            } else {
                Flash.done("studies.sample.missed.done").to(next);
            }
            return back(inside, source);
        });
    }

    private static String back(StudyDoor.Inside inside, Source source) {
        return "redirect:" + inside.path() + "/bronnen/" + source.id() + "/steekproef";
    }

    /** The raw text, for a member who did not decide on it, once there is a working text. */
    private RawText raw(StudyDoor.Inside inside, Source source) {
        var raw = redacting.said(source.id()).orElseThrow(StudyDoor::nothing);
        if (source.progress().textVersion() == 0) {
            throw StudyDoor.nothing();
        }
        if (looks.decidedBy(inside.viewer(), source.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return raw;
    }

    private String page(Model model, StudyDoor.Inside inside, Source source, RawText raw, StudyForm form) {
        door.looked(inside, SAMPLE, PURPOSE, source.participants());
        var work = workTexts.latest(source.id()).orElseThrow(StudyDoor::nothing);
        var marked = marks.of(inside.viewer(), source.id());
        var turns = new ArrayList<SampleView.Turn>();
        for (var look : sampling.turns(source.id(), raw)) {
            turns.add(new SampleView.Turn(
                    look,
                    words(raw, look.turn()),
                    words(new RawText(work.text(), work.turns()), look.turn()),
                    marked.stream()
                            .filter(mark -> mark.turn() == look.turn())
                            .map(mark -> new SampleView.Missed(
                                    mark.id().toString(), mark.words(raw), Redaction.kindKey(mark.kind())))
                            .toList()));
        }
        model.addAttribute("view", new SampleView(inside, source, turns, form));
        return "studies/sample";
    }

    private static String words(RawText text, int number) {
        var turn = text.turns().get(number - 1).turn();
        return text.text().index().slice(turn.from(), turn.to());
    }
}
