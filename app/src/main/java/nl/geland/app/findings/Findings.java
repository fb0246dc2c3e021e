package nl.geland.app.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The findings of studies, in versions that stay. Inside a transaction of somebody of the team. */
@Component
final class Findings {

    /** Who writes, and on which data. */
    record Written(@Nullable UUID by, String data, Map<String, Counted> numbers) {}

    private static final String SELECT = """
            select f.id, f.number, f.version, v.claim, v.evidence, v.counter, v.looked, v.limits, v.unheard, v.data, v.made_at
            from findings.finding f join findings.finding_version v on v.finding = f.id and v.version = f.version
            where f.study = :study and f.id = coalesce(cast(:id as uuid), f.id)
            order by f.number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Findings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Finding> all(UUID study) {
        return select(study, null);
    }

    Optional<Finding> find(UUID study, UUID id) {
        return select(study, id).stream().findFirst();
    }

    UUID add(UUID study, Finding.Said said, Written written) {
        var id = jdbc.sql("""
                insert into findings.finding (study, number)
                select :study, coalesce(max(number), 0) + 1 from findings.finding where study = :study returning id
                """).param("study", study).query(UUID.class).single();
        version(id, 1, said, written);
        return id;
    }

    /** Writes a new version; false when a colleague was first. */
    boolean change(UUID id, int version, Finding.Said said, Written written) {
        var changed = jdbc.sql(
                        "update findings.finding set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 1) {
            version(id, version + 1, said, written);
        }
        return changed == 1;
    }

    /** Lays a passage for or against a finding; laid twice, the last way holds. */
    void lay(UUID finding, UUID passage, Finding.Side side, @Nullable UUID by) {
        take(finding, passage);
        jdbc.sql("""
                insert into findings.finding_passage (finding, coding, side, at, by_user) values (:finding, :coding, :side, :at, :by)
                """)
                .param("finding", finding)
                .param("coding", passage)
                .param("side", side.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    void take(UUID finding, UUID passage) {
        jdbc.sql("delete from findings.finding_passage where finding = :finding and coding = :coding")
                .param("finding", finding)
                .param("coding", passage)
                .update();
    }

    private void version(UUID id, int version, Finding.Said said, Written written) {
        jdbc.sql("""
                insert into findings.finding_version (finding, version, claim, evidence, counter, looked, limits, unheard, data, made_at, made_by)
                values (:id, :version, :claim, :evidence, :counter, :looked, :limits, :unheard, :data, :at, :by)
                """)
                .param("id", id)
                .param("version", version)
                .param("claim", said.claim())
                .param("evidence", said.evidence())
                .param("counter", said.counter())
                .param("looked", said.looked())
                .param("limits", said.limits())
                .param("unheard", said.unheard())
                .param("data", written.data())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", written.by())
                .update();
        written.numbers()
                .forEach((token, counted) -> jdbc.sql("""
                insert into findings.finding_number (finding, version, token, said, asked, not_asked)
                values (:id, :version, :token, :said, :asked, :notAsked)
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("token", token)
                        .param("said", counted.said())
                        .param("asked", counted.asked())
                        .param("notAsked", counted.notAsked())
                        .update());
    }

    private List<Finding> select(UUID study, @Nullable UUID id) {
        return jdbc.sql(SELECT)
                .param("study", study)
                .param("id", id, java.sql.Types.OTHER)
                .query((row, n) -> finding(row))
                .list();
    }

    private Finding finding(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var version = row.getInt("version");
        return new Finding(
                id,
                row.getInt("number"),
                version,
                new Finding.Said(
                        row.getString("claim"),
                        row.getString("evidence"),
                        row.getString("counter"),
                        row.getBoolean("looked"),
                        row.getString("limits"),
                        row.getBoolean("unheard")),
                row.getString("data"),
                row.getTimestamp("made_at").toInstant(),
                numbers(id, version),
                passages(id));
    }

    private Map<String, Counted> numbers(UUID id, int version) {
        var numbers = new HashMap<String, Counted>();
        jdbc.sql(
                        "select token, said, asked, not_asked from findings.finding_number where finding = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(row -> {
                    numbers.put(
                            row.getString("token"),
                            new Counted(row.getInt("said"), row.getInt("asked"), row.getInt("not_asked")));
                });
        return numbers;
    }

    private Map<UUID, Finding.Side> passages(UUID id) {
        var passages = new LinkedHashMap<UUID, Finding.Side>();
        jdbc.sql("select coding, side from findings.finding_passage where finding = :id order by at, coding")
                .param("id", id)
                .query(row -> {
                    passages.put(row.getObject("coding", UUID.class), Finding.Side.valueOf(row.getString("side")));
                });
        return passages;
    }
}
