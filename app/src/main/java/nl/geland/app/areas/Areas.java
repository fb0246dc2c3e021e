package nl.geland.app.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The neighbourhoods. Inside a transaction. */
@Component
final class Areas {

    private static final String LINES = """
            select a.id, a.slug, a.name, a.active,
                (select count(*) from areas.activity_now v where v.area = a.id
                    and v.active_from <= :sunday and (v.active_until is null or v.active_until >= :monday)
                    and v.weekday is not null) as activities,
                q.open, q.late, q.met_on
            from areas.area a
            cross join lateral (
                select count(q.id) filter (where q.answer is null) as open,
                    count(q.id) filter (where q.answer is null and q.answer_by < :today) as late,
                    max(m.held_on) filter (where m.held_on <= :today) as met_on
                from areas.meeting_now m left join areas.question q on q.meeting = m.id where m.area = a.id) q
            order by a.name
            """;

    private final JdbcClient jdbc;
    private final AreaCalendar calendar;

    Areas(JdbcClient jdbc, AreaCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Every neighbourhood by name, those off the list included. */
    List<AreaLine> lines() {
        return jdbc.sql(LINES)
                .param("today", calendar.today())
                .param("monday", calendar.monday())
                .param("sunday", calendar.monday().plusDays(6))
                .query((row, n) -> new AreaLine(
                        area(row),
                        row.getInt("activities"),
                        row.getInt("open"),
                        row.getInt("late"),
                        row.getObject("met_on", LocalDate.class)))
                .list();
    }

    Optional<Area> find(String slug) {
        return jdbc.sql("select id, slug, name, active from areas.area where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> area(row))
                .optional();
    }

    /** Adds one; empty when there is one with such a name. */
    Optional<Area> add(String name) {
        return jdbc.sql("""
                insert into areas.area (slug, name) values (:slug, :name) on conflict do nothing returning id, slug, name, active
                """)
                .param("slug", Area.slug(name))
                .param("name", name)
                .query((row, n) -> area(row))
                .optional();
    }

    /** Puts one on the list, or takes it off; its page stays. */
    void list(UUID area, boolean active) {
        jdbc.sql("update areas.area set active = :active where id = :area")
                .param("active", active)
                .param("area", area)
                .update();
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getBoolean("active"));
    }
}
