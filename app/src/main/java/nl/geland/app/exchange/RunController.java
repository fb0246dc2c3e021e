package nl.geland.app.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geland.app.trajectories.RecordKind;
import nl.geland.app.web.Flash;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which files come in. */
@Controller
class RunController {

    private static final String PATH = "/bestanden";

    private final RunReports reports;
    private final Uploads uploads;
    private final Answers answers;
    private final ImportJobs jobs;
    private final RejectedRows rejectedRows;
    private final Workflow workflow;

    RunController(
            RunReports reports,
            Uploads uploads,
            Answers answers,
            ImportJobs jobs,
            RejectedRows rejectedRows,
            Workflow workflow) {
        this.reports = reports;
        this.uploads = uploads;
        this.answers = answers;
        this.jobs = jobs;
        this.rejectedRows = rejectedRows;
        this.workflow = workflow;
    }

    @GetMapping(PATH)
    String list(@RequestParam(required = false) @Nullable String page, Model model) {
        return list(page, FormErrors.none(), model);
    }

    private String list(@Nullable String page, FormErrors errors, Model model) {
        var paging = Paging.of(page, null, reports.count());
        model.addAttribute("view", new RunsView(reports.newest(paging.size(), paging.offset()), paging, errors));
        return "exchange/runs";
    }

    @PostMapping(PATH)
    String upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var given = files == null ? List.<MultipartFile>of() : files;
        if (given.size() > Uploads.MOST_FILES) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(null, FormErrors.none().add("files", "exchange.upload.too-many", Uploads.MOST_FILES), model);
        }
        try {
            return to(uploads.receive(given));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(null, FormErrors.none().add("files", "exchange.refused." + refusal.key()), model);
        }
    }

    @GetMapping(PATH + "/{run}")
    String show(
            @PathVariable long run,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "0") String file,
            @RequestParam(defaultValue = "") String rule,
            Model model) {
        var found = find(run);
        var filter = new RunReports.Filter(file.matches("\\d{1,15}") ? Long.parseLong(file) : 0, rule);
        var paging = Paging.of(page, "50", reports.countFindings(run, filter));
        var kinds = workflow.kinds().stream().map(RecordKind::name).toList();
        var files = reports.files(run).stream()
                .map(stored -> new FileView(
                        stored,
                        reports.fields(stored.kind()),
                        kinds,
                        rejectedRows.countOf(stored.id()),
                        found.origin().equals("PAGE")))
                .toList();
        var shown = reports.findings(run, filter, paging.size(), paging.offset());
        model.addAttribute(
                "view",
                new RunView(
                        found,
                        jobs.stand(run).orElse(null),
                        files,
                        reports.rules(run),
                        reports.told(run),
                        new RunView.FindingsView(filter, paging, shown)));
        return "exchange/run";
    }

    @PostMapping(PATH + "/{run}/{action}")
    String act(
            @PathVariable long run,
            @PathVariable String action,
            @RequestParam(defaultValue = "0") String file,
            HttpServletRequest request,
            RedirectAttributes next) {
        find(run);
        var number = file.matches("\\d{1,15}") ? Long.parseLong(file) : 0;
        var done = switch (action) {
            case "controleren" -> {
                if (number > 0) {
                    answers.take(run, number, sent(request));
                }
                yield uploads.recheck(run);
            }
            case "aannemen" -> uploads.accept(run);
            case "weglaten" -> uploads.leaveOut(run, number);
            case "weggooien" -> {
                var discarded = uploads.discard(run);
                if (discarded) {
                    Flash.done("exchange.discarded").to(next);
                }
                yield discarded;
            }
            case "afbreken" -> uploads.cancel(run);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        if (!done) {
            Flash.refused("exchange.changed-elsewhere").to(next);
        }
        return to(run);
    }

    private static Map<String, String> sent(HttpServletRequest request) {
        var sent = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return sent;
    }

    private RunReports.Run find(long run) {
        return reports.find(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String to(long run) {
        return "redirect:" + PATH + "/" + run;
    }
}
