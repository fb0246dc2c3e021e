package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.Differences.Difference;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far two coders agree: where they differ first, then the numbers. Nothing of it is shown before both are done. */
@Controller
class AgreementController {

    private static final String PATH = "/studies/{study}/overeenstemming";
    private static final int LONGEST_NOTE = 1000;

    private final CodingDoor door;
    private final AgreementDesk desk;
    private final Agreements agreements;
    private final Settlements settlements;

    AgreementController(CodingDoor door, AgreementDesk desk, Agreements agreements, Settlements settlements) {
        this.door = door;
        this.desk = desk;
        this.agreements = agreements;
        this.settlements = settlements;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String study,
            @RequestParam(required = false) @Nullable String toon,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute(
                "view",
                door.enter(
                        study,
                        PATH,
                        inside -> desk.show(inside, "alle".equals(toon), total -> Paging.of(page, null, total), null)));
        return "coding/agreement";
    }

    @PostMapping(PATH + "/meting")
    String measure(@PathVariable String study, HttpServletRequest request, RedirectAttributes next) {
        CodingForm.of(request);
        return door.enter(study, PATH + "/meting", inside -> {
            var pair = desk.finished(inside).orElseThrow(CodingDoor::notFound);
            agreements.measure(inside.viewer().id(), inside.study(), pair);
            Flash.done("coding.agreement.measured").to(next);
            return "redirect:" + inside.path() + "/overeenstemming#cijfers";
        });
    }

    /** Settles one turn. */
    @PostMapping(PATH + "/besluit")
    String settle(
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "source", "turn", "choice", "note", "version", "toon", "page");
        return door.enter(study, PATH + "/besluit", inside -> {
            var pair = desk.finished(inside).orElseThrow(CodingDoor::notFound);
            int turn = form.number("turn", 1, Integer.MAX_VALUE).orElse(0);
            var difference =
                    desk.difference(inside, Sent.id(form.typed("source")), turn).orElseThrow(CodingDoor::notFound);
            var note = form.typed("note");
            if (!Set.of("a", "b", "both", "none").contains(form.typed("choice"))
                    || note.codePointCount(0, note.length()) > LONGEST_NOTE) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            if (form.version() != difference.version() || !settle(inside, pair, difference, form)) {
                response.setStatus(HttpStatus.CONFLICT.value());
                var all = form.typed("toon").equals("alle");
                model.addAttribute(
                        "view",
                        desk.show(
                                inside,
                                true,
                                total -> Paging.of(all ? form.typed("page") : null, null, total),
                                new AgreementView.Mine(difference, form.typed("choice"), note)));
                return "coding/agreement";
            }
            Flash.done("coding.agreement.settled").to(next);
            var query = form.typed("toon").equals("alle")
                    ? "?toon=alle&page=" + ReadingController.number(form.typed("page"))
                    : "";
            return "redirect:" + inside.path() + "/overeenstemming" + query;
        });
    }

    private boolean settle(CodingDoor.Inside inside, BlindCodings.Pair pair, Difference difference, CodingForm form) {
        var choice = form.typed("choice");
        var a = choice.equals("a") || choice.equals("both") ? pair.a() : null;
        var b = choice.equals("b") || choice.equals("both") ? pair.b() : null;
        var note = form.typed("note");
        return difference.onlyA().stream().allMatch(code -> settle(inside, difference, code, a, note))
                && difference.onlyB().stream().allMatch(code -> settle(inside, difference, code, b, note));
    }

    private boolean settle(
            CodingDoor.Inside inside, Difference difference, UUID code, @Nullable UUID coder, String note) {
        var before = difference.settled().get(code);
        return settlements.settle(
                inside.viewer(),
                difference.source(),
                difference.turn(),
                code,
                coder,
                note,
                before == null ? 0 : before.version());
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(@PathVariable String study) {
        return door.enter(study, PATH + ".csv", inside -> {
            var run = desk.finished(inside)
                    .flatMap(pair -> agreements.last(inside.study()))
                    .orElseThrow(CodingDoor::notFound);
            return CsvFile.download("overeenstemming.csv", AgreementFile.of(run, desk.codes(inside.study())));
        });
    }
}
