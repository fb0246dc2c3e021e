package nl.geland.app.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of reports were proposed for the public, and what became of that. Nothing of it is changed afterwards. */
@Component
final class Releases {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Clock clock;

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last proposal for a version. Inside a transaction of somebody of the team. */
    Optional<Release> last(UUID study, int version) {
        return jdbc.sql("""
                select r.*, e.outcome, e.at as ended_at, e.by_user as ended_by, w.at as withdrawn_at, w.by_user as withdrawn_by
                from findings.release r left join findings.release_end e on e.release = r.id
                left join findings.withdrawal w on w.release = r.id
                where r.study = :study and r.version = :version order by r.proposed_at desc, r.id desc limit 1
                """)
                .param("study", study)
                .param("version", version)
                .query((row, n) -> release(row))
                .optional();
    }

    /** A proposal by its public address. Inside a transaction of somebody of the team, or of the system. */
    Optional<Release> find(UUID address) {
        return jdbc.sql("""
                select r.*, e.outcome, e.at as ended_at, e.by_user as ended_by, w.at as withdrawn_at, w.by_user as withdrawn_by
                from findings.release r left join findings.release_end e on e.release = r.id
                left join findings.withdrawal w on w.release = r.id
                where r.id = :id
                """)
                .param("id", address)
                .query((row, n) -> release(row))
                .optional();
    }

    /** Keeps a version in place until the transaction ends, so that two people do not decide at once. */
    void hold(UUID study, int version) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:study as text) || '/' || :version, 0))")
                .param("study", study)
                .param("version", version)
                .query(row -> {});
    }

    void propose(UUID study, int version, String reason, UUID by) {
        jdbc.sql("""
                insert into findings.release (study, version, reason, proposed_at, proposed_by)
                values (:study, :version, :reason, :at, :by)
                """)
                .param("study", study)
                .param("version", version)
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    void end(Release release, boolean released, UUID by) {
        jdbc.sql("""
                insert into findings.release_end (release, proposed_by, outcome, at, by_user)
                values (:release, :proposedBy, :outcome, :at, :by)
                """)
                .param("release", release.id())
                .param("proposedBy", release.proposed().by())
                .param("outcome", released ? "RELEASED" : "DROPPED")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    void withdraw(Release release, String reason, UUID by) {
        jdbc.sql("insert into findings.withdrawal (release, at, by_user, reason) values (:release, :at, :by, :reason)")
                .param("release", release.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    /** The sections of a public report that may not be shown today. Also where nobody is signed in. */
    Set<Integer> fallen(UUID release) {
        return Set.copyOf(jdbc.sql("select findings.fallen_sections(:release, :today)")
                .param("release", release)
                .param("today", LocalDate.ofInstant(clock.instant(), HERE))
                .query(Integer.class)
                .list());
    }

    private static Release release(ResultSet row) throws SQLException {
        var ended = step(row, "ended");
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("study", UUID.class),
                row.getInt("version"),
                row.getString("reason"),
                new Release.Step(
                        row.getObject("proposed_by", UUID.class),
                        row.getTimestamp("proposed_at").toInstant()),
                ended == null ? null : new Release.End("RELEASED".equals(row.getString("outcome")), ended),
                step(row, "withdrawn"));
    }

    private static Release.@Nullable Step step(ResultSet row, String what) throws SQLException {
        var at = row.getTimestamp(what + "_at");
        return at == null ? null : new Release.Step(row.getObject(what + "_by", UUID.class), at.toInstant());
    }
}
