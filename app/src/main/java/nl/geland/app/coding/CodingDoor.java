package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.studies.StudyAccess;
import nl.geland.app.studies.StudyPart;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The way to a study: for who works on it. Everybody else gets the same answer as for a study that does not exist.
 */
@Component
final class CodingDoor {

    /**
     * A study and who came in.
     *
     * @param team whether the viewer is of the team; a second coder is not
     */
    record Inside(Viewer viewer, UUID study, String title, boolean team) {

        /** Address of the study. */
        String path() {
            return "/studies/" + study;
        }
    }

    /** Somebody who works on a study. */
    record Member(UUID id, boolean team) {}

    private final Access access;
    private final JdbcClient jdbc;
    private final StudyAccess studies;
    private final Users users;

    CodingDoor(Access access, JdbcClient jdbc, StudyAccess studies, Users users) {
        this.access = access;
        this.studies = studies;
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Does the work in a transaction of the viewer. */
    <T> T enter(String study, String page, Function<Inside, T> work) {
        var viewer = Viewers.current();
        return access.as(viewer, page, () -> work.apply(inside(viewer, Sent.id(study))));
    }

    private Inside inside(Viewer viewer, UUID study) {
        var part = studies.part(viewer, study).orElseThrow(CodingDoor::notFound);
        var title = jdbc.sql("select title from studies.study where id = :study")
                .param("study", study)
                .query(String.class)
                .single();
        return new Inside(viewer, study, title, part == StudyPart.TEAM);
    }

    /** Who works on a study, the team first. */
    List<Member> members(UUID study) {
        return jdbc.sql("""
                select user_id, part = 'TEAM' as team from studies.member where study = :study order by part desc, user_id
                """)
                .param("study", study)
                .query((row, n) -> new Member(row.getObject("user_id", UUID.class), row.getBoolean("team")))
                .list();
    }

    /** Names of everybody who works here. */
    Map<UUID, String> names() {
        return users.all().stream().collect(Collectors.toUnmodifiableMap(user -> user.id(), user -> user.name()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
