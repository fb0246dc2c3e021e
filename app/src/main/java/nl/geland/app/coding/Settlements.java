package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What coders settled on where they differed, per turn and code. There only once all are done. Inside a transaction of {@code Access}. */
@Component
final class Settlements {

    /**
     * A decision.
     *
     * @param coder whose codings stand; null where it is not coded after all
     */
    record Settlement(
            UUID source, int turn, UUID code, @Nullable UUID coder, String note, UUID by, int version) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Settlement> of(UUID study) {
        return jdbc.sql("""
                select t.* from coding.settlement t join studies.source s on s.id = t.source
                where s.study = :study order by t.source, t.turn, t.code
                """)
                .param("study", study)
                .query((row, n) -> new Settlement(
                        row.getObject("source", UUID.class),
                        row.getInt("turn"),
                        row.getObject("code", UUID.class),
                        row.getObject("coder", UUID.class),
                        row.getString("note"),
                        row.getObject("by_user", UUID.class),
                        row.getInt("version")))
                .list();
    }

    /**
     * Settles one turn and code.
     *
     * @param version the version this is based on; 0 where nothing was settled yet
     * @return false where somebody else was first
     */
    boolean settle(Viewer by, UUID source, int turn, UUID code, @Nullable UUID coder, String note, int version) {
        return jdbc.sql("""
                insert into coding.settlement as s (source, turn, code, outcome, coder, note, by_user, at)
                values (:source, :turn, :code, :outcome, :coder, :note, :by, :at)
                on conflict (source, turn, code) do update
                set outcome = excluded.outcome, coder = excluded.coder, note = excluded.note, by_user = excluded.by_user,
                    at = excluded.at, version = s.version + 1
                where s.version = :version
                """)
                        .param("source", source)
                        .param("turn", turn)
                        .param("code", code)
                        .param("outcome", coder == null ? "NOT_CODED" : "CODED")
                        .param("coder", coder, Types.OTHER)
                        .param("note", note)
                        .param("by", by.id())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("version", version)
                        .update()
                > 0;
    }
}
