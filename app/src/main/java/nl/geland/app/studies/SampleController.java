package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import nl.geland.app.texts.Kind;
import nl.geland.app.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person reads a sample of a text beside its raw form and marks what was missed; that makes a new version at once. */
@Controller
class SampleController {

    private static final String SAMPLE = SourceController.ONE + "/steekproef";
    private static final String PURPOSE = "second look at a raw text";
    private static final int LONGEST_WORDS = 200;

    private final StudyDoor door;
    private final SecondLooks looks;
    private final Deciding deciding;
    private final Redacting redacting;
    private final WorkTexts workTexts;

    SampleController(StudyDoor door, SecondLooks looks, Deciding deciding, Redacting redacting, WorkTexts workTexts) {
        this.door = door;
        this.looks = looks;
        this.deciding = deciding;
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
            var drawn = looks.of(source.id(), raw.turns().size()).stream()
                    .filter(one -> String.valueOf(one.turn()).equals(turn))
                    .findFirst()
                    .orElseThrow(StudyDoor::nothing);
            int missed = form.ticked("nothing") ? 0 : missed(inside, source, raw, form);
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, raw, form);
            }
            if (looks.looked(inside.viewer(), source.id(), drawn.turn(), missed) == Change.STALE) {
                Flash.note("studies.sample.before").to(next);
            } else {
                Flash.done(missed == 0 ? "studies.sample.nothing.done" : "studies.sample.missed.done")
                        .to(next);
            }
            return "redirect:" + inside.path() + "/bronnen/" + source.id() + "/steekproef";
        });
    }

    /** Takes out what was missed, everywhere it stands, and makes the next version of the text. */
    private int missed(StudyDoor.Inside inside, Source source, RawText raw, StudyForm form) {
        var words = form.text("words", LONGEST_WORDS);
        var kind = form.choice("kind", Kind.class);
        if (!form.isGood()) {
            return 0;
        }
        var everything = redacting.raw(source.id()).orElse(raw);
        int added = deciding.add(
                inside.viewer(), source.id(), everything, words, kind.orElseThrow(), Redaction.SECOND_PERSON);
        if (added == 0) {
            form.errors().add("words", "studies.fault.words");
        } else {
            redacting.apply(inside.viewer(), source.id(), Redaction.SECOND_PERSON);
        }
        return added;
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
        var turns = new ArrayList<SampleView.Turn>();
        for (var look : looks.of(source.id(), raw.turns().size())) {
            turns.add(new SampleView.Turn(
                    look, words(raw, look.turn()), words(new RawText(work.text(), work.turns()), look.turn())));
        }
        model.addAttribute("view", new SampleView(inside, source, turns, form));
        return "studies/sample";
    }

    private static String words(RawText text, int number) {
        var turn = text.turns().get(number - 1).turn();
        return text.text().index().slice(turn.from(), turn.to());
    }
}
