package nl.geland.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.geland.app.identity.Access;
import nl.geland.app.trajectories.RecordKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way of a run: recognise, rehearse or accept, and write down how it went, however it went. */
@Component
class Workflow {

    private static final Logger LOG = LoggerFactory.getLogger(Workflow.class);

    private final Access access;
    private final Importer importer;
    private final Runs runs;
    private final RejectedRows rejectedRows;
    private final Remembered remembered;
    private final List<RecordKind> kinds;

    Workflow(
            Access access,
            Importer importer,
            Runs runs,
            RejectedRows rejectedRows,
            Remembered remembered,
            List<RecordKind> kinds) {
        this.access = access;
        this.importer = importer;
        this.runs = runs;
        this.rejectedRows = rejectedRows;
        this.remembered = remembered;
        this.kinds = kinds.stream()
                .sorted(java.util.Comparator.comparingInt(RecordKind::order))
                .toList();
    }

    List<RecordKind> kinds() {
        return kinds;
    }

    /** Shows what would happen. */
    Outcome check(long run, List<Incoming> files, Limits limits, Progress progress) {
        return guarded(run, files, limits, () -> {
            recognise(files, limits, progress);
            if (files.stream().anyMatch(file -> file.refusal() == null && file.questioned())) {
                return finished(run, files, limits, Outcome.State.QUESTIONS, null);
            }
            var last = importer.rehearse(files, limits, progress);
            var refused = files.stream().anyMatch(file -> file.refusal() != null);
            progress.at("", Progress.Phase.KEEPING, 0, 0);
            access.asSystem("import", () -> runs.checkedAgainst(run, last));
            return finished(run, files, limits, refused ? Outcome.State.REFUSED : Outcome.State.CHECKED, null);
        });
    }

    /** Makes it happen; {@code against} is what the dry run started from, -1 when there was none. */
    Outcome accept(long run, List<Incoming> files, Limits limits, Progress progress, long against) {
        return guarded(run, files, limits, () -> {
            recognise(files, limits, progress);
            if (files.stream().anyMatch(file -> file.refusal() != null)) {
                return finished(run, files, limits, Outcome.State.REFUSED, new Refusal("file-refused"));
            }
            if (files.stream().anyMatch(Incoming::questioned)) {
                return finished(run, files, limits, Outcome.State.QUESTIONS, null);
            }
            importer.accept(files, limits, progress, against, number -> {
                progress.at("", Progress.Phase.KEEPING, 0, 0);
                keep(run, files, limits, Outcome.State.ACCEPTED, null);
                runs.acceptedAs(run, number);
                files.forEach(remembered::keep);
                files.forEach(file -> rejectedRows.forgetReturned(file, limits));
            });
            return outcome(run, files, Outcome.State.ACCEPTED, null);
        });
    }

    private Outcome guarded(long run, List<Incoming> files, Limits limits, java.util.function.Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            var state = switch (refusal.key()) {
                case "busy" -> Outcome.State.INTERRUPTED;
                case "checked-too-long-ago" -> Outcome.State.CHECKED;
                default -> Outcome.State.REFUSED;
            };
            if (refusal.key().equals("too-slow")) {
                files.forEach(file -> file.refuse(refusal)); // any of them may be what took so long
            }
            if (state == Outcome.State.REFUSED) {
                return finished(run, files, limits, state, refusal);
            }
            access.asSystem("import", () -> runs.state(run, state, refusal));
            return outcome(run, files, state, refusal);
        } catch (Intake.Cancelled cancelled) {
            return ended(run, files, Outcome.State.CANCELLED, null);
        } catch (RuntimeException fault) {
            LOG.error("Run {} failed", run, fault);
            return ended(run, files, Outcome.State.FAILED, new Refusal("failed"));
        }
    }

    private Outcome ended(long run, List<Incoming> files, Outcome.State state, @Nullable Refusal why) {
        access.asSystem("import", () -> runs.state(run, state, why));
        return outcome(run, files, state, why);
    }

    private void recognise(List<Incoming> files, Limits limits, Progress progress) {
        var recogniser = new Recogniser(kinds, new Headers(), limits);
        var memory = access.asSystem("import", remembered::all);
        for (var file : files) {
            progress.at(file.name, Progress.Phase.RECOGNISING, 0, file.content.lines());
            Intake.goOn(progress);
            try {
                file.recognise(recogniser, memory);
                if (file.questioned() && file.recognised().supplement()) {
                    var more = access.asSystem("import", () -> rejectedRows.notations(file, limits));
                    file.recognise(recogniser, memory.withNotations(more));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Outcome finished(
            long run, List<Incoming> files, Limits limits, Outcome.State state, @Nullable Refusal why) {
        access.asSystem("import", () -> keep(run, files, limits, state, why));
        return outcome(run, files, state, why);
    }

    private void keep(long run, List<Incoming> files, Limits limits, Outcome.State state, @Nullable Refusal why) {
        for (var file : files) {
            runs.keep(file);
            rejectedRows.keep(file, limits);
        }
        runs.state(run, state, why);
    }

    private static Outcome outcome(long run, List<Incoming> files, Outcome.State state, @Nullable Refusal why) {
        return new Outcome(run, state, files.stream().map(Incoming::outcome).toList(), Incoming.reason(why));
    }
}
