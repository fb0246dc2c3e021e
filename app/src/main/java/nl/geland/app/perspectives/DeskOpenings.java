package nl.geland.app.perspectives;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed for the public page of the desk, and what became of it. Inside a transaction that holds the obstacle. */
@Component
final class DeskOpenings {

    private final JdbcClient jdbc;
    private final DeskCalendar calendar;

    DeskOpenings(JdbcClient jdbc, DeskCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** The last proposal for an obstacle, as long as nobody decided about it. */
    Optional<DeskOpening> open(UUID obstacle) {
        return jdbc.sql("""
                select o.id, o.deed, o.content, o.proposed_by, o.proposed_at from perspectives.opening o
                where o.obstacle = :obstacle and not exists (select from perspectives.opening_end e where e.opening = o.id)
                order by o.proposed_at desc, o.id desc limit 1
                """)
                .param("obstacle", obstacle)
                .query((row, n) -> new DeskOpening(
                        row.getObject("id", UUID.class),
                        row.getString("deed"),
                        row.getString("content"),
                        row.getObject("proposed_by", UUID.class),
                        row.getTimestamp("proposed_at").toInstant()))
                .optional();
    }

    /** Proposes a text; what was proposed before and not decided is dropped. */
    void propose(Viewer by, UUID obstacle, String deed, String content, String reason) {
        open(obstacle).ifPresent(before -> end(by, before, false));
        jdbc.sql("""
                insert into perspectives.opening (obstacle, deed, content, reason, proposed_at, proposed_by)
                values (:obstacle, :deed, :content, :reason, :at, :by)
                """)
                .param("obstacle", obstacle)
                .param("deed", deed)
                .param("content", content)
                .param("reason", reason)
                .param("at", Timestamp.from(calendar.now()))
                .param("by", by.id())
                .update();
    }

    void end(Viewer by, DeskOpening opening, boolean released) {
        jdbc.sql("""
                insert into perspectives.opening_end (opening, proposed_by, outcome, at, by_user)
                values (:opening, :proposedBy, :outcome, :at, :by)
                """)
                .param("opening", opening.id())
                .param("proposedBy", opening.by())
                .param("outcome", released ? "RELEASED" : "DROPPED")
                .param("at", Timestamp.from(calendar.now()))
                .param("by", by.id())
                .update();
    }
}
