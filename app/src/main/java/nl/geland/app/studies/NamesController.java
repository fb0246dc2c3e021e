package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Kind;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on what may give people away in a raw text: place by place, then applying it. */
@Controller
class NamesController {

    static final String NAMES = SourceController.ONE + "/namen";

    private static final String PURPOSE = "take names out of a raw text";
    private static final int LONGEST_WORDS = 200;

    /** What is on the page besides the text: the place to decide on, the last decision, a form and a colleague's version. */
    private record Shown(@Nullable UUID place, @Nullable UUID last, boolean alike, StudyForm form, Both both) {}

    private final StudyDoor door;
    private final RawLooks rawLooks;
    private final Redactions redactions;
    private final Deciding deciding;
    private final Redacting redacting;

    NamesController(StudyDoor door, RawLooks rawLooks, Redactions redactions, Deciding deciding, Redacting redacting) {
        this.door = door;
        this.rawLooks = rawLooks;
        this.redactions = redactions;
        this.deciding = deciding;
        this.redacting = redacting;
    }

    @GetMapping(NAMES)
    String show(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String plek,
            @RequestParam(defaultValue = "") String laatst,
            @RequestParam(defaultValue = "") String alle,
            Model model) {
        return door.asTeam(NAMES, id, inside -> {
            var source = door.source(inside, item);
            var shown =
                    new Shown(Sent.id(plek), Sent.id(laatst), !alle.isEmpty(), StudyForm.fresh(Map.of()), Both.NONE);
            return page(model, inside, source, shown);
        });
    }

    @PostMapping(NAMES + "/{place}")
    String decide(
            @PathVariable String id,
            @PathVariable String item,
            @PathVariable String place,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = StudyForm.of(request, "decision", "kind", "alike", StudyForm.VERSION);
        return door.asTeam(NAMES, id, inside -> {
            var source = door.source(inside, item);
            var raw = raw(inside, source);
            var redaction = redactions.find(source.id(), Sent.id(place)).orElseThrow(StudyDoor::nothing);
            var verdict = form.choice("decision", Redaction.Verdict.class);
            var kind = form.typed("kind").isEmpty()
                    ? redaction.kind()
                    : form.choice("kind", Kind.class).orElse(redaction.kind());
            if (kind == Kind.LOOK
                    && verdict.filter(chosen -> chosen == Redaction.Verdict.REPLACE)
                            .isPresent()) {
                form.errors().add("kind", "studies.fault.kind");
            }
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, new Shown(redaction.id(), null, false, form, Both.NONE));
            }
            var wish = new Deciding.Wish(verdict.orElseThrow(), kind, form.ticked("alike"));
            if (form.version() != redaction.version()
                    || deciding.decide(inside.viewer(), source.id(), raw, redaction, wish) == Change.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, inside, source, new Shown(redaction.id(), null, false, form, both(redaction, wish)));
            }
            redacting.found(inside.viewer(), source.id(), raw);
            var path = inside.path() + "/bronnen/" + source.id() + "/namen";
            var next = verdict.orElseThrow() == Redaction.Verdict.OPEN
                    ? redaction.id()
                    : deciding.nextOpen(source.id(), redaction).orElse(redaction.id());
            return "redirect:" + path + "?plek=" + next + "&laatst=" + redaction.id() + (wish.alike() ? "&alle=ja" : "")
                    + "#keuze";
        });
    }

    /** Lets a place begin or end elsewhere: a word at a time, or at words that are typed. */
    @PostMapping(NAMES + "/{place}/randen")
    String move(
            @PathVariable String id,
            @PathVariable String item,
            @PathVariable String place,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = StudyForm.of(request, "edge", "stretch", StudyForm.VERSION);
        return door.asTeam(NAMES, id, inside -> {
            var source = door.source(inside, item);
            var raw = raw(inside, source);
            var old = redactions.find(source.id(), Sent.id(place)).orElseThrow(StudyDoor::nothing);
            var hit = Edges.of(raw, old).flatMap(edges -> moved(edges, form));
            if (hit.isEmpty()) {
                if (form.isGood()) {
                    form.errors().add("stretch", "studies.fault.stretch");
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, new Shown(old.id(), null, false, form, Both.NONE));
            }
            var moved = form.version() == old.version()
                    ? redactions.move(inside.viewer(), source.id(), old, hit.get())
                    : Optional.<Redaction>empty();
            if (moved.isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                var wish = new Deciding.Wish(old.verdict(), old.kind(), false);
                return page(model, inside, source, new Shown(old.id(), null, false, form, both(old, wish)));
            }
            redacting.found(inside.viewer(), source.id(), raw);
            return "redirect:" + inside.path() + "/bronnen/" + source.id() + "/namen?plek="
                    + moved.get().id() + "#keuze";
        });
    }

    private static Optional<Hit> moved(Edges edges, StudyForm form) {
        if (!form.typed("edge").isEmpty()) {
            return form.choice("edge", Edges.Move.class).flatMap(edges::moved);
        }
        var words = form.text("stretch", LONGEST_WORDS);
        return form.isGood() ? edges.on(words) : Optional.empty();
    }

    @PostMapping(NAMES)
    String add(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "words", "kind");
        return door.asTeam(NAMES, id, inside -> {
            var source = door.source(inside, item);
            var raw = raw(inside, source);
            var words = form.text("words", LONGEST_WORDS);
            var kind = form.choice("kind", Kind.class);
            var added = form.isGood()
                    ? deciding.add(inside.viewer(), source.id(), raw, words, kind.orElseThrow(), Redaction.ADDED)
                    : 0;
            if (added == 0) {
                if (form.isGood()) {
                    form.errors().add("words", "studies.fault.words");
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, new Shown(null, null, false, form, Both.NONE));
            }
            redacting.found(inside.viewer(), source.id(), raw);
            Flash.done(added == 1 ? "studies.names.added.one" : "studies.names.added.other", added)
                    .to(next);
            return "redirect:" + inside.path() + "/bronnen/" + source.id() + "/namen";
        });
    }

    @PostMapping(NAMES + "/toepassen")
    String apply(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request);
        return door.asTeam(NAMES, id, inside -> {
            var source = door.source(inside, item);
            raw(inside, source);
            if (redacting.apply(inside.viewer(), source.id(), "") == Redacting.NOT_YET) {
                form.errors().add("studies.fault.open");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, new Shown(null, null, false, form, Both.NONE));
            }
            Flash.done("studies.names.applied").to(next);
            return "redirect:" + inside.path() + "/bronnen/" + source.id();
        });
    }

    /** The raw text, for who may read it now; anybody else is asked why first. */
    private RawText raw(StudyDoor.Inside inside, Source source) {
        if (!rawLooks.mayRead(inside.viewer(), source)) {
            throw StudyDoor.nothing();
        }
        return redacting.raw(source.id()).orElseThrow(StudyDoor::nothing);
    }

    private static Both both(Redaction now, Deciding.Wish yours) {
        return Both.of(
                "studies.names.decision",
                verdictKey(now.verdict()),
                verdictKey(yours.verdict()),
                "studies.names.kind",
                now.kindKey(),
                Redaction.kindKey(yours.kind()));
    }

    private static String verdictKey(Redaction.Verdict verdict) {
        return "studies.verdict." + Sort.parameter(verdict);
    }

    private String page(Model model, StudyDoor.Inside inside, Source source, Shown shown) {
        if (!rawLooks.mayRead(inside.viewer(), source)) {
            return "redirect:" + inside.path() + "/bronnen/" + source.id() + "/ruw";
        }
        var raw = raw(inside, source);
        door.looked(inside, NAMES, PURPOSE, source.participants());
        var places = redactions.of(source.id());
        var last = places.stream()
                .filter(place -> place.id().equals(shown.last()) && !place.isOpen())
                .findFirst()
                .orElse(null);
        var current = places.stream()
                .filter(place -> place.id().equals(Objects.requireNonNullElse(shown.place(), source.id())))
                .findFirst()
                .or(() -> places.stream().filter(Redaction::isOpen).findFirst())
                .orElse(null);
        model.addAttribute(
                "view",
                new NamesView(
                        inside,
                        source,
                        raw,
                        redacting.textEnds(source.id(), raw),
                        places,
                        new NamesView.Choice(current, last, shown.alike(), shown.form(), shown.both())));
        return "studies/names";
    }
}
