package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
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

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Access access;
    private final JdbcClient jdbc;
    private final Users users;

    CodingDoor(Access access, JdbcClient jdbc, Users users) {
        this.access = access;
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Does the work in a transaction of the viewer. */
    <T> T enter(String study, String page, Function<Inside, T> work) {
        var viewer = Viewers.current();
        return access.as(viewer, page, () -> work.apply(inside(viewer, id(study))));
    }

    private Inside inside(Viewer viewer, UUID study) {
        return jdbc.sql("""
                select s.title, m.part = 'TEAM' as team from studies.study s join studies.member m on m.study = s.id
                where s.id = :study and m.user_id = :viewer
                """)
                .param("study", study)
                .param("viewer", viewer.id())
                .query((row, n) -> new Inside(viewer, study, row.getString("title"), row.getBoolean("team")))
                .optional()
                .orElseThrow(CodingDoor::notFound);
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

    /** What an address names; an id that nothing has where it is no id at all. */
    static UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : new UUID(0, 0);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
