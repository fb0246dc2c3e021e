package nl.geland.app.perspectives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The obstacles that were reported, each as the viewer sees it. Inside a transaction. */
@Component
final class Obstacles {

    /** One page of the list, and how many obstacles it has in all. */
    record Found(List<Obstacle> obstacles, long total) {}

    /** A page; an empty parameter means any. Of fewer than ten people no order is made. */
    private static final String LIST = """
            with shown as (
                select d.* from perspectives.desk(cast(:viewer as uuid), cast(:today as date)) d
                where (cast(:area as text) = '' or d.area = :area) and (cast(:level as text) = '' or d.level = :level)
                    and case :show
                        when 'OPEN' then d.answer is null
                        when 'OVERDUE' then d.overdue
                        when 'ANSWERED' then d.answer is not null
                        when 'MINE' then d.reported or coalesce(d.owner = :viewer, false)
                        when 'FOLLOWED' then d.follows
                        else true end
            ), placed as (
                select s.*, count(*) over () as total, row_number() over (order by
                    case when :sort = 'DUE' then case when s.answer is not null then 3 when s.overdue then 0 when s.owner is null then 1 else 2 end end,
                    case when :sort = 'DUE' and s.answer is null then s.answer_by end,
                    case when :sort = 'PEOPLE' then case when s.people >= 10 then s.people else least(s.people, 2) end end desc,
                    case when :sort = 'AREA' then s.area end,
                    s.reported_at desc, s.id) as place
                from shown s
            )
            select * from placed
            where place > least(:offset, (total - 1) / :size * :size) and place <= least(:offset, (total - 1) / :size * :size) + :size
            order by place
            """;

    private static final String COUNTS = """
            select count(*) as every, count(*) filter (where answer is null) as open, count(*) filter (where overdue) as overdue,
                count(*) filter (where answer is not null) as answered,
                count(*) filter (where reported or coalesce(owner = cast(:viewer as uuid), false)) as mine,
                count(*) filter (where follows) as followed
            from perspectives.desk(cast(:viewer as uuid), cast(:today as date))
            """;

    private final JdbcClient jdbc;
    private final DeskCalendar calendar;

    Obstacles(JdbcClient jdbc, DeskCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    Found find(Viewer viewer, ObstacleFilter filter, ObstacleColumn sort, Paging asked) {
        var total = new long[1];
        var found = new ArrayList<Obstacle>();
        jdbc.sql(LIST)
                .param("viewer", viewer.id())
                .param("today", calendar.today())
                .param("area", filter.area())
                .param("level", filter.level().map(Enum::name).orElse(""))
                .param("show", filter.show().name())
                .param("sort", sort.name())
                .param("size", asked.size())
                .param("offset", asked.offset())
                .query(row -> {
                    total[0] = row.getLong("total");
                    found.add(obstacle(row));
                });
        return new Found(List.copyOf(found), total[0]);
    }

    /** How many obstacles each part of the list has. */
    Map<ObstacleShow, Integer> counts(Viewer viewer) {
        var counts = new EnumMap<ObstacleShow, Integer>(ObstacleShow.class);
        jdbc.sql(COUNTS)
                .param("viewer", viewer.id())
                .param("today", calendar.today())
                .query(row -> {
                    counts.put(ObstacleShow.ALL, row.getInt("every"));
                    counts.put(ObstacleShow.OPEN, row.getInt("open"));
                    counts.put(ObstacleShow.OVERDUE, row.getInt("overdue"));
                    counts.put(ObstacleShow.ANSWERED, row.getInt("answered"));
                    counts.put(ObstacleShow.MINE, row.getInt("mine"));
                    counts.put(ObstacleShow.FOLLOWED, row.getInt("followed"));
                });
        return counts;
    }

    Optional<Obstacle> find(Viewer viewer, UUID id) {
        return jdbc.sql("select * from perspectives.desk(cast(:viewer as uuid), cast(:today as date)) where id = :id")
                .param("viewer", viewer.id())
                .param("today", calendar.today())
                .param("id", id)
                .query((row, n) -> obstacle(row))
                .optional();
    }

    /** What was done about one, oldest first. */
    List<ObstacleEvent> events(UUID id) {
        return jdbc.sql("""
                select event, at, version, by_role, owner, answer_by, answer from perspectives.obstacle_event
                where obstacle = :id order by version
                """)
                .param("id", id)
                .query((row, n) -> new ObstacleEvent(
                        ObstacleEvent.Type.valueOf(row.getString("event")),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("version"),
                        role(row.getString("by_role")),
                        row.getObject("owner", UUID.class),
                        row.getObject("answer_by", LocalDate.class),
                        row.getString("answer")))
                .list();
    }

    /** The neighbourhoods that were named so far. */
    List<String> areas() {
        return jdbc.sql("select distinct area from perspectives.obstacle where area <> '' order by area")
                .query((row, n) -> row.getString("area"))
                .list();
    }

    /** As whom this viewer reported last; empty for who never did. */
    Optional<ReporterKind> lastKind(Viewer viewer) {
        return jdbc.sql("""
                select kind from perspectives.obstacle where reported_by = :viewer order by reported_at desc, id desc limit 1
                """)
                .param("viewer", viewer.id())
                .query(String.class)
                .optional()
                .map(ReporterKind::valueOf);
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }

    private static Obstacle obstacle(ResultSet row) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        Instant answeredAt = answered == null ? null : answered.toInstant();
        return new Obstacle(
                row.getObject("id", UUID.class),
                ReporterKind.valueOf(row.getString("kind")),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("what"),
                row.getString("area"),
                ObstacleLevel.valueOf(row.getString("level")),
                ObstacleFrequency.valueOf(row.getString("frequency")),
                row.getInt("version"),
                new Obstacle.Care(
                        row.getObject("owner", UUID.class),
                        row.getObject("answer_by", LocalDate.class),
                        row.getBoolean("overdue"),
                        row.getString("answer"),
                        row.getString("doing"),
                        row.getObject("done_by", LocalDate.class),
                        answeredAt),
                row.getInt("people"),
                new Obstacle.Own(
                        row.getBoolean("reported"),
                        row.getBoolean("too"),
                        row.getBoolean("follows"),
                        row.getBoolean("changed")));
    }
}
