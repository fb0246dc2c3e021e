package nl.geland.app.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who codes which text, and whether that is done. Two people code a text blind when both have it as a task before they begin: the database
 * shows nobody the codings of another before all are done. Inside a transaction of {@code Access}.
 */
@Component
public final class Tasks {

    /**
     * One text to be coded by one person.
     *
     * @param leads whether the codings of this person stand where nothing else was settled
     */
    public record Task(
            UUID source,
            UUID coder,
            boolean leads,
            @Nullable Instant doneAt) {

        public boolean done() {
            return doneAt != null;
        }
    }

    private static final String SOURCE = "source";
    private static final String CODER = "coder";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Task> of(UUID study) {
        return jdbc.sql("""
                select t.source, t.coder, t.leads, t.done_at from coding.task t join studies.source s on s.id = t.source
                where s.study = :study order by s.number, t.leads desc, t.coder
                """).param("study", study).query((row, n) -> task(row)).list();
    }

    /** Those of one text, who leads first. */
    List<Task> in(UUID source) {
        return jdbc.sql(
                        "select source, coder, leads, done_at from coding.task where source = :source order by leads desc, coder")
                .param(SOURCE, source)
                .query((row, n) -> task(row))
                .list();
    }

    /** Whether the viewer may see what others coded in a text. */
    boolean open(UUID source) {
        return jdbc.sql("select coding.is_open(:source)")
                .param(SOURCE, source)
                .query(Boolean.class)
                .single();
    }

    private static Task task(ResultSet row) throws SQLException {
        var done = row.getTimestamp("done_at");
        return new Task(
                row.getObject(SOURCE, UUID.class),
                row.getObject(CODER, UUID.class),
                row.getBoolean("leads"),
                done == null ? null : done.toInstant());
    }

    /** Gives a text to a coder; the first of the team leads. Doing it twice changes nothing. */
    public void assign(UUID source, UUID coder) {
        jdbc.sql("""
                insert into coding.task (source, coder, leads)
                select :source, m.user_id, m.part = 'TEAM' and not exists (select from coding.task t where t.source = :source and t.leads)
                from studies.source s join studies.member m on m.study = s.study and m.user_id = :coder
                where s.id = :source
                on conflict do nothing
                """).param(SOURCE, source).param(CODER, coder).update();
    }

    /** Says that a coder is done with a text. When all are, they see each other's codings; that cannot be taken back. */
    public void done(UUID source, UUID coder) {
        jdbc.sql("update coding.task set done_at = :at where source = :source and coder = :coder and done_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param(SOURCE, source)
                .param(CODER, coder)
                .update();
    }

    /** Goes on with a text after all; not where it was compared with the codings of another. */
    boolean reopen(UUID source, UUID coder) {
        return jdbc.sql("""
                update coding.task t set done_at = null
                where t.source = :source and t.coder = :coder and t.done_at is not null
                    and (not exists (select from coding.task o where o.source = t.source and o.coder <> t.coder)
                        or exists (select from coding.task o where o.source = t.source and o.done_at is null))
                """).param(SOURCE, source).param(CODER, coder).update() > 0;
    }
}
