package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who lives in the municipality: one line at a time, from a source with a date, to be set beside who was heard. */
@Controller
class ResidentsController {

    static final String PATH = "/studies/{id}/rapporten/inwoners";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int MOST = 30;
    private static final int LONGEST = 60;
    private static final int LONGEST_SOURCE = 200;

    private final Access access;
    private final StudyRoom room;
    private final Reports reports;
    private final Clock clock;

    ResidentsController(Access access, StudyRoom room, Reports reports, Clock clock) {
        this.access = access;
        this.room = room;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> page(model, room.open(viewer, id), Fields.fresh(new HashMap<>())));
    }

    /** Adds a line, or takes the one away that is named the same. */
    @PostMapping(PATH)
    String tell(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "what", "people", "beside", "source", "on", "away");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var lines = new ArrayList<>(reports.residents(study.study()));
            var away = lines.removeIf(line -> line.what().equals(form.ticked("away") ? form.typed("what") : ""));
            if (!form.ticked("away")) {
                var line = read(form, study, lines.size());
                if (!form.errors().isEmpty() || line == null) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return page(model, study, form);
                }
                lines.removeIf(old -> old.what().equals(line.what()));
                lines.add(line);
            }
            reports.tell(study.study(), lines);
            Flash.done(away ? "findings.residents.away" : "findings.residents.told")
                    .to(next);
            return "redirect:/studies/" + study.study() + "/rapporten/inwoners";
        });
    }

    private @Nullable Resident read(Fields form, CodedStudy study, int lines) {
        var what = form.text("what", LONGEST);
        var people = form.people("people");
        var source = form.text("source", LONGEST_SOURCE);
        var on = form.date("on", LocalDate.ofInstant(clock.instant(), HERE));
        var beside = form.typed("beside");
        if (!beside.isEmpty()
                && study.participants().stream()
                        .noneMatch(heard -> heard.languageGroup().equals(beside))) {
            form.wrong("beside", "beside");
        }
        if (lines >= MOST) {
            form.wrong("what", "many", MOST);
        }
        return people.isEmpty() || on.isEmpty() ? null : new Resident(what, people.get(), beside, source, on.get());
    }

    private String page(Model model, CodedStudy study, Fields form) {
        model.addAttribute(
                "view",
                new ResidentsView(
                        StudyHead.of(study),
                        reports.residents(study.study()),
                        study.participants().stream()
                                .map(CodedStudy.Heard::languageGroup)
                                .filter(group -> !group.isEmpty())
                                .distinct()
                                .sorted()
                                .toList(),
                        form));
        return "findings/residents";
    }
}
