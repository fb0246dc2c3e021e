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

/**
 * Texts that somebody who works on the study no longer was not done with. They stay closed until the team gives them to another, or releases
 * them to whoever codes them too; what became of them is kept with the reason. Inside a transaction of {@code Access}.
 */
@Component
final class LeftTexts {

    /** A text and who left it. */
    record Left(UUID source, UUID coder) {}

    /**
     * What became of one.
     *
     * @param to who got it; null where it was released
     */
    record Event(UUID source, UUID coder, @Nullable UUID to, String reason, UUID by, Instant at) {}

    private static final String STUDY = "study";
    private static final String SOURCE = "source";
    private static final String CODER = "coder";

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Clock clock;

    LeftTexts(JdbcClient jdbc, Tasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    List<Left> of(UUID study) {
        return jdbc.sql("""
                select t.source, t.coder from coding.task t join studies.source s on s.id = t.source
                where s.study = :study and t.done_at is null
                    and not exists (select from studies.member m where m.study = s.study and m.user_id = t.coder)
                order by s.number, t.coder
                """)
                .param(STUDY, study)
                .query((row, n) -> new Left(row.getObject(SOURCE, UUID.class), row.getObject(CODER, UUID.class)))
                .list();
    }

    Optional<Left> find(UUID study, UUID source, UUID coder) {
        return of(study).stream()
                .filter(left -> left.equals(new Left(source, coder)))
                .findFirst();
    }

    /** Gives a text to a colleague who does not code it yet; false where a colleague was first. */
    boolean handOver(Viewer by, UUID study, Left left, UUID to, String reason) {
        if (!take(left)) {
            return false;
        }
        tasks.assign(left.source(), to);
        lead(left.source());
        tell(by, study, left, to, reason);
        return true;
    }

    /** Lets the others go on without who left; false where a colleague was first. */
    boolean release(Viewer by, UUID study, Left left, String reason) {
        if (!take(left)) {
            return false;
        }
        lead(left.source());
        tell(by, study, left, null, reason);
        return true;
    }

    private boolean take(Left left) {
        return jdbc.sql("delete from coding.task where source = :source and coder = :coder and done_at is null")
                        .param(SOURCE, left.source())
                        .param(CODER, left.coder())
                        .update()
                > 0;
    }

    /** Where nobody leads any more, the first of the team who codes the text does, or else whoever does. */
    private void lead(UUID source) {
        jdbc.sql("""
                update coding.task set leads = true
                where source = :source and not exists (select from coding.task o where o.source = :source and o.leads)
                    and coder = (
                        select t.coder from coding.task t join studies.source s on s.id = t.source
                        left join studies.member m on m.study = s.study and m.user_id = t.coder
                        where t.source = :source order by m.part = 'TEAM' desc nulls last, t.coder limit 1)
                """).param(SOURCE, source).update();
    }

    private void tell(Viewer by, UUID study, Left left, @Nullable UUID to, String reason) {
        jdbc.sql("""
                insert into coding.task_event (study, source, coder, happened, to_coder, reason, by_user, at)
                values (:study, :source, :coder, :happened, :to, :reason, :by, :at)
                """)
                .param(STUDY, study)
                .param(SOURCE, left.source())
                .param(CODER, left.coder())
                .param("happened", to == null ? "RELEASED" : "HANDED_OVER")
                .param("to", to, Types.OTHER)
                .param("reason", reason)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first. */
    List<Event> events(UUID study) {
        return jdbc.sql("select * from coding.task_event where study = :study order by at desc, id desc")
                .param(STUDY, study)
                .query((row, n) -> new Event(
                        row.getObject(SOURCE, UUID.class),
                        row.getObject(CODER, UUID.class),
                        row.getObject("to_coder", UUID.class),
                        row.getString("reason"),
                        row.getObject("by_user", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
