package nl.geland.app.perspectives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry of room given. Inside a transaction. */
@Component
final class RoomsGiven {

    /** What somebody writes down; the texts have been checked. */
    record Note(BentRule rule, String otherRule, LocalDate givenOn, String done, String why) {}

    /**
     * A rule that was bent three times or more.
     *
     * @param otherRule name of a rule that is not among ours
     * @param obstacle what it became when somebody proposed to change it; null before that
     */
    record Often(
            BentRule rule,
            String otherRule,
            int times,
            @Nullable UUID obstacle) {}

    private static final String SELECT = """
            select r.*, v.numbers, v.moments, v.roles, v.outcomes from perspectives.room_given r
            cross join lateral (
                select array_agg(v.version order by v.version) as numbers, array_agg(v.at order by v.version) as moments,
                    array_agg(v.by_role order by v.version) as roles, array_agg(v.outcome order by v.version) as outcomes
                from perspectives.room_version v where v.room = r.id) v
            where r.id = coalesce(cast(:id as uuid), r.id)
            order by r.given_on desc, r.id desc limit :limit offset :offset
            """;

    private final JdbcClient jdbc;
    private final DeskCalendar calendar;

    RoomsGiven(JdbcClient jdbc, DeskCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** A page of them, newest first. */
    List<RoomGiven> page(Paging paging) {
        return select(null, paging.size(), paging.offset());
    }

    long count() {
        return jdbc.sql("select count(*) from perspectives.room_given")
                .query(Long.class)
                .single();
    }

    Optional<RoomGiven> find(UUID id) {
        return select(id, 1, 0).stream().findFirst();
    }

    /** The rules that were bent three times or more, most often first. */
    List<Often> often() {
        return jdbc.sql("""
                select r.rule, min(r.other_rule) as other_rule, count(*) as times, min(p.obstacle::text)::uuid as obstacle
                from perspectives.room_given r
                left join perspectives.rule_proposal p on p.rule = r.rule and p.other_rule = lower(r.other_rule)
                group by r.rule, lower(r.other_rule) having count(*) >= 3
                order by count(*) desc, r.rule, lower(r.other_rule)
                """)
                .query((row, n) -> new Often(
                        BentRule.valueOf(row.getString("rule")),
                        row.getString("other_rule"),
                        row.getInt("times"),
                        row.getObject("obstacle", UUID.class)))
                .list();
    }

    UUID add(Viewer by, Note note) {
        var id = jdbc.sql("""
                insert into perspectives.room_given (rule, other_rule, given_on, done, why, by_role)
                values (:rule, :otherRule, :givenOn, :done, :why, :role) returning id
                """)
                .param("rule", note.rule().name())
                .param("otherRule", note.otherRule())
                .param("givenOn", note.givenOn())
                .param("done", note.done())
                .param("why", note.why())
                .param("role", by.role().name())
                .query(UUID.class)
                .single();
        version(by, id, 1, "");
        return id;
    }

    /** Adds what came of it as a new version, unless a colleague was first. */
    ObstacleDesk.Outcome tell(Viewer by, UUID id, int version, String outcome) {
        var changed = jdbc.sql("""
                update perspectives.room_given set version = version + 1 where id = :id and version = :version
                """).param("id", id).param("version", version).update();
        if (changed == 0) {
            return ObstacleDesk.Outcome.STALE;
        }
        version(by, id, version + 1, outcome);
        return ObstacleDesk.Outcome.DONE;
    }

    /** Remembers which obstacle a rule became; false when it became one before. */
    boolean proposed(BentRule rule, String otherRule, UUID obstacle) {
        return jdbc.sql("""
                insert into perspectives.rule_proposal (rule, other_rule, obstacle) values (:rule, lower(:otherRule), :obstacle)
                on conflict do nothing
                """)
                        .param("rule", rule.name())
                        .param("otherRule", otherRule)
                        .param("obstacle", obstacle)
                        .update()
                == 1;
    }

    private void version(Viewer by, UUID id, int version, String outcome) {
        jdbc.sql("""
                insert into perspectives.room_version (room, version, at, by_user, by_role, outcome)
                values (:id, :version, :at, :by, :role, :outcome)
                """)
                .param("id", id)
                .param("version", version)
                .param("at", Timestamp.from(calendar.now()))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("outcome", outcome)
                .update();
    }

    private List<RoomGiven> select(@Nullable UUID id, int limit, long offset) {
        return jdbc.sql(SELECT)
                .param("id", id, java.sql.Types.OTHER)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> room(row))
                .list();
    }

    private static RoomGiven room(ResultSet row) throws SQLException {
        var numbers = (Integer[]) row.getArray("numbers").getArray();
        var moments = (Timestamp[]) row.getArray("moments").getArray();
        var roles = (String[]) row.getArray("roles").getArray();
        var outcomes = (String[]) row.getArray("outcomes").getArray();
        var versions = new ArrayList<RoomGiven.Version>();
        for (var i = 0; i < numbers.length; i++) {
            versions.add(
                    new RoomGiven.Version(numbers[i], moments[i].toInstant(), Role.valueOf(roles[i]), outcomes[i]));
        }
        return new RoomGiven(
                row.getObject("id", UUID.class),
                BentRule.valueOf(row.getString("rule")),
                row.getString("other_rule"),
                row.getObject("given_on", LocalDate.class),
                row.getString("done"),
                row.getString("why"),
                Role.valueOf(row.getString("by_role")),
                versions);
    }
}
