package nl.geland.app.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offers of homes, as files and colleagues tell of them. Inside {@code Access.as}, which decides whose names come along. */
@Component
final class Placings {

    private final JdbcClient jdbc;
    private final RefusalWords words;

    Placings(JdbcClient jdbc, RefusalWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** The offers of a home, newest first. */
    List<Placing> of(String dwelling) {
        return jdbc.sql("""
                select n.*, w.persons, w.name, coalesce(g.level, 0) as level from housing.offering_now n
                left join housing.holding g on g.id = n.id
                left join lateral (
                    select array_agg(p.person order by p.birth_date, p.person) as persons,
                        (array_agg(p.name order by p.birth_date, p.person))[1] as name
                    from trajectories.profile p where p.household = n.household and p.recorded_to is null) w on true
                where n.dwelling = :dwelling order by n.offered_on desc, n.id desc
                """)
                .param("dwelling", dwelling)
                .query((row, n) -> placing(row))
                .list();
    }

    /** An offer to a household of whom the viewer may see somebody. */
    Optional<Placing> find(UUID id) {
        return jdbc.sql("""
                select n.*, w.persons, w.name, coalesce(g.level, 0) as level from housing.offering_now n
                left join housing.holding g on g.id = n.id
                cross join lateral (
                    select array_agg(p.person order by p.birth_date, p.person) as persons,
                        (array_agg(p.name order by p.birth_date, p.person))[1] as name
                    from trajectories.profile p where p.household = n.household and p.recorded_to is null having count(*) > 0) w
                where n.id = :id
                """).param("id", id).query((row, n) -> placing(row)).optional();
    }

    /** What colleagues wrote, newest first; each as it stood over the file of then. */
    List<Placing.Version> versions(UUID placing) {
        return jdbc.sql("""
                select v.version, v.at, v.by_role, coalesce(v.outcome, s.outcome) as outcome, coalesce(v.key_on, s.key_on) as key_on, v.above_cut_off, v.refusal_words
                from housing.offering_version v
                join housing.offering p on p.id = v.offering
                left join housing.offer s on s.household = p.household and s.dwelling = p.dwelling and s.offered_on = p.offered_on
                    and s.recorded_from = v.file_seen
                where v.offering = :placing order by v.version desc
                """)
                .param("placing", placing)
                .query((row, n) -> new Placing.Version(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("by_role")),
                        content(row, placing)))
                .list();
    }

    private Placing placing(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var persons = row.getArray("persons");
        return new Placing(
                id,
                row.getObject("household", UUID.class),
                row.getString("dwelling"),
                row.getObject("offered_on", LocalDate.class),
                row.getInt("version"),
                persons == null ? List.of() : List.of((UUID[]) persons.getArray()),
                row.getString("name"),
                content(row, id),
                row.getBoolean("in_file")
                        ? new Placing.Content(
                                named(row.getString("file_outcome"), Outcome.values()),
                                row.getObject("file_key_on", LocalDate.class),
                                null,
                                null)
                        : null,
                row.getBoolean("disagrees"),
                Hold.of(row.getInt("level")));
    }

    private Placing.Content content(ResultSet row, UUID placing) throws SQLException {
        return new Placing.Content(
                named(row.getString("outcome"), Outcome.values()),
                row.getObject("key_on", LocalDate.class),
                named(row.getString("above_cut_off"), AboveCutOff.values()),
                words.open(placing, row.getBytes("refusal_words")));
    }

    private static <E extends Enum<E>> @Nullable E named(@Nullable String name, E[] all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
