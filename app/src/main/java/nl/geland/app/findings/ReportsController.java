package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report: what the team writes around its findings, its versions, and what changed between two of them. */
@Controller
class ReportsController {

    static final String PATH = "/studies/{id}/rapporten";

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int LONGEST = 1500;
    private static final int LONGEST_FOUND = 3000;

    private final Access access;
    private final StudyRoom room;
    private final Reports reports;
    private final ReportDesk desk;

    ReportsController(Access access, StudyRoom room, Reports reports, ReportDesk desk) {
        this.access = access;
        this.room = room;
        this.reports = reports;
        this.desk = desk;
    }

    @GetMapping(PATH)
    String list(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            return page(model, study, filled(reports.summary(study.study())), false);
        });
    }

    @PostMapping(PATH + "/samenvatting")
    String write(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "version", "asked", "found", "unknown", "next");
        var said = new Summary.Said(
                form.optional("asked", LONGEST),
                form.optional("found", LONGEST_FOUND),
                form.optional("unknown", LONGEST),
                form.optional("next", LONGEST));
        Map.of("asked", said.asked(), "found", said.found(), "unknown", said.unknown(), "next", said.next())
                .forEach((field, text) -> {
                    if (Reference.hasTypedNumber(text)
                            || !Reference.tokens(List.of(text)).isEmpty()) {
                        form.wrong(field, "summary-number");
                    }
                });
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, study, form, false);
            }
            if (!reports.write(study.study(), form.version(), said, viewer.id())) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, study, form, true);
            }
            Flash.done("findings.summary.written").to(next);
            return to(study);
        });
    }

    /** Makes a new version, unless something has to be written first, or the coding is not finished and nobody said that it may be made so. */
    @PostMapping(PATH)
    String make(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "unfinished");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            if (!reports.summary(study.study()).isComplete()) {
                Flash.refused("findings.report.summary.first").to(next);
                return to(study);
            }
            if (!form.ticked("unfinished") && !room.unfinished(study.study()).isNothing()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(
                        model, study, filled(reports.summary(study.study())).wrong("unfinished", "unfinished"), false);
            }
            var version = desk.make(study, viewer.id());
            Flash.done("findings.report.made", version).to(next);
            return to(study) + "/" + version;
        });
    }

    @GetMapping(PATH + "/{version}")
    String show(@PathVariable String id, @PathVariable String version, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            return desk.view(study, find(study, number(version)));
        }));
        return "findings/report";
    }

    @GetMapping(PATH + "/{version}.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, @PathVariable String version) {
        var viewer = Viewers.current();
        var number = number(version);
        var bytes = access.as(
                viewer,
                PATH,
                () -> reports.docx(room.open(viewer, id).study(), number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rapport-" + number + ".docx\"")
                .body(bytes);
    }

    /** What changed since another version; since the one before it when none is named. */
    @GetMapping(PATH + "/{version}/verschil")
    String difference(
            @PathVariable String id,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String met,
            Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var one = number(version);
            var other = met == null ? one - 1 : number(met);
            var before = find(study, Math.min(other, one));
            var after = find(study, Math.max(other, one));
            return new DifferenceView(
                    StudyHead.of(study),
                    before,
                    after,
                    Difference.changes(ReportHtml.lines(before.html()), ReportHtml.lines(after.html())));
        }));
        return "findings/difference";
    }

    /** A version as it stands in an address; 0, which no report has, for anything else. */
    static int number(String version) {
        return version.matches("[1-9]\\d{0,5}") ? Integer.parseInt(version) : 0;
    }

    private Report find(CodedStudy study, int version) {
        return reports.find(study.study(), version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Fields filled(Summary summary) {
        var said = summary.said();
        return Fields.fresh(
                Map.of("asked", said.asked(), "found", said.found(), "unknown", said.unknown(), "next", said.next()));
    }

    private static String to(CodedStudy study) {
        return "redirect:/studies/" + study.study() + "/rapporten";
    }

    private String page(Model model, CodedStudy study, Fields form, boolean stale) {
        model.addAttribute("view", desk.view(study, form, stale));
        return "findings/reports";
    }
}
