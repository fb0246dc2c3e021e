package nl.geland.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.geland.app.identity.Access;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What can be done with uploaded files: have them checked, answer questions, accept, discard, cancel. Each does its work in the background. */
@Component
class Uploads {

    static final int MOST_FILES = 40;

    /** Where a run waits for a person, with its files still there. */
    private static final Set<Outcome.State> WAITING = EnumSet.of(
            Outcome.State.QUESTIONS,
            Outcome.State.CHECKED,
            Outcome.State.REFUSED,
            Outcome.State.INTERRUPTED,
            Outcome.State.CANCELLED,
            Outcome.State.FAILED);

    private final Access access;
    private final Runs runs;
    private final RunReports reports;
    private final Inbox inbox;
    private final ImportJobs jobs;
    private final Workflow workflow;

    Uploads(Access access, Runs runs, RunReports reports, Inbox inbox, ImportJobs jobs, Workflow workflow) {
        this.access = access;
        this.runs = runs;
        this.reports = reports;
        this.inbox = inbox;
        this.jobs = jobs;
        this.workflow = workflow;
    }

    static boolean waits(Outcome.State state) {
        return WAITING.contains(state);
    }

    /** Keeps the files aside and starts a dry run. */
    long receive(List<MultipartFile> files) throws IOException {
        var given = files.stream()
                .filter(file -> file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty())
                .toList();
        if (given.isEmpty()) {
            throw new Refusal("no-files");
        }
        var run = access.<Long>asSystem("import", () -> runs.begin("PAGE"));
        for (var file : given) {
            try (var upload = file.getInputStream()) {
                var received = inbox.receive(upload);
                var content = Content.of(received, Limits.UPLOAD, null);
                var name = Exchange.name(file.getOriginalFilename());
                var id = access.<Long>asSystem(
                        "import", () -> runs.addFile(run, name, content.sha256(), content.bytes()));
                inbox.keep(received, run, id);
            }
        }
        check(run);
        return run;
    }

    /** Checks again, after questions were answered or something else was imported. */
    boolean recheck(long run) {
        if (!access.asSystem("import", () -> runs.move(run, List.copyOf(WAITING), Outcome.State.CHECKING))) {
            return false;
        }
        check(run);
        return true;
    }

    private void check(long run) {
        jobs.start(run, progress -> {
            var incoming = incoming(run);
            if (incoming.isEmpty()) {
                access.asSystem("import", () -> runs.state(run, Outcome.State.EXPIRED, new Refusal("files-gone")));
            } else {
                workflow.check(run, incoming, Limits.UPLOAD, progress);
                destroyRefused(run, incoming);
            }
        });
    }

    boolean accept(long run) {
        var found = reports.find(run).orElseThrow();
        if (!access.asSystem("import", () -> runs.move(run, List.of(Outcome.State.CHECKED), Outcome.State.ACCEPTING))) {
            return false;
        }
        jobs.start(run, progress -> {
            var incoming = incoming(run);
            if (incoming.isEmpty()) {
                access.asSystem("import", () -> runs.state(run, Outcome.State.EXPIRED, new Refusal("files-gone")));
                return;
            }
            var outcome = workflow.accept(run, incoming, Limits.UPLOAD, progress, found.checkedAgainst());
            if (outcome.state() == Outcome.State.ACCEPTED) {
                inbox.destroy(run);
            } else {
                destroyRefused(run, incoming);
            }
        });
        return true;
    }

    /** Of a file that is refused for good, only the name and the hash stay. */
    private void destroyRefused(long run, List<Incoming> files) {
        for (var file : files) {
            var refusal = file.refusal();
            if (refusal != null && refusal.isFinal()) {
                inbox.destroy(run, file.id);
            }
        }
    }

    boolean discard(long run) {
        var moved = access.asSystem("import", () -> runs.move(run, List.copyOf(WAITING), Outcome.State.DISCARDED));
        if (moved) {
            inbox.destroy(run);
            access.asSystem("import", () -> runs.forgetFiles(run));
        }
        return moved;
    }

    boolean leaveOut(long run, long file) {
        if (!waits(reports.find(run).orElseThrow().state())) {
            return false;
        }
        access.asSystem("import", () -> runs.dropFile(run, file));
        inbox.destroy(run, file);
        return recheck(run);
    }

    boolean cancel(long run) {
        return jobs.cancel(run);
    }

    /** The files of a run: those that still wait, and those that were refused. Empty when one is gone or no longer the same. */
    private List<Incoming> incoming(long run) {
        var incoming = new ArrayList<Incoming>();
        try {
            for (var file : reports.files(run)) {
                var path = inbox.place(run, file.id());
                var refusal = file.refusal();
                Content content;
                if (Files.isRegularFile(path)) {
                    content = Content.of(path, Limits.UPLOAD, file.choices().encoding());
                } else if (refusal != null && Refusal.again(refusal).isFinal()) {
                    content = Content.destroyed(path, file.form().sha256(), Refusal.again(refusal));
                } else {
                    return List.of();
                }
                if (!content.sha256().equals(file.form().sha256())) {
                    return List.of();
                }
                incoming.add(new Incoming(file.id(), file.name(), file.choices(), content, true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return incoming;
    }
}
