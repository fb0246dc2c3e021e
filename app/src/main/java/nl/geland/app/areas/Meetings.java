package nl.geland.app.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings with residents; every version stays. Inside a transaction. */
@Component
final class Meetings {

    private final JdbcClient jdbc;
    private final AreaCalendar calendar;

    Meetings(JdbcClient jdbc, AreaCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Those of a neighbourhood, newest first. */
    List<Meeting> in(Area area) {
        return jdbc.sql("""
                select m.*, p.name as place_name from areas.meeting_now m left join areas.place_now p on p.id = m.place
                where m.area = :area order by m.held_on desc, m.id
                """)
                .param("area", area.id())
                .query((row, n) -> meeting(row))
                .list();
    }

    Optional<Meeting> find(Area area, UUID id) {
        return jdbc.sql("""
                select m.*, p.name as place_name from areas.meeting_now m left join areas.place_now p on p.id = m.place
                where m.area = :area and m.id = :id
                """)
                .param("area", area.id())
                .param("id", id)
                .query((row, n) -> meeting(row))
                .optional();
    }

    /** Its versions, newest first. */
    List<Version<Meeting.Content>> versions(UUID meeting) {
        return jdbc.sql("""
                select v.*, p.name as place_name from areas.meeting_version v left join areas.place_now p on p.id = v.place
                where v.meeting = :meeting order by v.version desc
                """)
                .param("meeting", meeting)
                .query((row, n) -> new Version<>(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("by_role")),
                        content(row)))
                .list();
    }

    UUID add(Viewer by, Area area, Meeting.Content content) {
        var id = jdbc.sql("insert into areas.meeting (area) values (:area) returning id")
                .param("area", area.id())
                .query(UUID.class)
                .single();
        write(by, id, content);
        return id;
    }

    Outcome change(Viewer by, UUID id, int version, Meeting.Content content) {
        var changed = jdbc.sql("update areas.meeting set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return Outcome.STALE;
        }
        write(by, id, content);
        return Outcome.DONE;
    }

    private void write(Viewer by, UUID id, Meeting.Content content) {
        var where = content.where();
        jdbc.sql("""
                insert into areas.meeting_version (meeting, version, at, by_user, by_role, held_on, place, came, next_on)
                select id, version, :at, :by, :role, :held, :place, :came, :next from areas.meeting where id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(calendar.now()))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("held", content.heldOn())
                .param("place", where == null ? null : where.id(), Types.OTHER)
                .param("came", content.came())
                .param("next", content.next(), Types.DATE)
                .update();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(row.getObject("id", UUID.class), row.getInt("version"), content(row));
    }

    private static Meeting.Content content(ResultSet row) throws SQLException {
        var place = row.getObject("place", UUID.class);
        return new Meeting.Content(
                row.getObject("held_on", LocalDate.class),
                place == null ? null : new Activity.Where(place, row.getString("place_name")),
                row.getInt("came"),
                row.getObject("next_on", LocalDate.class));
    }
}
