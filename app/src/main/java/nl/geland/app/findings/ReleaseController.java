package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making a version of the report public: one person of the team proposes, another decides. */
@Controller
class ReleaseController {

    static final String PATH = ReportsController.PATH + "/{version}/openbaar";

    private static final int LONGEST_REASON = 300;

    private final Access access;
    private final StudyRoom room;
    private final Reports reports;
    private final Releases releases;
    private final PublicReports open;
    private final Users users;

    ReleaseController(
            Access access, StudyRoom room, Reports reports, Releases releases, PublicReports open, Users users) {
        this.access = access;
        this.room = room;
        this.reports = reports;
        this.releases = releases;
        this.open = open;
        this.users = users;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, @PathVariable String version, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            return page(model, study, find(study, version), Fields.fresh(Map.of()));
        });
    }

    @PostMapping(PATH + "/voorstel")
    String propose(
            @PathVariable String id,
            @PathVariable String version,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "reason");
        var reason = form.text("reason", LONGEST_REASON);
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var report = find(study, version);
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, study, report, form);
            }
            releases.hold(study.study(), report.version());
            var last = releases.last(study.study(), report.version());
            if (last.filter(one -> one.isOpen() || one.isPublic()).isPresent()) {
                throw new OptimisticLockingFailureException("This version was proposed meanwhile");
            }
            if (open.mayBePublic(study, report)) {
                releases.propose(study.study(), report.version(), reason, viewer.id());
                Flash.done("findings.release.done.proposed").to(next);
            } else {
                Flash.refused("findings.release.refused").to(next);
            }
            return to(study, report);
        });
    }

    /** Makes public what a colleague proposed, exactly the proposal that was read. */
    @PostMapping(PATH + "/vrijgave")
    String release(
            @PathVariable String id,
            @PathVariable String version,
            HttpServletRequest request,
            RedirectAttributes next) {
        var form = Fields.of(request, "release");
        return decide(id, version, form, Release::isOpen, (study, decided) -> {
            var viewer = Viewers.current();
            if (decided.release().isBy(viewer.id())) {
                Flash.refused("findings.release.own").to(next);
            } else if (open.mayBePublic(study, decided.report())) {
                open.release(viewer, decided.release(), decided.report());
                Flash.done("findings.release.done.released").to(next);
            } else {
                Flash.refused("findings.release.refused").to(next);
            }
        });
    }

    @PostMapping(PATH + "/afwijzing")
    String drop(
            @PathVariable String id,
            @PathVariable String version,
            HttpServletRequest request,
            RedirectAttributes next) {
        var form = Fields.of(request, "release");
        return decide(id, version, form, Release::isOpen, (study, decided) -> {
            releases.end(decided.release(), false, Viewers.current().id());
            Flash.done("findings.release.done.dropped").to(next);
        });
    }

    /** Takes a version off the public page; one person is enough, because it is urgent. */
    @PostMapping(PATH + "/intrekking")
    String withdraw(
            @PathVariable String id,
            @PathVariable String version,
            HttpServletRequest request,
            RedirectAttributes next) {
        var form = Fields.of(request, "release", "reason");
        var reason = form.text("reason", LONGEST_REASON);
        return decide(id, version, form, Release::isPublic, (study, decided) -> {
            if (form.errors().isEmpty()) {
                open.withdraw(Viewers.current(), decided.release(), reason);
                Flash.done("findings.release.done.withdrawn").to(next);
            } else {
                Flash.refused("findings.release.reason", LONGEST_REASON).to(next);
            }
        });
    }

    private record Decided(Report report, Release release) {}

    private String decide(
            String id, String version, Fields form, Predicate<Release> state, BiConsumer<CodedStudy, Decided> deed) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var report = find(study, version);
            releases.hold(study.study(), report.version());
            var release = releases.last(study.study(), report.version())
                    .filter(one -> one.id().equals(Sent.id(form.typed("release"))))
                    .filter(state)
                    .orElseThrow(() -> new OptimisticLockingFailureException("Somebody decided meanwhile"));
            deed.accept(study, new Decided(report, release));
            return to(study, report);
        });
    }

    private Report find(CodedStudy study, String version) {
        return Optional.of(ReportsController.number(version))
                .flatMap(number -> reports.find(study.study(), number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Model model, CodedStudy study, Report report, Fields form) {
        model.addAttribute(
                "view",
                new ReleaseView(
                        StudyHead.of(study),
                        report,
                        releases.last(study.study(), report.version()).orElse(null),
                        open.inTheWay(study, report.version()),
                        open.mayBePublic(study, report),
                        form,
                        users.all().stream().collect(Collectors.toMap(User::id, User::name))));
        return "findings/release";
    }

    private static String to(CodedStudy study, Report report) {
        return "redirect:/studies/" + study.study() + "/rapporten/" + report.version() + "/openbaar";
    }
}
