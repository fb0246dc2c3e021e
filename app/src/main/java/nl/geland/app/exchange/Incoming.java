package nl.geland.app.exchange;

import java.io.IOException;
import java.util.List;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Settlement;
import org.jspecify.annotations.Nullable;

/** A file of a run, on its way from bytes to records: what is known of it so far. */
final class Incoming {

    final long id;
    final String name;
    final Choices choices;
    final Content content;
    final boolean waits;
    private @Nullable Recognition recognition;
    private @Nullable Refusal refusal;
    private @Nullable Settlement settlement;
    private @Nullable Findings findings;
    private int rows;

    /** A file; {@code waits} when it lies with us, so that a person can have it read otherwise. */
    Incoming(long id, String name, Choices choices, Content content, boolean waits) {
        this.id = id;
        this.name = name;
        this.choices = choices;
        this.content = content;
        this.waits = waits;
    }

    void recognise(Recogniser recogniser, Memory memory) throws IOException {
        try {
            recognition = recogniser.recognise(content, name, choices, memory);
        } catch (Refusal e) {
            refusal = e;
        }
    }

    void refuse(Refusal why) {
        refusal = why;
        settlement = null;
        findings = null;
    }

    void settled(int count, Findings seen, Settlement done) {
        rows = count;
        findings = seen;
        settlement = done;
        done.findings().forEach(seen::add);
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /** Whether it can be read after all once its columns are chosen otherwise; true also of a file that was not refused. */
    boolean mendable() {
        return refusal == null || (waits && refusal.isForItsRows());
    }

    @Nullable
    Recognition recognition() {
        return recognition;
    }

    Recognition recognised() {
        if (recognition == null) {
            throw new IllegalStateException("File " + id + " was not recognised");
        }
        return recognition;
    }

    boolean questioned() {
        return recognition != null && !recognition.questions().isEmpty();
    }

    @Nullable
    Settlement settlement() {
        return settlement;
    }

    @Nullable
    Findings findings() {
        return findings;
    }

    Outcome.FileOutcome outcome() {
        var known = recognition;
        var kind = known == null || known.kind() == null ? null : known.kind().name();
        var questions = known == null
                ? List.<Outcome.Asked>of()
                : known.questions().stream()
                        .map(question ->
                                new Outcome.Asked(question.about().name(), question.field(), question.options()))
                        .toList();
        var seen = findings;
        var done = settlement;
        var counts = seen == null || done == null
                ? null
                : new Outcome.Counts(
                        rows, done.fresh(), done.changed(), done.unchanged(), seen.rejectedCount(), done.gone());
        List<Finding> found = seen == null ? List.of() : seen.sorted();
        return new Outcome.FileOutcome(
                name,
                content.sha256(),
                kind,
                counts,
                done == null ? List.of() : done.goneRows(),
                found,
                questions,
                reason(refusal));
    }

    static Outcome.@Nullable Reason reason(@Nullable Refusal refusal) {
        return refusal == null
                ? null
                : new Outcome.Reason(
                        refusal.key(),
                        refusal.arguments().stream().map(String::valueOf).toList());
    }
}
