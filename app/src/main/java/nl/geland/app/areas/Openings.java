package nl.geland.app.areas;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed for the public pages of neighbourhoods, and what became of it. Inside a transaction; nothing of it is changed afterwards. */
@Component
final class Openings {

    private final JdbcClient jdbc;
    private final AreaCalendar calendar;

    Openings(JdbcClient jdbc, AreaCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Keeps a neighbourhood in place until the transaction ends, so that two people do not decide at once. */
    void hold(Area area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('areas.opening/' || cast(:area as text), 0))")
                .param("area", area.id())
                .query(row -> {});
    }

    /** The proposal that nobody decided about yet. */
    Optional<Opening> open(Area area) {
        return jdbc.sql("""
                select o.id, o.reason, o.proposed_by, o.proposed_at from areas.opening o
                where o.area = :area and not exists (select from areas.opening_end e where e.opening = o.id)
                order by o.proposed_at desc, o.id desc limit 1
                """)
                .param("area", area.id())
                .query((row, n) -> new Opening(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getObject("proposed_by", UUID.class),
                        row.getTimestamp("proposed_at").toInstant(),
                        texts(row.getObject("id", UUID.class))))
                .optional();
    }

    private Map<String, String> texts(UUID opening) {
        var texts = new HashMap<String, String>();
        jdbc.sql("select part, content from areas.opening_text where opening = :opening")
                .param("opening", opening)
                .query(row -> {
                    texts.put(row.getString("part"), row.getString("content"));
                });
        return texts;
    }

    void propose(Viewer by, Area area, String reason, Map<String, String> texts) {
        var id = jdbc.sql("""
                insert into areas.opening (area, reason, proposed_at, proposed_by) values (:area, :reason, :at, :by) returning id
                """)
                .param("area", area.id())
                .param("reason", reason)
                .param("at", Timestamp.from(calendar.now()))
                .param("by", by.id())
                .query(UUID.class)
                .single();
        texts.forEach((part, content) -> jdbc.sql(
                        "insert into areas.opening_text (opening, part, content) values (:id, :part, :content)")
                .param("id", id)
                .param("part", part)
                .param("content", content)
                .update());
    }

    void end(Viewer by, Opening opening, boolean released) {
        jdbc.sql("""
                insert into areas.opening_end (opening, proposed_by, outcome, at, by_user)
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
