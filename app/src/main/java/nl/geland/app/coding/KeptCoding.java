package nl.geland.app.coding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a study keeps of its coding, for an archive: the codebook in every version and how it came about, who coded which text, every version of
 * every coding, notes, what was settled, and each agreement as it was measured. What is blind for who asks is not in it, and nothing of a text that
 * is out of work.
 */
public record KeptCoding(
        List<Codebook> codebooks,
        List<Name> codes,
        List<Meaning> meanings,
        List<Event> events,
        List<Task> tasks,
        List<Version> codings,
        List<Memo> memos,
        List<Settled> settled,
        List<Agreement> agreements,
        List<Value> values) {

    public KeptCoding {
        codebooks = List.copyOf(codebooks);
        codes = List.copyOf(codes);
        meanings = List.copyOf(meanings);
        events = List.copyOf(events);
        tasks = List.copyOf(tasks);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
        settled = List.copyOf(settled);
        agreements = List.copyOf(agreements);
        values = List.copyOf(values);
    }

    public record Codebook(
            int version, Instant madeAt, @Nullable Instant fixedAt, String note) {}

    /** A code for life. */
    public record Name(UUID id, String slug) {}

    /** What a code means in a version of the codebook. */
    public record Meaning(
            UUID code,
            int codebook,
            String name,
            String nameEn,
            String theme,
            @Nullable UUID beneath,
            int position,
            String definition,
            String useWhen,
            String notWhen,
            String example,
            boolean retired,
            int version) {}

    /** How codes came about and went. */
    public record Event(
            UUID id,
            Instant at,
            @Nullable UUID byUser,
            int codebook,
            String event,
            @Nullable UUID fromCode,
            @Nullable UUID toCode,
            int codings,
            @Nullable Meaning was,
            @Nullable UUID undoes) {}

    public record Task(
            UUID source,
            UUID coder,
            boolean leads,
            @Nullable Instant doneAt) {}

    /** A version of a coding, whole; the highest is how it stands. */
    public record Version(
            UUID id,
            UUID source,
            int textVersion,
            int startAt,
            int endAt,
            String quote,
            String before,
            String after,
            UUID code,
            UUID coder,
            String statement,
            @Nullable Integer joint,
            @Nullable Integer own,
            String elicited,
            int certainty,
            @Nullable String level,
            String actor,
            String concerns,
            @Nullable String relation,
            String state,
            @Nullable String looseWhy,
            Instant madeAt,
            int version,
            String event,
            Instant changedAt,
            @Nullable UUID changedBy,
            @Nullable Integer undoes,
            @Nullable UUID operation) {}

    public record Memo(
            UUID id,
            @Nullable UUID source,
            @Nullable Integer turn,
            UUID byUser,
            Instant at,
            String text,
            boolean removed) {}

    /** What two coders settled on. */
    public record Settled(
            UUID source,
            int turn,
            UUID code,
            String outcome,
            @Nullable UUID coder,
            String note,
            UUID byUser,
            Instant at) {}

    public record Agreement(
            UUID id,
            Instant at,
            @Nullable UUID byUser,
            int codebook,
            long seed,
            int resamples,
            UUID coderA,
            UUID coderB,
            int texts,
            int turns) {}

    /** A coefficient of an agreement; without a code of all codes together. */
    public record Value(
            UUID agreement,
            @Nullable UUID code,
            String coefficient,
            @Nullable Double value,
            @Nullable String undefined,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String noInterval,
            int units,
            int byA,
            int byB,
            int byBoth) {}
}
