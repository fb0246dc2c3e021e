package nl.geland.app.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was worked out, by whom and when, and what came of it. */
@Component
final class Comparisons {

    /** How a comparison stands. */
    enum State {
        GOING,
        DONE,
        CANCELLED,
        /** It broke, or the machine stopped. */
        BROKEN
    }

    /** One comparison. */
    record Comparison(
            UUID id,
            UUID askedBy,
            Instant askedAt,
            int runs,
            long seed,
            State state,
            @Nullable Sheet answers) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Comparisons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down that scenarios are worked out, all with the random numbers of the first. */
    UUID add(Viewer by, List<Saved> scenarios, int runs) {
        var id = jdbc.sql("""
                insert into simulation.comparison (asked_by, asked_at, runs, seed) values (:by, :at, :runs, :seed) returning id
                """)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("runs", runs)
                .param("seed", scenarios.getFirst().chosen().of(Knob.SEED))
                .query(UUID.class)
                .single();
        for (var place = 0; place < scenarios.size(); place++) {
            jdbc.sql("""
                    insert into simulation.compared (comparison, place, scenario, version)
                    values (:comparison, :place, :scenario, :version)
                    """)
                    .param("comparison", id)
                    .param("place", place)
                    .param("scenario", scenarios.get(place).id())
                    .param("version", scenarios.get(place).version())
                    .update();
        }
        return id;
    }

    Optional<Comparison> find(UUID id) {
        return jdbc.sql("select * from simulation.comparison where id = :id")
                .param("id", id)
                .query(Comparisons::comparison)
                .optional();
    }

    /** The last ones, without their answers. */
    List<Comparison> last() {
        return jdbc.sql("""
                select id, asked_by, asked_at, runs, seed, state, null as answers from simulation.comparison
                order by asked_at desc, id desc limit 10
                """).query(Comparisons::comparison).list();
    }

    /** Ends one that is going; does nothing when it ended before. */
    void end(UUID id, State state, @Nullable Sheet answers) {
        jdbc.sql("""
                update simulation.comparison set state = :state, ended_at = :at, answers = :answers
                where id = :id and state = 'GOING'
                """)
                .param("id", id)
                .param("state", state.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("answers", answers == null ? null : answers.json())
                .update();
    }

    /** Those that were going when the machine stopped are broken. */
    void endAll() {
        jdbc.sql("update simulation.comparison set state = 'BROKEN', ended_at = :at where state = 'GOING'")
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static Comparison comparison(ResultSet row, int number) throws SQLException {
        var answers = row.getString("answers");
        return new Comparison(
                row.getObject("id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("runs"),
                row.getLong("seed"),
                State.valueOf(row.getString("state")),
                answers == null ? null : Sheet.of(answers));
    }
}
