package nl.geland.app.studies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.Members.Event.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on a study, and who came to work on it or left, when and by whom. Inside {@code Access.as}. */
@Component
final class Members {

    /** Somebody who works on a study. */
    record Member(UUID user, StudyPart part) {}

    /** Somebody came to work on a study, or left it. */
    record Event(Instant at, UUID by, UUID user, StudyPart part, Happened happened) {

        enum Happened {
            ADMITTED,
            LEFT
        }
    }

    private static final String STUDY = "study";
    private static final String USER = "user";

    private final JdbcClient jdbc;
    private final Calendar calendar;

    Members(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<Member> of(UUID study) {
        return jdbc.sql("select user_id, part from studies.member where study = :study order by part desc, user_id")
                .param(STUDY, study)
                .query((row, number) ->
                        new Member(row.getObject("user_id", UUID.class), StudyPart.valueOf(row.getString("part"))))
                .list();
    }

    /** Lets somebody work on a study; who already does keeps the part they have. */
    void admit(Viewer by, UUID study, UUID user, StudyPart part) {
        int added = jdbc.sql("""
                insert into studies.member (study, user_id, part) values (:study, :user, :part) on conflict do nothing
                """)
                .param(STUDY, study)
                .param(USER, user)
                .param("part", part.name())
                .update();
        if (added > 0) {
            tell(by, study, user, Happened.ADMITTED);
        }
    }

    /** Lets somebody work on a study no longer; false, and nothing changes, where nobody of the team would be left. */
    boolean dismiss(Viewer by, UUID study, UUID user) {
        jdbc.sql("select id from studies.study where id = :study for update")
                .param(STUDY, study)
                .query(UUID.class)
                .single();
        var others = jdbc.sql("""
                select exists (select from studies.member where study = :study and user_id <> :user and part = 'TEAM')
                """)
                .param(STUDY, study)
                .param(USER, user)
                .query(Boolean.class)
                .single();
        if (!others) {
            return false;
        }
        tell(by, study, user, Happened.LEFT);
        return jdbc.sql("delete from studies.member where study = :study and user_id = :user")
                        .param(STUDY, study)
                        .param(USER, user)
                        .update()
                > 0;
    }

    /** Of who works on the study at that moment. */
    private void tell(Viewer by, UUID study, UUID user, Happened happened) {
        jdbc.sql("""
                insert into studies.member_event (study, user_id, part, happened, by_user, at)
                select study, user_id, part, :happened, :by, :at from studies.member where study = :study and user_id = :user
                """)
                .param("happened", happened.name())
                .param("by", by.id())
                .param("at", calendar.stamp())
                .param(STUDY, study)
                .param(USER, user)
                .update();
    }

    /** Newest first. */
    List<Event> events(UUID study) {
        return jdbc.sql("select * from studies.member_event where study = :study order by at desc, id desc")
                .param(STUDY, study)
                .query((row, number) -> new Event(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_user", UUID.class),
                        row.getObject("user_id", UUID.class),
                        StudyPart.valueOf(row.getString("part")),
                        Happened.valueOf(row.getString("happened"))))
                .list();
    }
}
