package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.CodingDesk.Draft;
import nl.geland.app.coding.CodingDesk.Outcome;
import nl.geland.app.texts.TextIndex;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coding a passage, and taking the last action back. Script asks for the turn alone as the answer; a form for the page. */
@Controller
class CodingController {

    /** Header of a request that wants the turn alone. */
    static final String PART = "X-Part";

    private static final int LONGEST_QUOTE = 10_000;
    private static final String[] FIELDS = {
        "turn",
        "textVersion",
        "start",
        "end",
        "from",
        "to",
        "quote",
        "code",
        "statement",
        "joint",
        "own",
        "elicited",
        "certainty",
        "level",
        "actor",
        "concerns",
        "relation",
        "request"
    };

    private final CodingDoor door;
    private final ReadingDesk desk;
    private final CodingTexts texts;
    private final CodingDesk codings;
    private final Codings made;
    private final Codebooks codebooks;

    CodingController(
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

    @PostMapping(ReadingController.PATH)
    String make(
            @PathVariable String study,
            @PathVariable String source,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        var form = CodingForm.of(request, FIELDS);
        return door.enter(study, ReadingController.PATH, inside -> {
            var text = desk.source(inside, source);
            int number = form.number("turn", 1, text.turns()).orElse(1);
            var turn = texts.turn(inside.study(), text, number).orElseThrow(CodingDoor::notFound);
            if (text.asks(turn)) {
                form.fault("turn", "interviewer");
            }
            var place = place(form, text, turn);
            var code = code(form, inside);
            var key = form.request();
            var judgement = form.judgement();
            if (form.sound() && place.isPresent() && code.isPresent() && key.isPresent()) {
                var draft = new Draft(
                        inside.study(), text.id(), place.get(), code.get().id(), judgement, key.get());
                var outcome = codings.code(inside.viewer(), draft);
                if (outcome instanceof Outcome.Done(var id)) {
                    return answer(desk, request, inside, text, number, new ReadingView.Made(id, null), model);
                }
                if (outcome instanceof Outcome.There(var id)) {
                    var there = made.find(inside.study(), id).orElseThrow(CodingDoor::notFound);
                    var told = Flash.note("coding.there.told", ReadingView.name(locale, code.get()), number);
                    if (request.getHeader(PART) == null && !there.judgement().equals(judgement)) {
                        response.setStatus(HttpStatus.CONFLICT.value());
                        model.addAttribute("view", desk.passage(inside, there, form, PassageView.Why.THERE));
                        return "coding/passage";
                    }
                    told.to(next);
                    return answer(desk, request, inside, text, number, new ReadingView.Made(id, told), model);
                }
                form.fault("request", "request-used");
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var fresh = ReadingController.turnView(desk, inside, text, number);
            model.addAttribute("view", new TurnView(fresh.reading(), form, UUID.randomUUID()));
            return "coding/turn";
        });
    }

    /** Takes the last own action in a text back. */
    @PostMapping("/studies/{study}/bronnen/{source}/ongedaan")
    String undo(
            @PathVariable String study,
            @PathVariable String source,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        CodingForm.of(request);
        return door.enter(study, "/studies/{study}/bronnen/{source}/ongedaan", inside -> {
            var text = desk.source(inside, source);
            if (codings.undo(inside.viewer(), text.id()) instanceof Outcome.Undone(var id, var event)) {
                var it = made.find(inside.study(), id).orElseThrow(CodingDoor::notFound);
                int turn = texts.turnAt(text, it.start());
                var name = codebooks
                        .find(inside.study(), it.code())
                        .map(entry -> ReadingView.name(locale, entry))
                        .orElse("");
                var told = Flash.done("coding.undo.done." + event.toLowerCase(Locale.ROOT), name, turn);
                told.to(next);
                return answer(desk, request, inside, text, turn, new ReadingView.Made(id, told), model);
            }
            Flash.note("coding.undo.nothing").to(next);
            return "redirect:" + inside.path() + "/bronnen/" + text.id() + "/coderen";
        });
    }

    /** The turn alone for script; for a form the page at that turn. */
    static String answer(
            ReadingDesk desk,
            HttpServletRequest request,
            CodingDoor.Inside inside,
            CodingTexts.Source text,
            int turn,
            ReadingView.@Nullable Made made,
            Model model) {
        if (request.getHeader(PART) != null) {
            model.addAttribute("view", desk.read(inside, text, new ReadingDesk.Asked(turn, 1, "", false), made));
            return "coding/part";
        }
        int from = (turn - 1) / ReadingView.WINDOW * ReadingView.WINDOW + 1;
        return "redirect:" + inside.path() + "/bronnen/" + text.id() + "/coderen?vanaf=" + from + "#beurt-" + turn;
    }

    private Optional<CodeEntry> code(CodingForm form, CodingDoor.Inside inside) {
        var found = codebooks.find(inside.study(), Sent.id(form.typed("code"))).filter(entry -> !entry.retired());
        if (found.isEmpty()) {
            form.fault("code", "code");
        }
        return found;
    }

    /** The passage that a form names: by offsets in code points, by its words, or by the numbers of its sentences. */
    private Optional<Coding.Place> place(CodingForm form, CodingTexts.Source text, CodingTexts.Turn turn) {
        if (!form.typed("textVersion").equals(String.valueOf(text.version()))) {
            form.fault("quote", "text-changed");
            return Optional.empty();
        }
        var stretch = !form.typed("start").isEmpty()
                ? byOffsets(form, text, turn)
                : !form.typed("quote").isEmpty() ? byWords(form, turn) : bySentences(form, turn);
        return stretch.map(found -> new Coding.Place(text.version(), texts.segment(text, found[0], found[1])));
    }

    private Optional<int[]> byOffsets(CodingForm form, CodingTexts.Source text, CodingTexts.Turn turn) {
        var start = form.number("start", turn.start(), turn.end() - 1);
        var end = form.number("end", turn.start() + 1, turn.end());
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get() <= start.get()
                || !texts.segment(text, start.get(), end.get()).quote().equals(form.typed("quote"))) {
            form.fault("quote", "quote-other");
            return Optional.empty();
        }
        return Optional.of(new int[] {start.get(), end.get()});
    }

    private static Optional<int[]> byWords(CodingForm form, CodingTexts.Turn turn) {
        var quote = form.optional("quote", LONGEST_QUOTE);
        var found = TextIndex.of(turn.text()).occurrences(quote);
        if (found.size() != 1) {
            form.fault("quote", found.isEmpty() ? "quote-none" : "quote-several");
            return Optional.empty();
        }
        int start = turn.start() + found.getFirst();
        return Optional.of(new int[] {start, start + quote.codePointCount(0, quote.length())});
    }

    private static Optional<int[]> bySentences(CodingForm form, CodingTexts.Turn turn) {
        var sentences = Sentences.of(turn.text());
        var from = form.number("from", 1, sentences.size());
        var to = form.number("to", 1, sentences.size());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get() < from.get()) {
            form.fault("to", "to-before");
            return Optional.empty();
        }
        return Optional.of(new int[] {
            turn.start() + sentences.get(from.get() - 1).start(),
            turn.start() + sentences.get(to.get() - 1).end()
        });
    }
}
