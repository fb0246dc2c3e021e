package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of coders beside texts, seen like codings: the own ones, and those of others once all are done. Inside a transaction of {@code Access}. */
@Component
public final class Memos {

    /** A note; without a turn it is about the text, without a source about the study. */
    record Memo(
            UUID id,
            @Nullable UUID source,
            @Nullable Integer turn,
            UUID by,
            Instant at,
            String text,
            boolean removed,
            int version) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Memos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes one down; the same request twice writes one. */
    public void write(Viewer by, UUID study, @Nullable UUID source, @Nullable Integer turn, String text, UUID request) {
        jdbc.sql("""
                insert into coding.memo (study, source, turn, by_user, at, text, request)
                values (:study, :source, :turn, :by, :at, :text, :request) on conflict (by_user, request) do nothing
                """)
                .param("study", study)
                .param("source", source, Types.OTHER)
                .param("turn", turn, Types.INTEGER)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("text", text)
                .param("request", request)
                .update();
    }

    /** Changes the own text, or removes it; false where it was changed meanwhile. */
    boolean change(Viewer by, UUID memo, int version, String text, boolean removed) {
        return jdbc.sql("""
                update coding.memo set text = :text, removed = :removed, version = version + 1
                where id = :id and version = :version and by_user = :by
                """)
                        .param("text", text)
                        .param("removed", removed)
                        .param("id", memo)
                        .param("version", version)
                        .param("by", by.id())
                        .update()
                > 0;
    }

    Optional<Memo> find(UUID study, UUID id) {
        return jdbc.sql("select * from coding.memo where id = :id and study = :study")
                .param("id", id)
                .param("study", study)
                .query((row, n) -> memo(row))
                .optional();
    }

    /** Those beside the turns from one number to another, ends included. */
    List<Memo> beside(UUID source, int from, int to) {
        return jdbc.sql("""
                select * from coding.memo where source = :source and turn between :from and :to and not removed order by turn, at, id
                """)
                .param("source", source)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> memo(row))
                .list();
    }

    List<Memo> of(UUID study) {
        return jdbc.sql("select * from coding.memo where study = :study and not removed order by source, turn, at, id")
                .param("study", study)
                .query((row, n) -> memo(row))
                .list();
    }

    private static Memo memo(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Memo(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                row.getObject("turn", Integer.class),
                row.getObject("by_user", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                row.getBoolean("removed"),
                row.getInt("version"));
    }
}
