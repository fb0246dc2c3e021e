package nl.geland.app.studies;

import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says who works on a study, and as what. Inside {@code Access.as}, in which the database shows a study to its members only. */
@Component
public final class StudyAccess {

    private final JdbcClient jdbc;

    StudyAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The part of somebody in a study; empty for who does not work on it, as for a study that does not exist. */
    public Optional<StudyPart> part(Viewer viewer, UUID study) {
        return jdbc.sql("select part from studies.member where study = :study and user_id = :viewer")
                .param("study", study)
                .param("viewer", viewer.id())
                .query(String.class)
                .optional()
                .map(StudyPart::valueOf);
    }
}
