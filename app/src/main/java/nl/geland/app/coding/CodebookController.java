package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.geland.app.web.Flash;
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

/** The codebook as a whole: to read and print, to add to, and to fix. */
@Controller
class CodebookController {

    static final String PATH = "/studies/{study}/codeboek";
    private static final int LONGEST_NOTE = 1000;

    private final CodingDoor door;
    private final Codebooks codebooks;
    private final CodebookDesk desk;
    private final Codings codings;

    CodebookController(CodingDoor door, Codebooks codebooks, CodebookDesk desk, Codings codings) {
        this.door = door;
        this.codebooks = codebooks;
        this.desk = desk;
        this.codings = codings;
    }

    @GetMapping(PATH)
    String show(@PathVariable String study, @RequestParam(required = false) @Nullable String versie, Model model) {
        return door.enter(study, PATH, inside -> page(model, inside, CodingForm.fresh(Map.of()), versie));
    }

    @PostMapping(PATH)
    String add(
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, CodeForm.FIELDS);
        return door.enter(study, PATH, inside -> {
            team(inside);
            var text = CodeForm.text(form, codebooks.newest(inside.study()), null);
            if (form.sound()
                    && desk.add(inside.viewer(), inside.study(), Slugs.of(text.name()), text)
                            .isEmpty()) {
                form.fault("name", "name-taken");
            }
            if (!form.sound()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, form, null);
            }
            Flash.done("coding.book.added").to(next);
            return "redirect:" + inside.path() + "/codeboek";
        });
    }

    @PostMapping(PATH + "/vaststelling")
    String fix(
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version", "note");
        return door.enter(study, PATH + "/vaststelling", inside -> {
            team(inside);
            var note = form.optional("note", LONGEST_NOTE);
            if (!form.sound()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, form, null);
            }
            if (desk.fix(inside.study(), form.version(), note)) {
                Flash.done("coding.book.fixed", form.version()).to(next);
            } else {
                Flash.refused("coding.book.not-fixed").to(next);
            }
            return "redirect:" + inside.path() + "/codeboek";
        });
    }

    /** Only the team changes the codebook; a second coder uses it. */
    static void team(CodingDoor.Inside inside) {
        if (!inside.team()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String page(Model model, CodingDoor.Inside inside, CodingForm form, @Nullable String asked) {
        var versions = codebooks.versions(inside.study());
        int shown = versions.stream()
                .map(Codebooks.Version::number)
                .filter(number -> String.valueOf(number).equals(asked))
                .findFirst()
                .orElseGet(() -> codebooks.newestNumber(inside.study()));
        model.addAttribute(
                "view",
                new CodebookView(
                        inside,
                        versions,
                        shown,
                        codebooks.codes(inside.study(), shown),
                        codebooks.events(inside.study()),
                        codings.uses(inside.study()),
                        door.names(),
                        form));
        return "coding/codebook";
    }
}
