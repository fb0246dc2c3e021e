package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codings that the viewer may see: the own ones, and those of others once everybody who codes the text is done. Inside a transaction of
 * {@code Access}.
 */
@Component
public final class Codings {

    /** How many codings somebody made in a text, and in how many turns. */
    record Count(UUID source, UUID coder, int codings) {}

    /** One version of a coding. */
    record Version(
            Coding coding,
            String event,
            java.time.Instant at,
            @Nullable UUID by) {}

    /** A coding with the same code at the same passage, and the key of the request that made it. */
    record Twin(UUID coding, UUID request) {}

    private static final String STUDY = "study";

    private final JdbcClient jdbc;

    Codings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In any state; empty for one that is not there, of another study, or not to be seen yet. */
    public Optional<Coding> find(UUID study, UUID id) {
        return jdbc.sql("select * from coding.coding where id = :id and study = :study")
                .param("id", id)
                .param(STUDY, study)
                .query((row, n) -> Coding.of(row))
                .optional();
    }

    /** All that are placed, in the order of texts and places. */
    public List<Coding> of(UUID study) {
        return jdbc.sql("""
                select * from coding.coding where study = :study and state = 'PLACED' order by source, start_at, end_at, made_at, id
                """)
                .param(STUDY, study)
                .query((row, n) -> Coding.of(row))
                .list();
    }

    /** What touches a stretch of a text. */
    List<Coding> within(UUID source, int from, int to) {
        return jdbc.sql("""
                select * from coding.coding
                where source = :source and start_at < :to and end_at > :from and state = 'PLACED'
                order by start_at, end_at, made_at, id
                """)
                .param("source", source)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> Coding.of(row))
                .list();
    }

    /** What a coder has already of a code at exactly a passage. */
    Optional<Twin> twin(UUID coder, UUID source, Coding.Place place, UUID code) {
        return jdbc.sql("""
                select id, request from coding.coding
                where source = :source and coder = :coder and code = :code and text_version = :version
                    and start_at = :start and end_at = :end and state = 'PLACED'
                order by made_at, id limit 1
                """)
                .param("source", source)
                .param("coder", coder)
                .param("code", code)
                .param("version", place.textVersion())
                .param("start", place.segment().start())
                .param("end", place.segment().end())
                .query((row, n) -> new Twin(row.getObject("id", UUID.class), row.getObject("request", UUID.class)))
                .optional();
    }

    /** How many a coder has in a text. */
    int count(UUID source, UUID coder) {
        return jdbc.sql(
                        "select count(*) from coding.coding where source = :source and coder = :coder and state = 'PLACED'")
                .param("source", source)
                .param("coder", coder)
                .query(Integer.class)
                .single();
    }

    /** The own ones whose passage is lost. */
    List<Coding> loose(UUID study, UUID coder) {
        return jdbc.sql("""
                select * from coding.coding where study = :study and coder = :coder and state = 'LOOSE' order by source, start_at, id
                """)
                .param(STUDY, study)
                .param("coder", coder)
                .query((row, n) -> Coding.of(row))
                .list();
    }

    /** What each coder did in each text, as far as the viewer may see it. */
    List<Count> counts(UUID study) {
        return jdbc.sql("""
                select source, coder, count(*) as codings from coding.coding
                where study = :study and state = 'PLACED' group by source, coder
                """)
                .param(STUDY, study)
                .query((row, n) -> new Count(
                        row.getObject("source", UUID.class), row.getObject("coder", UUID.class), row.getInt("codings")))
                .list();
    }

    /** How many codings each code has, as far as the viewer may see them: those of others count from when a text is open. */
    Map<UUID, Long> uses(UUID study) {
        return jdbc
                .sql("""
                        select code, count(*) codings from coding.coding
                        where study = :study and state <> 'REMOVED' group by code""")
                .param(STUDY, study)
                .query((row, n) -> Map.entry(row.getObject("code", UUID.class), row.getLong("codings")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every version of a coding, oldest first. */
    List<Version> versions(UUID coding) {
        return jdbc.sql("""
                select r.*, e.event as event_kind, e.at as event_at, e.by_user as event_by
                from coding.coding_event e, jsonb_populate_record(cast(null as coding.coding), e.row) r
                where e.coding = :coding order by e.version
                """)
                .param("coding", coding)
                .query((row, n) -> new Version(
                        Coding.of(row),
                        row.getString("event_kind"),
                        row.getTimestamp("event_at").toInstant(),
                        row.getObject("event_by", UUID.class)))
                .list();
    }
}
