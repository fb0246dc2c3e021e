package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One code: changing, splitting, merging, moving it, and taking it out of use. */
@Controller
class CodeController {

    private static final String PATH = CodebookController.PATH + "/{code}";
    private static final int LONGEST_THEME = 60;

    /** A change that somebody sent. */
    private record Turn(CodingDoor.Inside inside, CodeEntry entry, CodingForm form, String done) {}

    /** Does it, or says that somebody else was first. */
    private interface Change {
        boolean done();
    }

    private final CodingDoor door;
    private final Codebooks codebooks;
    private final CodebookDesk desk;
    private final Codings codings;

    CodeController(CodingDoor door, Codebooks codebooks, CodebookDesk desk, Codings codings) {
        this.door = door;
        this.codebooks = codebooks;
        this.desk = desk;
        this.codings = codings;
    }

    @GetMapping(PATH)
    String show(@PathVariable String study, @PathVariable String code, Model model) {
        return door.enter(study, PATH, inside -> {
            var entry = find(inside, code);
            return page(model, inside, entry, CodeForm.of(entry), false);
        });
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String study,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, CodeForm.FIELDS);
        return door.enter(study, PATH, inside -> {
            var entry = find(inside, code);
            var text = CodeForm.text(form, codebooks.newest(inside.study()), entry.id());
            return settle(
                    new Turn(inside, entry, form, "coding.code.changed"),
                    response,
                    next,
                    model,
                    () -> desk.change(inside.viewer(), inside.study(), entry.id(), form.version(), text));
        });
    }

    @PostMapping(PATH + "/splitsing")
    String split(
            @PathVariable String study,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "name", "definition").within("split-");
        return door.enter(study, PATH + "/splitsing", inside -> {
            var entry = find(inside, code);
            var name = form.text("name", 80);
            var definition = form.text("definition", 1000);
            var text = new CodeEntry.Text(
                    name, "", entry.code().theme(), entry.code().beneath(), definition, "", "", "");
            if (form.sound() && inside.team()) {
                Optional<?> made = desk.split(inside.viewer(), inside.study(), entry.id(), Slugs.of(name), text);
                if (made.isEmpty()) {
                    form.fault("name", "name-taken");
                }
            }
            return settle(new Turn(inside, entry, form, "coding.code.split"), response, next, model, () -> true);
        });
    }

    @PostMapping(PATH + "/samenvoeging")
    String merge(
            @PathVariable String study,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version", "into").within("merge-");
        return door.enter(study, PATH + "/samenvoeging", inside -> {
            var entry = find(inside, code);
            var into = codebooks
                    .find(inside.study(), Sent.id(form.typed("into")))
                    .filter(other -> !other.retired() && !other.id().equals(entry.id()));
            if (into.isEmpty()) {
                form.fault("into", "into");
            }
            return settle(new Turn(inside, entry, form, "coding.code.merged"), response, next, model, () -> {
                var current = !entry.retired() && entry.version() == form.version();
                if (current) {
                    desk.merge(
                            inside.viewer(),
                            inside.study(),
                            entry.id(),
                            into.orElseThrow().id());
                }
                return current;
            });
        });
    }

    @PostMapping(PATH + "/verplaatsing")
    String move(
            @PathVariable String study,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version", "theme", "beneath", "position")
                .within("move-");
        return door.enter(study, PATH + "/verplaatsing", inside -> {
            var entry = find(inside, code);
            var theme = form.optional("theme", LONGEST_THEME);
            var entries = codebooks.newest(inside.study());
            var beneath = CodeForm.beneath(form, entries, entry.id());
            int position = form.number("position", 1, entries.size()).orElse(1);
            return settle(
                    new Turn(inside, entry, form, "coding.code.moved"),
                    response,
                    next,
                    model,
                    () -> desk.move(
                            inside.viewer(), inside.study(), entry.id(), form.version(), theme, beneath, position));
        });
    }

    /** Takes a code out of use, or brings it back. */
    @PostMapping(PATH + "/gebruik")
    String retire(
            @PathVariable String study,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version", "vervalt");
        return door.enter(study, PATH + "/gebruik", inside -> {
            var entry = find(inside, code);
            var retired = form.typed("vervalt").equals("true");
            var done = retired ? "coding.code.retired" : "coding.code.restored";
            return settle(
                    new Turn(inside, entry, form, done),
                    response,
                    next,
                    model,
                    () -> desk.retire(inside.viewer(), inside.study(), entry.id(), form.version(), retired));
        });
    }

    /** Takes a merging back. */
    @PostMapping(CodebookController.PATH + "/samenvoegingen/{merging}/ongedaan")
    String unmerge(
            @PathVariable String study,
            @PathVariable String merging,
            HttpServletRequest request,
            RedirectAttributes next) {
        CodingForm.of(request);
        return door.enter(study, CodebookController.PATH + "/samenvoegingen/{merging}/ongedaan", inside -> {
            CodebookController.team(inside);
            if (desk.unmerge(inside.viewer(), inside.study(), Sent.id(merging))) {
                Flash.done("coding.code.unmerged").to(next);
            } else {
                Flash.refused("coding.code.not-unmerged").to(next);
            }
            return "redirect:" + inside.path() + "/codeboek";
        });
    }

    /** Who may not is refused first, then what is wrong is told, then it is done unless somebody else was first. */
    private String settle(
            Turn turn, HttpServletResponse response, RedirectAttributes next, Model model, Change change) {
        CodebookController.team(turn.inside());
        if (!turn.form().sound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, turn.inside(), turn.entry(), turn.form().beforehand(CodeForm.of(turn.entry())), false);
        }
        if (!change.done()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = find(turn.inside(), turn.entry().id().toString());
            return page(model, turn.inside(), now, turn.form().beforehand(CodeForm.of(now)), true);
        }
        Flash.done(turn.done()).to(next);
        return "redirect:" + turn.inside().path() + "/codeboek/" + turn.entry().id();
    }

    private CodeEntry find(CodingDoor.Inside inside, String code) {
        return codebooks.find(inside.study(), Sent.id(code)).orElseThrow(CodingDoor::notFound);
    }

    private String page(Model model, CodingDoor.Inside inside, CodeEntry entry, CodingForm form, boolean stale) {
        var events = codebooks.events(inside.study()).stream()
                .filter(event -> event.touches(entry.id()))
                .toList();
        model.addAttribute(
                "view",
                new CodeView(
                        inside,
                        entry,
                        codebooks.newest(inside.study()),
                        events,
                        codings.uses(inside.study()).getOrDefault(entry.id(), 0L),
                        door.names(),
                        form,
                        stale));
        return "coding/code";
    }
}
