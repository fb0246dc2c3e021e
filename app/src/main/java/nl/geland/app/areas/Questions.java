package nl.geland.app.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.perspectives.DeskTeam;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What residents asked and what is done about it. Inside a transaction. Each change is based on a version and writes a line of history;
 * where a colleague was first it writes nothing and says so.
 */
@Component
final class Questions {

    private final JdbcClient jdbc;
    private final AreaCalendar calendar;
    private final DeskTeam team;

    Questions(JdbcClient jdbc, AreaCalendar calendar, DeskTeam team) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.team = team;
    }

    /** All that was asked in a neighbourhood: late first, then what nobody promised anything about, then by the day of the answer; answered last. */
    List<Question> in(Area area) {
        var people = team.byId();
        return jdbc.sql("""
                select q.*, m.held_on, q.answer is null and coalesce(q.answer_by < :today, false) as late
                from areas.question q join areas.meeting_now m on m.id = q.meeting where m.area = :area
                order by q.answer is not null, coalesce(q.answer_by < :today, false) desc, q.answer_by nulls first, m.held_on, q.id
                """)
                .param("today", calendar.today())
                .param("area", area.id())
                .query((row, n) -> question(row, people))
                .list();
    }

    /** What was asked at a meeting, in the order in which it was. */
    List<Question> at(Meeting meeting) {
        var people = team.byId();
        return jdbc.sql("""
                select q.*, m.held_on, q.answer is null and coalesce(q.answer_by < :today, false) as late
                from areas.question q join areas.meeting_now m on m.id = q.meeting where q.meeting = :meeting order by q.id
                """)
                .param("today", calendar.today())
                .param("meeting", meeting.id())
                .query((row, n) -> question(row, people))
                .list();
    }

    Optional<Question> find(Meeting meeting, UUID id) {
        return at(meeting).stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** What was done about one, oldest first. */
    List<Question.Event> events(UUID question) {
        var people = team.byId();
        return jdbc.sql("""
                select event, at, by_role, promise, owner, answer_by, answer from areas.question_event
                where question = :question order by version
                """)
                .param("question", question)
                .query((row, n) -> new Question.Event(
                        Question.Event.Type.valueOf(row.getString("event")),
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("by_role")),
                        promise(row, people),
                        row.getString("answer")))
                .list();
    }

    UUID ask(Viewer by, Meeting meeting, String asked) {
        var id = jdbc.sql("insert into areas.question (meeting, asked) values (:meeting, :asked) returning id")
                .param("meeting", meeting.id())
                .param("asked", asked)
                .query(UUID.class)
                .single();
        write(by, id, Question.Event.Type.ASKED);
        return id;
    }

    Outcome promise(Viewer by, UUID id, int version, String text, UUID owner, LocalDate answerBy) {
        var changed = jdbc.sql("""
                update areas.question set promise = :promise, owner = :owner, answer_by = :by, version = version + 1
                where id = :id and version = :version and answer is null
                """)
                .param("promise", text)
                .param("owner", owner)
                .param("by", answerBy)
                .param("id", id)
                .param("version", version)
                .update();
        return written(by, id, Question.Event.Type.PROMISED, changed);
    }

    Outcome answer(Viewer by, UUID id, int version, String answer) {
        var changed = jdbc.sql("""
                update areas.question set answer = :answer, answered_at = :at, version = version + 1
                where id = :id and version = :version and answer is null
                """)
                .param("answer", answer)
                .param("at", Timestamp.from(calendar.now()))
                .param("id", id)
                .param("version", version)
                .update();
        return written(by, id, Question.Event.Type.ANSWERED, changed);
    }

    /** Takes the answer away, which stays in the history. */
    Outcome reopen(Viewer by, UUID id, int version) {
        var changed = jdbc.sql("""
                update areas.question set answer = null, answered_at = null, version = version + 1
                where id = :id and version = :version and answer is not null
                """).param("id", id).param("version", version).update();
        return written(by, id, Question.Event.Type.REOPENED, changed);
    }

    private Outcome written(Viewer by, UUID id, Question.Event.Type event, int changed) {
        if (changed == 0) {
            return Outcome.STALE;
        }
        write(by, id, event);
        return Outcome.DONE;
    }

    /** Writes the line of history as the row stands now. */
    private void write(Viewer by, UUID id, Question.Event.Type event) {
        jdbc.sql("""
                insert into areas.question_event (question, version, at, event, by_user, by_role, promise, owner, answer_by, answer)
                select id, version, :at, :event, :by, :role, promise, owner, answer_by, answer from areas.question where id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(calendar.now()))
                .param("event", event.name())
                .param("by", by.id())
                .param("role", by.role().name())
                .update();
    }

    private static Question question(ResultSet row, Map<UUID, User> people) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("meeting", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("asked"),
                row.getInt("version"),
                promise(row, people),
                row.getBoolean("late"),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }

    private static Question.@Nullable Promise promise(ResultSet row, Map<UUID, User> people) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        if (owner == null) {
            return null;
        }
        var user = people.get(owner);
        return new Question.Promise(
                row.getString("promise"),
                owner,
                user == null ? "" : user.name(),
                row.getObject("answer_by", LocalDate.class));
    }
}
