package nl.geland.app.housing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The targets of half-years; every version that a colleague wrote stays. Inside a transaction. */
@Component
final class Targets {

    private static final int HALF_YEARS_AHEAD = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    Targets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From the first that was told, or from this half-year, up to two half-years ahead of a day; newest first. */
    List<Target> all(LocalDate day) {
        var told = new TreeMap<HalfYear, Target>();
        jdbc.sql("select * from housing.target_at('infinity')").query(row -> {
            var halfYear = HalfYear.parse(row.getString("half_year"));
            told.put(
                    halfYear,
                    new Target(
                            halfYear,
                            row.getInt("target"),
                            row.getInt("version"),
                            row.getObject("file_target", Integer.class),
                            row.getBoolean("disagrees")));
        });
        var now = HalfYear.of(day);
        var last = now;
        for (var ahead = 0; ahead < HALF_YEARS_AHEAD; ahead++) {
            last = last.next();
        }
        var first = told.isEmpty() || told.firstKey().compareTo(now) > 0 ? now : told.firstKey();
        var targets = new ArrayList<Target>();
        for (var halfYear = first; halfYear.compareTo(last) <= 0; halfYear = halfYear.next()) {
            targets.add(told.getOrDefault(halfYear, new Target(halfYear, null, 0, null, false)));
        }
        told.tailMap(last, false).values().forEach(targets::add);
        targets.sort(Comparator.comparing(Target::halfYear).reversed());
        return List.copyOf(targets);
    }

    Optional<Target> find(String halfYear, LocalDate day) {
        return all(day).stream()
                .filter(target -> target.halfYear().toString().equals(halfYear))
                .findFirst();
    }

    /** What colleagues wrote, newest first. */
    List<Target.Version> versions(HalfYear halfYear) {
        return jdbc.sql("""
                select version, at, by_role, target, reason from housing.target_version where half_year = :half order by version desc
                """)
                .param("half", halfYear.toString())
                .query((row, n) -> new Target.Version(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("by_role")),
                        new Target.Content(row.getObject("target", Integer.class), row.getString("reason"))))
                .list();
    }

    /** Writes a target down anew; false, and nothing written, when a colleague was first. */
    boolean change(Viewer by, HalfYear halfYear, int version, Target.Content content) {
        return jdbc.sql("""
                insert into housing.target_version (half_year, version, at, by_user, by_role, file_seen, target, reason)
                select :half, :version + 1, :at, :by, :role,
                    (select q.recorded_from from housing.quota_target q where q.half_year = :half and q.recorded_to is null), :target, :reason
                where :version = (select coalesce(max(v.version), 0) from housing.target_version v where v.half_year = :half)
                on conflict do nothing
                """)
                        .param("half", halfYear.toString())
                        .param("version", version)
                        .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                        .param("by", by.id())
                        .param("role", by.role().name())
                        .param("target", content.persons(), Types.INTEGER)
                        .param("reason", content.reason())
                        .update()
                == 1;
    }
}
