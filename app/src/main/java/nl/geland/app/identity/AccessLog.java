package nl.geland.app.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looked at whom. Two logs joined on an operation: one names the member of staff and how many people were shown, the
 * other names the person looked at and the role that looked, so that a newcomer can be told without naming staff. Neither
 * can be changed or shortened by the application.
 */
@Component
public final class AccessLog {

    /** One look, as a member of staff is shown it. */
    public record Look(Instant at, String viewer, Role role, String page, String purpose, int persons) {}

    /** One look at a person, as that person is told: no name of staff. */
    public record LookAt(Instant at, Role role, String purpose) {}

    private final JdbcClient jdbc;

    AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down that these persons were shown, in the transaction that read them: when this fails, so does the read.
     *
     * @param page the pattern of the page, such as {@code /mensen/{id}}
     * @param purpose what for, in a word or a key
     * @param persons everybody shown; nobody leaves no trace
     * @throws IllegalStateException outside {@link Access#as}, or for another viewer than the one it was opened for
     */
    public void looked(Viewer viewer, String page, String purpose, Collection<UUID> persons) {
        var scope = Access.scope();
        if (!scope.sameViewer(viewer)) {
            throw new IllegalStateException("Access is open for somebody else than the viewer who looked");
        }
        var shown = new HashSet<>(persons);
        if (shown.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into identity.user_audit (operation, user_id, role, page, purpose, persons)
                values (:operation, :user, :role, :page, :purpose, :persons)""")
                .param("operation", scope.operation())
                .param("user", viewer.id())
                .param("role", viewer.role().name())
                .param("page", page)
                .param("purpose", purpose)
                .param("persons", shown.size())
                .update();
        jdbc.sql("""
                insert into identity.processing_log (operation, person, role, purpose)
                select :operation, person, :role, :purpose from unnest(:persons::uuid[]) as person""")
                .param("operation", scope.operation())
                .param("role", viewer.role().name())
                .param("purpose", purpose)
                .param("persons", shown.toArray(UUID[]::new))
                .update();
    }

    /** The newest looks of everybody, newest first. */
    public List<Look> newest(int limit, long offset) {
        return jdbc.sql("""
                select a.at, u.name as viewer, a.role, a.page, a.purpose, a.persons
                from identity.user_audit a join identity.users u on u.id = a.user_id
                order by a.at desc, a.id desc limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Look(
                        row.getTimestamp("at").toInstant(),
                        row.getString("viewer"),
                        Role.valueOf(row.getString("role")),
                        row.getString("page"),
                        row.getString("purpose"),
                        row.getInt("persons")))
                .list();
    }

    /** How many looks there are in all. */
    public long count() {
        return jdbc.sql("select count(*) from identity.user_audit")
                .query(Long.class)
                .single();
    }

    /** Who looked at one person, newest first; inside {@link Access#as} for somebody who may see that person, else none. */
    public List<LookAt> at(UUID person) {
        return jdbc.sql("""
                select at, role, purpose from identity.processing_log
                where person = :person order by at desc, id desc limit 500""")
                .param("person", person)
                .query((row, number) -> new LookAt(
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("role")),
                        row.getString("purpose")))
                .list();
    }
}
