package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.geland.app.coding.CodingDesk.Outcome;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One coding: what was said, its versions, and changing, removing or placing it. */
@Controller
class PassageController {

    private static final String PATH = "/studies/{study}/coderingen/{coding}";
    private static final int LONGEST_QUOTE = 10_000;
    private static final String[] FIELDS = {
        "version",
        "code",
        "statement",
        "joint",
        "own",
        "elicited",
        "certainty",
        "level",
        "actor",
        "concerns",
        "relation"
    };

    /** Does something with the own coding. */
    private interface Deed {
        Outcome of(CodingDoor.Inside inside, Coding coding);
    }

    private final CodingDoor door;
    private final ReadingDesk desk;
    private final CodingTexts texts;
    private final CodingDesk codings;
    private final Codings made;
    private final Codebooks codebooks;

    PassageController(
            CodingDoor door,
            ReadingDesk desk,
            CodingTexts texts,
            CodingDesk codings,
            Codings made,
            Codebooks codebooks) {
        this.door = door;
        this.desk = desk;
        this.texts = texts;
        this.codings = codings;
        this.made = made;
        this.codebooks = codebooks;
    }

    @GetMapping(PATH)
    String show(@PathVariable String study, @PathVariable String coding, Model model) {
        return door.enter(study, PATH, inside -> {
            var found = find(inside, coding);
            return page(
                    model, inside, found, CodingForm.saying(found.code(), found.judgement()), PassageView.Why.ASKED);
        });
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String study,
            @PathVariable String coding,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, FIELDS);
        return door.enter(study, PATH, inside -> {
            var judgement = form.judgement();
            var code = codebooks.find(inside.study(), Sent.id(form.typed("code")));
            if (code.isEmpty()
                    || (code.get().retired()
                            && !code.get().id().equals(find(inside, coding).code()))) {
                form.fault("code", "code");
            }
            var it = own(inside, coding);
            if (form.sound() && !code.orElseThrow().id().equals(it.code())) {
                refuseTwin(form, inside, it, it.place(), code.orElseThrow().id());
            }
            return done(
                    inside,
                    it,
                    form,
                    request,
                    response,
                    next,
                    model,
                    (in, one) -> codings.change(
                            in.viewer(),
                            one.id(),
                            form.version(),
                            code.orElseThrow().id(),
                            judgement));
        });
    }

    @PostMapping(PATH + "/weg")
    String remove(
            @PathVariable String study,
            @PathVariable String coding,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version");
        return door.enter(
                study,
                PATH + "/weg",
                inside -> done(
                        inside,
                        own(inside, coding),
                        form,
                        request,
                        response,
                        next,
                        model,
                        (in, it) -> codings.remove(in.viewer(), it.id(), form.version())));
    }

    @PostMapping(PATH + "/terug")
    String restore(
            @PathVariable String study,
            @PathVariable String coding,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version");
        return door.enter(study, PATH + "/terug", inside -> {
            var it = own(inside, coding);
            refuseTwin(form, inside, it, it.place(), it.code());
            return done(
                    inside,
                    it,
                    form,
                    request,
                    response,
                    next,
                    model,
                    (in, one) -> codings.restore(in.viewer(), one.id(), form.version()));
        });
    }

    /** Gives a loose coding the passage that somebody found: its words, which stand once in the text. */
    @PostMapping(PATH + "/plaats")
    String place(
            @PathVariable String study,
            @PathVariable String coding,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version", "quote");
        return door.enter(study, PATH + "/plaats", inside -> {
            var it = own(inside, coding);
            var text = texts.source(inside.study(), it.source()).orElseThrow(CodingDoor::notFound);
            var quote = form.text("quote", LONGEST_QUOTE);
            var starts = texts.occurrences(text, quote);
            if (form.sound() && starts.size() != 1) {
                form.fault("quote", starts.isEmpty() ? "quote-none" : "quote-several");
            }
            if (!form.sound()) {
                return refused(model, inside, it, form, response);
            }
            int start = starts.getFirst();
            var place = new Coding.Place(
                    text.version(), texts.segment(text, start, start + quote.codePointCount(0, quote.length())));
            if (texts.turn(inside.study(), text, texts.turnAt(text, start))
                    .filter(text::asks)
                    .isPresent()) {
                form.fault("quote", "interviewer");
            }
            refuseTwin(form, inside, it, place, it.code());
            return done(
                    inside,
                    it,
                    form,
                    request,
                    response,
                    next,
                    model,
                    (in, one) -> codings.place(in.viewer(), one.id(), form.version(), place));
        });
    }

    /** A coding does not become the second of a coder with the same code at the same passage. */
    private void refuseTwin(CodingForm form, CodingDoor.Inside inside, Coding it, Coding.Place place, UUID code) {
        made.twin(inside.viewer().id(), it.source(), place, code)
                .filter(twin -> !twin.coding().equals(it.id()))
                .ifPresent(twin -> form.fault(form.typed("quote").isEmpty() ? "code" : "quote", "twin"));
    }

    private String refused(
            Model model, CodingDoor.Inside inside, Coding it, CodingForm form, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, inside, it, form, PassageView.Why.ASKED);
    }

    private String done(
            CodingDoor.Inside inside,
            Coding it,
            CodingForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Deed deed) {
        if (!form.sound()) {
            return refused(model, inside, it, form, response);
        }
        if (deed.of(inside, it) instanceof Outcome.Stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(model, inside, find(inside, it.id().toString()), form, PassageView.Why.STALE);
        }
        var text = desk.source(inside, it.source().toString());
        Flash.done("coding.saved").to(next);
        var now = find(inside, it.id().toString());
        return CodingController.answer(
                desk,
                request,
                inside,
                text,
                texts.turnAt(text, now.start()),
                new ReadingView.Made(it.id(), null),
                model);
    }

    private Coding find(CodingDoor.Inside inside, String coding) {
        return made.find(inside.study(), Sent.id(coding)).orElseThrow(CodingDoor::notFound);
    }

    /** Only who made a coding changes it. */
    private Coding own(CodingDoor.Inside inside, String coding) {
        var found = find(inside, coding);
        if (!found.coder().equals(inside.viewer().id())) {
            throw new org.springframework.web.server.ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }

    private String page(Model model, CodingDoor.Inside inside, Coding coding, CodingForm form, PassageView.Why why) {
        model.addAttribute("view", desk.passage(inside, coding, form, why));
        return "coding/passage";
    }
}
