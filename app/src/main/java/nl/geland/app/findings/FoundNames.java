package nl.geland.app.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where names stood that were found later, and what a person decided. Inside a transaction of somebody of the team, or of the system. */
@Component
final class FoundNames {

    private static final int LONGEST_TAGS = 600;

    /** A text in which a name stood. */
    record Place(String what, int number, int version, String path) {}

    /** In which talk it was found, and by whom. */
    record In(UUID study, UUID source, UUID by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FoundNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(In in, FoundName.Done done, Place place, Set<String> tags) {
        var told = String.join(" ", tags);
        jdbc.sql("""
                insert into findings.found_name (study, source, at, by_user, done, what, number, version, path, tags)
                values (:study, :source, :at, :by, :done, :what, :number, :version, :path, :tags)
                """)
                .param("study", in.study())
                .param("source", in.source())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", in.by())
                .param("done", done.name())
                .param("what", place.what())
                .param("number", place.number())
                .param("version", place.version())
                .param("path", place.path())
                .param("tags", told.substring(0, Math.min(told.length(), LONGEST_TAGS)))
                .update();
    }

    /** What a person has to look at first, then the newest first. */
    List<FoundName> of(UUID study) {
        return jdbc.sql("""
                select * from findings.found_name where study = :study
                order by (done <> 'REPLACED' and outcome is null) desc, at desc, what, number, version, path, id
                """).param("study", study).query((row, n) -> found(row)).list();
    }

    /** Says what became of one; false where somebody did so before, or nobody has to. */
    boolean settle(UUID study, UUID id, FoundName.Outcome outcome, @Nullable UUID by) {
        return jdbc.sql("""
                update findings.found_name set outcome = :outcome, settled_at = :at, settled_by = :by
                where id = :id and study = :study and outcome is null and done <> 'REPLACED'
                """)
                        .param("outcome", outcome.name())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .param("study", study)
                        .update()
                == 1;
    }

    private static FoundName found(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new FoundName(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                FoundName.Done.valueOf(row.getString("done")),
                row.getString("what"),
                row.getInt("number"),
                row.getInt("version"),
                row.getString("path"),
                row.getString("tags"),
                outcome == null ? null : FoundName.Outcome.valueOf(outcome));
    }
}
