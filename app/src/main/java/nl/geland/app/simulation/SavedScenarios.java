package nl.geland.app.simulation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved scenarios in all their versions. */
@Component
final class SavedScenarios {

    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedScenarios(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All scenarios as they are now, the last saved first. */
    List<Saved> all() {
        return jdbc.sql("""
                select s.origin, v.* from simulation.scenario s
                join simulation.scenario_version v on v.scenario = s.id and v.version = s.version
                order by v.saved_at desc, s.id desc
                """).query(SavedScenarios::saved).list();
    }

    Optional<Saved> find(UUID id) {
        return jdbc.sql("""
                select s.origin, v.* from simulation.scenario s
                join simulation.scenario_version v on v.scenario = s.id and v.version = s.version where s.id = :id
                """).param("id", id).query(SavedScenarios::saved).optional();
    }

    /** Whether somebody has a scenario with this name already. */
    boolean isTaken(Viewer owner, Texts title) {
        return jdbc.sql("""
                select exists (select 1 from simulation.scenario s
                    join simulation.scenario_version v on v.scenario = s.id and v.version = s.version
                    where s.created_by = :owner and lower(v.title) = lower(:title))
                """)
                .param("owner", owner.id())
                .param("title", title.dutch())
                .query(Boolean.class)
                .single();
    }

    /** Whether whoever made a scenario has another one with the name that it gets. */
    boolean isTaken(Saved changed, Texts title) {
        return !title.dutch().equals(changed.title().dutch())
                && jdbc.sql("""
                select exists (select 1 from simulation.scenario s
                    join simulation.scenario_version v on v.scenario = s.id and v.version = s.version
                    where s.created_by = (select created_by from simulation.scenario where id = :id)
                        and s.id <> :id and lower(v.title) = lower(:title))
                """)
                        .param("id", changed.id())
                        .param("title", title.dutch())
                        .query(Boolean.class)
                        .single();
    }

    /** The scenarios of a comparison, as they were then, in order. */
    List<Saved> compared(UUID comparison) {
        return jdbc.sql("""
                select s.origin, v.* from simulation.compared c join simulation.scenario s on s.id = c.scenario
                join simulation.scenario_version v on v.scenario = c.scenario and v.version = c.version
                where c.comparison = :comparison order by c.place
                """)
                .param("comparison", comparison)
                .query(SavedScenarios::saved)
                .list();
    }

    /** That the version of a scenario that is proposed begins in the past; empty where it does not. */
    Optional<Begun> begun(Proposal proposal) {
        return jdbc.sql("""
                select s.origin, v.* from simulation.scenario s join simulation.scenario_version v on v.scenario = s.id
                where s.id = :id and v.version = :version
                """)
                .param("id", proposal.scenario())
                .param("version", proposal.version())
                .query(SavedScenarios::saved)
                .optional()
                .flatMap(saved ->
                        Begun.of(saved.town().town().start(), LocalDate.ofInstant(clock.instant(), MUNICIPAL_TIME)));
    }

    UUID add(Viewer by, Saved.Origin origin, Texts title, Town town, Chosen chosen) {
        var id = jdbc.sql("""
                insert into simulation.scenario (origin, created_by, created_at) values (:origin, :by, :at) returning id
                """)
                .param("origin", origin.name())
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        addVersion(by, id, 1, title, town, chosen);
        return id;
    }

    /** Saves a new version; false when somebody was first. */
    boolean change(Viewer by, Saved before, Texts title, Chosen chosen) {
        var first =
                jdbc.sql("update simulation.scenario set version = version + 1 where id = :id and version = :version")
                                .param("id", before.id())
                                .param("version", before.version())
                                .update()
                        == 1;
        if (first) {
            addVersion(
                    by,
                    before.id(),
                    before.version() + 1,
                    title,
                    new Town(before.town(), before.dataVersion()),
                    chosen);
        }
        return first;
    }

    /** A town and the version of the data that it comes from. */
    record Town(ScenarioFile file, String dataVersion) {}

    private void addVersion(Viewer by, UUID id, int version, Texts title, Town town, Chosen chosen) {
        jdbc.sql("""
                insert into simulation.scenario_version
                    (scenario, version, saved_by, saved_at, title, title_english, data_version, town, chosen)
                values (:scenario, :version, :by, :at, :title, :english, :data, :town, :chosen)
                """)
                .param("scenario", id)
                .param("version", version)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("title", title.dutch())
                .param("english", title.english())
                .param("data", town.dataVersion())
                .param("town", new String(ScenarioFiles.write(town.file()), StandardCharsets.UTF_8))
                .param("chosen", chosen.json())
                .update();
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                row.getObject("scenario", UUID.class),
                row.getInt("version"),
                Saved.Origin.valueOf(row.getString("origin")),
                new Texts(row.getString("title"), row.getString("title_english")),
                row.getObject("saved_by", UUID.class),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("data_version"),
                ScenarioFiles.read(row.getString("town").getBytes(StandardCharsets.UTF_8)),
                Chosen.of(row.getString("chosen")));
    }
}
