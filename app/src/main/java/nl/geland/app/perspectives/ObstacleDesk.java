package nl.geland.app.perspectives;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can be done about obstacles. Inside a transaction. Each verb of the team is based on a version and writes a line of history; where
 * somebody else was first it writes nothing and says so.
 */
@Component
final class ObstacleDesk {

    /** What somebody reports; the texts have been checked. */
    record Report(ReporterKind kind, String what, String area, ObstacleLevel level, ObstacleFrequency frequency) {}

    /** What the team answers. */
    record Answer(String answer, String doing, @Nullable LocalDate doneBy) {}

    /** What became of a change. */
    enum Outcome {
        DONE,
        /** Somebody else was first; nothing was written. */
        STALE
    }

    private final JdbcClient jdbc;
    private final DeskCalendar calendar;

    ObstacleDesk(JdbcClient jdbc, DeskCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Takes a report in; whoever reports follows it from then on. */
    UUID report(Viewer by, Report report) {
        var id = jdbc.sql("""
                insert into perspectives.obstacle (reported_by, kind, reported_at, what, area, level, frequency)
                values (:by, :kind, :at, :what, :area, :level, :frequency) returning id
                """)
                .param("by", by.id())
                .param("kind", report.kind().name())
                .param("at", Timestamp.from(calendar.now()))
                .param("what", report.what())
                .param("area", report.area())
                .param("level", report.level().name())
                .param("frequency", report.frequency().name())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into perspectives.obstacle_event (obstacle, version, at, event) values (:id, 1, :at, 'REPORTED')
                """)
                .param("id", id)
                .param("at", Timestamp.from(calendar.now()))
                .update();
        follow(by, id);
        return id;
    }

    /** Counts somebody among those who meet the same, once; who reported it counts already. */
    void meetsToo(Viewer viewer, UUID id) {
        jdbc.sql("""
                insert into perspectives.obstacle_too (obstacle, user_id)
                select id, :viewer from perspectives.obstacle where id = :id and reported_by is distinct from :viewer
                on conflict do nothing
                """).param("id", id).param("viewer", viewer.id()).update();
    }

    void meetsItNoMore(Viewer viewer, UUID id) {
        jdbc.sql("delete from perspectives.obstacle_too where obstacle = :id and user_id = :viewer")
                .param("id", id)
                .param("viewer", viewer.id())
                .update();
    }

    void follow(Viewer viewer, UUID id) {
        jdbc.sql("""
                insert into perspectives.obstacle_follow (obstacle, user_id, seen_version)
                select id, :viewer, version from perspectives.obstacle where id = :id on conflict do nothing
                """).param("id", id).param("viewer", viewer.id()).update();
    }

    void unfollow(Viewer viewer, UUID id) {
        jdbc.sql("delete from perspectives.obstacle_follow where obstacle = :id and user_id = :viewer")
                .param("id", id)
                .param("viewer", viewer.id())
                .update();
    }

    /** Says that the viewer saw this version, so that only what comes later is marked as new. */
    void seen(Viewer viewer, UUID id, int version) {
        jdbc.sql("""
                update perspectives.obstacle_follow set seen_version = :version
                where obstacle = :id and user_id = :viewer and seen_version < :version
                """)
                .param("id", id)
                .param("viewer", viewer.id())
                .param("version", version)
                .update();
    }

    Outcome assign(Viewer by, UUID id, int version, UUID owner, LocalDate answerBy) {
        var changed = jdbc.sql("""
                update perspectives.obstacle set owner = :owner, answer_by = :answerBy, version = version + 1
                where id = :id and version = :version and answer is null
                """)
                .param("owner", owner)
                .param("answerBy", answerBy)
                .param("id", id)
                .param("version", version)
                .update();
        return written(by, id, version, "ASSIGNED", changed);
    }

    Outcome answer(Viewer by, UUID id, int version, Answer answer) {
        var changed = jdbc.sql("""
                update perspectives.obstacle
                set answer = :answer, doing = :doing, done_by = :doneBy, answered_at = :at, version = version + 1
                where id = :id and version = :version and answer is null
                """)
                .param("answer", answer.answer())
                .param("doing", answer.doing())
                .param("doneBy", answer.doneBy(), Types.DATE)
                .param("at", Timestamp.from(calendar.now()))
                .param("id", id)
                .param("version", version)
                .update();
        return written(by, id, version, "ANSWERED", changed);
    }

    /** Takes the answer away, which stays in the history; it is to be answered again within the usual time. */
    Outcome reopen(Viewer by, UUID id, int version) {
        var changed = jdbc.sql("""
                update perspectives.obstacle
                set answer = null, doing = '', done_by = null, answered_at = null, version = version + 1,
                    answer_by = case when owner is null then null else cast(:answerBy as date) end
                where id = :id and version = :version and answer is not null
                """)
                .param("answerBy", calendar.answerBy())
                .param("id", id)
                .param("version", version)
                .update();
        return written(by, id, version, "REOPENED", changed);
    }

    /** Writes the line of history as the row stands now, and whoever did it has seen it. */
    private Outcome written(Viewer by, UUID id, int version, String event, int changed) {
        if (changed == 0) {
            return Outcome.STALE;
        }
        jdbc.sql("""
                insert into perspectives.obstacle_event
                    (obstacle, version, at, event, by_user, by_role, owner, answer_by, answer, doing, done_by)
                select id, version, :at, :event, :by, :role, owner, answer_by, answer, doing, done_by
                from perspectives.obstacle where id = :id
                """)
                .param("at", Timestamp.from(calendar.now()))
                .param("event", event)
                .param("by", by.id())
                .param("role", by.role().name())
                .param("id", id)
                .update();
        seen(by, id, version + 1);
        return Outcome.DONE;
    }
}
