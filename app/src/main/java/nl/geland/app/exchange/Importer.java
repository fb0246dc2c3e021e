package nl.geland.app.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import nl.geland.app.identity.Access;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.Story;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the files of a run in, in one transaction: all of them or none. A dry run does the very same work and undoes it. One import at a
 * time, whoever asks: the database holds the others off.
 */
@Component
class Importer {

    /** Any number nobody else uses for a lock in this database. */
    private static final long LOCK = 0x47454C414E44L;

    private final Access access;
    private final JdbcClient jdbc;
    private final Intake intake;
    private final Circumstances circumstances;
    private final Story story;
    private final Clock clock;

    Importer(Access access, JdbcClient jdbc, Intake intake, Circumstances circumstances, Story story, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.intake = intake;
        this.circumstances = circumstances;
        this.story = story;
        this.clock = clock;
    }

    /** Does all the work and undoes it. Gives the number of the last import that was accepted before. */
    long rehearse(List<Incoming> files, Limits limits, Progress progress) {
        try {
            return access.<Long>asSystem("import", () -> {
                alone();
                var last = lastAccepted();
                takeAll(files, limits, progress);
                throw new Undo(last);
            });
        } catch (Undo undo) {
            return undo.last;
        }
    }

    /**
     * Takes the files in for good, unless one of them is refused.
     *
     * @param against the import that the dry run started from; -1 when there was no dry run
     * @param keep writes down what was done, in the same transaction; gets the number of this import
     */
    void accept(List<Incoming> files, Limits limits, Progress progress, long against, Consumer<Long> keep) {
        access.asSystem("import", () -> {
            alone();
            var last = lastAccepted();
            if (against >= 0 && against != last) {
                throw new Refusal("checked-too-long-ago");
            }
            takeAll(files, limits, progress);
            if (files.stream().anyMatch(file -> file.refusal() != null)) {
                throw new Refusal("file-refused");
            }
            keep.accept(jdbc.sql("select nextval('exchange.accepted_number')")
                    .query(Long.class)
                    .single());
            Intake.goOn(progress);
        });
    }

    private void alone() {
        var ours = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!ours) {
            throw new Refusal("busy");
        }
    }

    private long lastAccepted() {
        return jdbc.sql("select coalesce(max(accepted_number), 0) from exchange.run")
                .query(Long.class)
                .single();
    }

    private void takeAll(List<Incoming> files, Limits limits, Progress progress) {
        try (var watch = intake.watch(files.size(), limits, progress)) {
            try {
                takeInTurn(files, limits, progress);
            } catch (RuntimeException fault) {
                throw watch.meaning(fault);
            }
        }
    }

    /**
     * Takes what is ready. When the file that introduces people is refused, those after it cannot be judged: they would speak of people who
     * are not there. Stories are told only when nothing is refused, as otherwise all of it is undone.
     */
    private void takeInTurn(List<Incoming> files, Limits limits, Progress progress) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = circumstances.now();
        var whole = new HashSet<String>();
        var refusedPeople = "";
        var ready = files.stream()
                .filter(file -> file.refusal() == null && file.recognition() != null && !file.questioned())
                .sorted(Comparator.comparingInt(
                                (Incoming file) -> file.recognised().known().order())
                        .thenComparing(file -> file.recognised().supplement())
                        .thenComparing(file -> file.name))
                .toList();
        for (var file : ready) {
            var kind = file.recognised().known();
            if (!refusedPeople.isEmpty()) {
                file.refuse(new Refusal("not-read", refusedPeople));
            } else if (!file.recognised().supplement() && !whole.add(kind.name())) {
                file.refuse(new Refusal("kind-twice", kind.name()));
            } else {
                intake.take(file, known, at, limits, progress);
                Intake.goOn(progress);
                var introduces = kind.fields().stream().anyMatch(Field::introduces);
                refusedPeople = introduces && file.refusal() != null ? kind.name() : "";
            }
        }
        if (files.stream().allMatch(file -> file.refusal() == null)) {
            progress.at("", Progress.Phase.TELLING, 0, 0);
            story.retell(at);
        }
        Intake.goOn(progress);
    }

    /** Ends the transaction of a dry run. */
    private static final class Undo extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long last;

        Undo(long last) {
            super("the end of a dry run", null, false, false);
            this.last = last;
        }
    }
}
