package nl.geland.app.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The activities of neighbourhoods; every version stays. Inside a transaction. */
@Component
final class Activities {

    private static final Comparator<Activity> THROUGH_THE_WEEK = Comparator.comparing(
                    (Activity activity) -> activity.content().hours(), Hours.THROUGH_THE_WEEK)
            .thenComparing(activity -> activity.content().what());

    private final JdbcClient jdbc;
    private final AreaCalendar calendar;

    Activities(JdbcClient jdbc, AreaCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** All of a neighbourhood through the week, also what is over or yet to come. */
    List<Activity> in(Area area) {
        return jdbc.sql("""
                select a.*, p.name as place_name from areas.activity_now a left join areas.place_now p on p.id = a.place
                where a.area = :area
                """).param("area", area.id()).query((row, n) -> activity(row)).list().stream()
                .sorted(THROUGH_THE_WEEK)
                .toList();
    }

    Optional<Activity> find(Area area, UUID id) {
        return jdbc.sql("""
                select a.*, p.name as place_name from areas.activity_now a left join areas.place_now p on p.id = a.place
                where a.area = :area and a.id = :id
                """)
                .param("area", area.id())
                .param("id", id)
                .query((row, n) -> activity(row))
                .optional();
    }

    /** Its versions, newest first. */
    List<Version<Activity.Content>> versions(UUID activity) {
        return jdbc.sql("""
                select v.*, p.name as place_name from areas.activity_version v left join areas.place_now p on p.id = v.place
                where v.activity = :activity order by v.version desc
                """)
                .param("activity", activity)
                .query((row, n) -> new Version<>(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("by_role")),
                        content(row)))
                .list();
    }

    UUID add(Viewer by, Area area, Activity.Content content) {
        var id = jdbc.sql("insert into areas.activity (area) values (:area) returning id")
                .param("area", area.id())
                .query(UUID.class)
                .single();
        write(by, id, content);
        return id;
    }

    Outcome change(Viewer by, UUID id, int version, Activity.Content content) {
        var changed = jdbc.sql("update areas.activity set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return Outcome.STALE;
        }
        write(by, id, content);
        return Outcome.DONE;
    }

    private void write(Viewer by, UUID id, Activity.Content content) {
        var hours = content.hours();
        var day = hours.day();
        var where = content.where();
        jdbc.sql("""
                insert into areas.activity_version (activity, version, at, by_user, by_role, what, audience, mix, weekday, begins, ends,
                    other_times, languages, place, contact, active_from, active_until)
                select id, version, :at, :by, :role, :what, :audience, :mix, :weekday, :begins, :ends,
                    :other, cast(:languages as text[]), :place, :contact, :from, :until
                from areas.activity where id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(calendar.now()))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("what", content.what())
                .param("audience", content.audience().name())
                .param("mix", content.mix().name())
                .param("weekday", day == null ? null : day.getValue(), Types.INTEGER)
                .param("begins", hours.begins(), Types.TIME)
                .param("ends", hours.ends(), Types.TIME)
                .param("other", hours.other())
                .param(
                        "languages",
                        content.languages().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("place", where == null ? null : where.id(), Types.OTHER)
                .param("contact", content.contact())
                .param("from", content.from())
                .param("until", content.until(), Types.DATE)
                .update();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(row.getObject("id", UUID.class), row.getInt("version"), content(row));
    }

    private static Activity.Content content(ResultSet row) throws SQLException {
        var day = row.getObject("weekday", Integer.class);
        return new Activity.Content(
                row.getString("what"),
                Audience.valueOf(row.getString("audience")),
                Mix.valueOf(row.getString("mix")),
                new Hours(
                        day == null ? null : DayOfWeek.of(day),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("other_times")),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                where(row),
                row.getString("contact"),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_until", LocalDate.class));
    }

    private static Activity.@Nullable Where where(ResultSet row) throws SQLException {
        var place = row.getObject("place", UUID.class);
        return place == null ? null : new Activity.Where(place, row.getString("place_name"));
    }
}
