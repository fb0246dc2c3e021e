package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Findings: what is claimed, on what it rests, what speaks against it and where it ends. */
@Controller
class FindingsController {

    static final String PATH = "/studies/{id}/bevindingen";

    private static final int LONGEST_CLAIM = 600;
    private static final int LONGEST_TEXT = 2000;

    private final Access access;
    private final StudyRoom room;
    private final Findings findings;
    private final Words words;

    FindingsController(Access access, StudyRoom room, Findings findings, Words words) {
        this.access = access;
        this.room = room;
        this.findings = findings;
        this.words = words;
    }

    @GetMapping(PATH)
    String list(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            return FindingsView.of(study, findings.all(study.study()), words);
        }));
        return "findings/findings";
    }

    @GetMapping(PATH + "/nieuw")
    String blank(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> page(model, room.open(viewer, id), null, Fields.fresh(Map.of()), false));
    }

    @PostMapping(PATH + "/nieuw")
    String add(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "claim", "evidence", "counter", "looked", "limits", "unheard");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var sent = read(form, study);
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, study, null, form, false);
            }
            var finding = findings.add(study.study(), sent, written(viewer, study, sent));
            Flash.done("findings.finding.added").to(next);
            return to(study, finding);
        });
    }

    @GetMapping(PATH + "/{finding}")
    String show(@PathVariable String id, @PathVariable String finding, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var found = find(study, finding);
            return page(model, study, found, filled(found), false);
        });
    }

    @PostMapping(PATH + "/{finding}")
    String change(
            @PathVariable String id,
            @PathVariable String finding,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "version", "claim", "evidence", "counter", "looked", "limits", "unheard");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var found = find(study, finding);
            var sent = read(form, study);
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, study, found, form, false);
            }
            if (!findings.change(found.id(), form.version(), sent, written(viewer, study, sent))) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, study, find(study, finding), form, true);
            }
            Flash.done("findings.finding.changed").to(next);
            return to(study, found.id());
        });
    }

    /** Lays a passage for or against a finding, or takes it away. */
    @PostMapping(PATH + "/passages")
    String lay(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "finding", "passage", "side");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var found = find(study, form.typed("finding"));
            var passage = Sent.id(form.typed("passage"));
            if (form.typed("side").equals("none")) {
                findings.take(found.id(), passage);
                Flash.done("findings.passage.taken").to(next);
                return to(study, found.id());
            }
            var side = form.choice("side", Finding.Side.class)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
            if (study.passages().stream().noneMatch(one -> one.id().equals(passage))) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            findings.lay(found.id(), passage, side, viewer.id());
            Flash.done("findings.passage.laid").to(next);
            return to(study, found.id());
        });
    }

    private Finding find(CodedStudy study, String finding) {
        return findings.find(study.study(), Sent.id(finding))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String to(CodedStudy study, UUID finding) {
        return "redirect:/studies/" + study.study() + "/bevindingen/" + finding;
    }

    /** Reads the texts; a number that was typed, and a reference that counts nothing, are errors. */
    private static Finding.Said read(Fields form, CodedStudy study) {
        var said = new Finding.Said(
                form.text("claim", LONGEST_CLAIM),
                form.text("evidence", LONGEST_TEXT),
                form.optional("counter", LONGEST_TEXT),
                form.ticked("looked"),
                form.optional("limits", LONGEST_TEXT),
                form.ticked("unheard"));
        var texts = Map.of(
                "claim", said.claim(), "evidence", said.evidence(), "counter", said.counter(), "limits", said.limits());
        var matrices = new Matrices(study).all();
        texts.forEach((field, text) -> {
            if (Reference.hasTypedNumber(text)) {
                form.wrong(field, "typed-number");
            }
            var unknown = Reference.tokens(List.of(text)).stream()
                    .filter(token -> Reference.of(token)
                            .flatMap(reference -> reference.in(matrices))
                            .isEmpty())
                    .count();
            if (unknown > 0) {
                form.wrong(field, "unknown-reference", unknown);
            }
        });
        return said;
    }

    private static Findings.Written written(Viewer viewer, CodedStudy study, Finding.Said said) {
        return new Findings.Written(viewer.id(), Fingerprint.of(study), numbers(study, said));
    }

    /** What the references in a finding count now, by token; one that counts nothing any more is left out. */
    static Map<String, Counted> numbers(CodedStudy study, Finding.Said said) {
        var matrices = new Matrices(study).all();
        var numbers = new LinkedHashMap<String, Counted>();
        Reference.tokens(said.texts())
                .forEach(token -> Reference.of(token)
                        .flatMap(reference -> reference.in(matrices))
                        .ifPresent(cell -> numbers.put(token, Counted.of(cell))));
        return numbers;
    }

    private static Fields filled(Finding finding) {
        var said = finding.said();
        return Fields.fresh(Map.of(
                "claim", said.claim(),
                "evidence", said.evidence(),
                "counter", said.counter(),
                "looked", String.valueOf(said.looked()),
                "limits", said.limits(),
                "unheard", String.valueOf(said.unheard())));
    }

    private String page(Model model, CodedStudy study, @Nullable Finding finding, Fields form, boolean stale) {
        model.addAttribute("view", FindingView.of(study, finding, form, stale, words));
        return "findings/finding";
    }
}
