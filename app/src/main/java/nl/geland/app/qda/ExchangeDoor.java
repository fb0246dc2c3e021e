package nl.geland.app.qda;

import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Sent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to the exchange of a study: for its team. Who codes blind, and everybody else, finds nothing. Inside {@code Access.as}. */
@Component
final class ExchangeDoor {

    /** A study of the viewer. */
    record Inside(UUID study, String title) {}

    private final JdbcClient jdbc;

    ExchangeDoor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Inside> open(Viewer viewer, String study) {
        return jdbc.sql("""
                select s.id, s.title from studies.study s join studies.member m on m.study = s.id
                where s.id = :study and m.user_id = :viewer and m.part = 'TEAM'
                """)
                .param("study", Sent.id(study))
                .param("viewer", viewer.id())
                .query((row, n) -> new Inside(row.getObject("id", UUID.class), row.getString("title")))
                .optional();
    }
}
