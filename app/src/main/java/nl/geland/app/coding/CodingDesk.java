package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a coder can do with the own codings. Inside a transaction of {@code Access} as that coder. Each verb is based on a version and keeps
 * the one before; where somebody else was first it writes nothing and says so.
 */
@Component
public final class CodingDesk {

    /** A passage to be coded; {@code request} is a key that the sender chose, so that sending it twice makes one coding. */
    public record Draft(UUID study, UUID source, Coding.Place place, UUID code, Judgement judgement, UUID request) {}

    /** What became of it. */
    public sealed interface Outcome {

        record Done(UUID coding) implements Outcome {}

        /** It was changed meanwhile; nothing was written. */
        record Stale() implements Outcome {}

        /** The key of the request belongs to another coding. */
        record KeyUsed() implements Outcome {}

        /** The coder gave this code to exactly this passage before; nothing was written. */
        record There(UUID coding) implements Outcome {}

        /** A step was taken back: what it was, as the history of the coding names it. */
        record Undone(UUID coding, String event) implements Outcome {}

        /** There is nothing to take back. */
        record Nothing() implements Outcome {}
    }

    /** Older actions are changed by hand, not taken back by a key. */
    private static final Duration UNDO_WITHIN = Duration.ofHours(12);

    private static final String LAST_ACTION = """
            select e.coding, e.version, e.event, c.version as now
            from coding.coding_event e join coding.coding c on c.id = e.coding
            where c.source = :source and c.coder = :by and e.by_user = :by and e.at > :since
                and e.event in ('MADE', 'CHANGED', 'REMOVED', 'RESTORED', 'PLACED')
                and not exists (select from coding.coding_event u where u.coding = e.coding and u.undoes = e.version)
                and not exists (
                    select from coding.coding_event l
                    where l.coding = e.coding and l.version > e.version and l.event <> 'UNDONE'
                        and not (l.event = 'REANCHORED' and e.event <> 'PLACED')
                        and not exists (select from coding.coding_event u where u.coding = l.coding and u.undoes = l.version))
            order by e.number desc limit 1
            """;

    private static final String TAKE_BACK = """
            update coding.coding c
            set code = r.code, statement = r.statement, joint = r.joint, own = r.own, elicited = r.elicited, certainty = r.certainty,
                level = r.level, actor = r.actor, concerns = r.concerns, relation = r.relation,
                text_version = case when :event = 'PLACED' then r.text_version else c.text_version end,
                start_at = case when :event = 'PLACED' then r.start_at else c.start_at end,
                end_at = case when :event = 'PLACED' then r.end_at else c.end_at end,
                quote = case when :event = 'PLACED' then r.quote else c.quote end,
                before = case when :event = 'PLACED' then r.before else c.before end,
                after = case when :event = 'PLACED' then r.after else c.after end,
                state = case when :event = 'MADE' then 'REMOVED' else r.state end,
                loose_why = case when :event = 'MADE' then null else r.loose_why end,
                version = c.version + 1, event = 'UNDONE', undoes = :undone, changed_at = :at, changed_by = :by, operation = null
            from coding.coding_event e, jsonb_populate_record(cast(null as coding.coding), e.row) r
            where c.id = :coding and c.version = :now and e.coding = c.id and e.version = greatest(:undone - 1, 1)
            """;

    private record Action(UUID coding, int version, String event, int now) {}

    private final JdbcClient jdbc;
    private final Codings made;
    private final Clock clock;

    CodingDesk(JdbcClient jdbc, Codings made, Clock clock) {
        this.jdbc = jdbc;
        this.made = made;
        this.clock = clock;
    }

    /**
     * Codes a passage, unless the coder gave this code to exactly this passage before. One text of one coder at a time, so that of two requests
     * at once the second finds the first.
     */
    Outcome code(Viewer by, Draft draft) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:source || '/' || :by, 0))")
                .param("source", draft.source().toString())
                .param("by", by.id().toString())
                .query(row -> {});
        return made.twin(by.id(), draft.source(), draft.place(), draft.code())
                .filter(twin -> !twin.request().equals(draft.request()))
                .<Outcome>map(twin -> new Outcome.There(twin.coding()))
                .orElseGet(() -> make(by, draft));
    }

    /**
     * Codes a passage. The same request twice makes one coding; another passage under the same key is refused. A text of which words are being
     * taken out is waited for, and no coding comes to stand on what it said before.
     */
    public Outcome make(Viewer by, Draft draft) {
        if (!stands(draft.source(), draft.place().textVersion())) {
            return new Outcome.Stale();
        }
        var segment = draft.place().segment();
        var first = said(jdbc.sql("""
                insert into coding.coding (study, source, text_version, start_at, end_at, quote, before, after, code, coder, statement,
                    joint, own, elicited, certainty, level, actor, concerns, relation, made_at, request, event, changed_at, changed_by)
                values (:study, :source, :textVersion, :start, :end, :quote, :before, :after, :code, :by, :statement,
                    :joint, :own, :elicited, :certainty, :level, :actor, :concerns, :relation, :at, :request, 'MADE', :at, :by)
                on conflict (coder, request) do nothing returning id
                """), draft.judgement())
                .param("study", draft.study())
                .param("source", draft.source())
                .param("textVersion", draft.place().textVersion())
                .param("start", segment.start())
                .param("end", segment.end())
                .param("quote", segment.quote())
                .param("before", segment.before())
                .param("after", segment.after())
                .param("code", draft.code())
                .param("by", by.id())
                .param("at", now())
                .param("request", draft.request())
                .query(UUID.class)
                .optional();
        return first.<Outcome>map(Outcome.Done::new).orElseGet(() -> madeBefore(by, draft));
    }

    /** Whether a version of a text is the one to code; waits for who is making another. */
    private boolean stands(UUID source, int textVersion) {
        jdbc.sql("select true from studies.text_version where source = :source and version = :version for share")
                .param("source", source)
                .param("version", textVersion)
                .query()
                .listOfRows();
        return jdbc.sql("select coalesce(max(version), 0) = :version from studies.text_version where source = :source")
                .param("source", source)
                .param("version", textVersion)
                .query(Boolean.class)
                .single();
    }

    private Outcome madeBefore(Viewer by, Draft draft) {
        var first = jdbc.sql("""
                select r.* from coding.coding c join coding.coding_event e on e.coding = c.id and e.version = 1,
                    jsonb_populate_record(cast(null as coding.coding), e.row) r
                where c.coder = :by and c.request = :request
                """)
                .param("by", by.id())
                .param("request", draft.request())
                .query((row, n) -> Coding.of(row))
                .single();
        var same = first.source().equals(draft.source())
                && first.place().equals(draft.place())
                && first.code().equals(draft.code())
                && first.judgement().equals(draft.judgement());
        return same ? new Outcome.Done(first.id()) : new Outcome.KeyUsed();
    }

    /** Gives a coding another code, or says something else of the passage. */
    public Outcome change(Viewer by, UUID coding, int version, UUID code, Judgement judgement) {
        return done(
                coding,
                said(jdbc.sql("""
                update coding.coding
                set code = :code, statement = :statement, joint = :joint, own = :own, elicited = :elicited, certainty = :certainty,
                    level = :level, actor = :actor, concerns = :concerns, relation = :relation, version = version + 1,
                    event = 'CHANGED', changed_at = :at, changed_by = :by, undoes = null, operation = null
                where id = :id and version = :version and coder = :by and state <> 'REMOVED'
                """), judgement)
                        .param("code", code)
                        .param("id", coding)
                        .param("version", version)
                        .param("at", now())
                        .param("by", by.id())
                        .update());
    }

    public Outcome remove(Viewer by, UUID coding, int version) {
        return done(
                coding,
                jdbc.sql("""
                update coding.coding
                set state = 'REMOVED', loose_why = null, version = version + 1, event = 'REMOVED', changed_at = :at, changed_by = :by,
                    undoes = null, operation = null
                where id = :id and version = :version and coder = :by and state <> 'REMOVED'
                """)
                        .param("id", coding)
                        .param("version", version)
                        .param("at", now())
                        .param("by", by.id())
                        .update());
    }

    /** Brings back what was removed. */
    public Outcome restore(Viewer by, UUID coding, int version) {
        return done(
                coding,
                jdbc.sql("""
                update coding.coding
                set state = 'PLACED', version = version + 1, event = 'RESTORED', changed_at = :at, changed_by = :by, undoes = null,
                    operation = null
                where id = :id and version = :version and coder = :by and state = 'REMOVED'
                """)
                        .param("id", coding)
                        .param("version", version)
                        .param("at", now())
                        .param("by", by.id())
                        .update());
    }

    /** Gives a coding its passage by hand: a loose one, or one that should begin or end elsewhere. */
    public Outcome place(Viewer by, UUID coding, int version, Coding.Place place) {
        var segment = place.segment();
        var source = jdbc.sql("select source from coding.coding where id = :id")
                .param("id", coding)
                .query(UUID.class)
                .optional();
        if (source.filter(text -> stands(text, place.textVersion())).isEmpty()) {
            return new Outcome.Stale();
        }
        return done(
                coding,
                jdbc.sql("""
                update coding.coding
                set text_version = :textVersion, start_at = :start, end_at = :end, quote = :quote, before = :before, after = :after,
                    state = 'PLACED', loose_why = null, version = version + 1, event = 'PLACED', changed_at = :at, changed_by = :by,
                    undoes = null, operation = null
                where id = :id and version = :version and coder = :by and state <> 'REMOVED'
                """)
                        .param("textVersion", place.textVersion())
                        .param("start", segment.start())
                        .param("end", segment.end())
                        .param("quote", segment.quote())
                        .param("before", segment.before())
                        .param("after", segment.after())
                        .param("id", coding)
                        .param("version", version)
                        .param("at", now())
                        .param("by", by.id())
                        .update());
    }

    /** Takes back the last own action in a text that was not taken back yet; again takes back the one before it. */
    public Outcome undo(Viewer by, UUID source) {
        var last = jdbc.sql(LAST_ACTION)
                .param("source", source)
                .param("by", by.id())
                .param("since", Timestamp.from(clock.instant().minus(UNDO_WITHIN)))
                .query((row, n) -> new Action(
                        row.getObject("coding", UUID.class),
                        row.getInt("version"),
                        row.getString("event"),
                        row.getInt("now")))
                .optional();
        return last.map(action -> takeBack(by, action)).orElseGet(Outcome.Nothing::new);
    }

    private Outcome takeBack(Viewer by, Action action) {
        int changed = jdbc.sql(TAKE_BACK)
                .param("event", action.event())
                .param("undone", action.version())
                .param("at", now())
                .param("by", by.id())
                .param("coding", action.coding())
                .param("now", action.now())
                .update();
        return changed == 0 ? new Outcome.Stale() : new Outcome.Undone(action.coding(), action.event());
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, Judgement judgement) {
        var level = judgement.level();
        var relation = judgement.relation();
        return statement
                .param("statement", judgement.statement().name())
                .param("joint", judgement.joint(), Types.SMALLINT)
                .param("own", judgement.own(), Types.SMALLINT)
                .param("elicited", judgement.probed() ? "PROBED" : "SPONTANEOUS")
                .param("certainty", judgement.certainty())
                .param("level", level == null ? null : level.name(), Types.VARCHAR)
                .param("actor", judgement.actor())
                .param("concerns", judgement.concerns())
                .param("relation", relation == null ? null : relation.name(), Types.VARCHAR);
    }

    private static Outcome done(UUID coding, int changed) {
        return changed == 0 ? new Outcome.Stale() : new Outcome.Done(coding);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
