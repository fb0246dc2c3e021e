package nl.geland.app.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The homes of the town; every version that a colleague wrote stays. Inside a transaction. */
@Component
final class Homes {

    /** One page of a list, and how many there are in all. */
    record Found(List<Home> homes, long total) {}

    /** Every filter and order there is; which one holds comes in as a parameter. */
    private static final String LIST = """
            with standing as (
                select h.*, housing.standing_on(h, cast(:day as date)) as standing from housing.home_now h
            ), found as (
                select * from standing h
                where standing = any(cast(:shown as text[]))
                    and (:neighbourhood = '' or h.neighbourhood = :neighbourhood) and (:kind = '' or h.kind = :kind)
                    and (:standing = '' or h.standing = :standing) and (:rooms = 0 or h.rooms >= :rooms)
                    and (not :stepFree or h.step_free) and (not :disagrees or h.disagrees)
            ), size as (
                select count(*) as total from found
            )
            select f.*, size.total from found f cross join size
            order by
                case when :sort = 'NUMBER' and :descending then f.dwelling end desc,
                case when :sort = 'NEIGHBOURHOOD' and not :descending then f.neighbourhood end,
                case when :sort = 'NEIGHBOURHOOD' and :descending then f.neighbourhood end desc nulls last,
                case when :sort = 'KIND' and not :descending then f.kind end,
                case when :sort = 'KIND' and :descending then f.kind end desc nulls last,
                case when :sort = 'ROOMS' and not :descending then f.rooms end,
                case when :sort = 'ROOMS' and :descending then f.rooms end desc nulls last,
                case when :sort = 'RENT' and not :descending then f.rent end,
                case when :sort = 'RENT' and :descending then f.rent end desc nulls last,
                case when :sort = 'STANDING' and not :descending then array_position(cast(:standings as text[]), f.standing) end,
                case when :sort = 'STANDING' and :descending then array_position(cast(:standings as text[]), f.standing) end desc,
                f.dwelling
            limit :size offset (select greatest(0, least(:offset, (total - 1) / :size * :size)) from size)
            """;

    /** How many homes stand how; the same filters but for the standing itself. */
    private static final String COUNTS = """
            select housing.standing_on(h, cast(:day as date)) as standing, count(*) as homes from housing.home_now h
            where (:neighbourhood = '' or h.neighbourhood = :neighbourhood) and (:kind = '' or h.kind = :kind)
                and (:rooms = 0 or h.rooms >= :rooms) and (not :stepFree or h.step_free) and (not :disagrees or h.disagrees)
            group by 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Homes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found find(HomeFilter filter, Sort<HomeColumn> sort, Paging asked, LocalDate day) {
        var total = new long[1];
        var homes = jdbc.sql(LIST)
                .param("day", day)
                .param("shown", names(filter.show().standings()))
                .param("neighbourhood", filter.neighbourhood())
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("standing", filter.standing().map(Enum::name).orElse(""))
                .param("rooms", filter.rooms())
                .param("stepFree", filter.stepFree())
                .param("disagrees", filter.disagrees())
                .param("sort", sort.column().name())
                .param("descending", sort.descending())
                .param("standings", names(Standing.LIST))
                .param("size", asked.size())
                .param("offset", asked.offset())
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return home(row);
                })
                .list();
        return new Found(homes, total[0]);
    }

    /** How many homes each part of the list has with the other filters of a choice. */
    Map<HomesShow, Long> counts(HomeFilter filter, LocalDate day) {
        var counts = new EnumMap<HomesShow, Long>(HomesShow.class);
        jdbc.sql(COUNTS)
                .param("day", day)
                .param("neighbourhood", filter.neighbourhood())
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("rooms", filter.rooms())
                .param("stepFree", filter.stepFree())
                .param("disagrees", filter.disagrees())
                .query(row -> {
                    var standing = Standing.valueOf(row.getString("standing"));
                    for (var show : HomesShow.LIST) {
                        counts.merge(show, show.holds(standing) ? row.getLong("homes") : 0, Long::sum);
                    }
                });
        return counts;
    }

    private static String[] names(List<Standing> standings) {
        return standings.stream().map(Enum::name).toArray(String[]::new);
    }

    Optional<Home> find(UUID id, LocalDate day) {
        return jdbc.sql(
                        "select h.*, housing.standing_on(h, cast(:day as date)) as standing from housing.home_now h where h.id = :id")
                .param("day", day)
                .param("id", id)
                .query((row, n) -> home(row))
                .optional();
    }

    /** Waits until nobody else writes about a home or offers it, and lets nobody until the transaction is over. */
    void hold(UUID id) {
        jdbc.sql("select version from housing.home where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    /** The home with a number. */
    Optional<UUID> numbered(String dwelling) {
        return jdbc.sql(
                        "select id from housing.home where lower(dwelling) = lower(:dwelling) order by dwelling limit 1")
                .param("dwelling", dwelling)
                .query(UUID.class)
                .optional();
    }

    /** The neighbourhoods that have homes, by name. */
    List<String> neighbourhoods() {
        return jdbc.sql(
                        "select distinct neighbourhood from housing.home_now where neighbourhood is not null order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What colleagues wrote, newest first; each as it stood over the file of then. */
    List<Home.Version> versions(UUID home) {
        return jdbc.sql("""
                select v.version, v.at, v.by_role, coalesce(v.neighbourhood, s.neighbourhood) as neighbourhood, coalesce(v.rooms, s.rooms) as rooms,
                    coalesce(v.kind, s.kind) as kind, coalesce(v.rent, s.rent) as rent, coalesce(v.step_free, s.step_free) as step_free,
                    v.places, v.available_from, v.available_until, s.dwelling is not null as in_file, s.neighbourhood as file_neighbourhood,
                    s.rooms as file_rooms, s.kind as file_kind, s.rent as file_rent, s.step_free as file_step_free
                from housing.home_version v
                join housing.home h on h.id = v.home
                left join housing.dwelling s on s.dwelling = h.dwelling and s.recorded_from = v.file_seen
                where v.home = :home order by v.version desc
                """)
                .param("home", home)
                .query((row, n) -> new Home.Version(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        Role.valueOf(row.getString("by_role")),
                        content(row),
                        file(row)))
                .list();
    }

    /** Adds a home of which no file told; empty when there is one with this number. */
    Optional<UUID> add(Viewer by, String dwelling, Home.Content content) {
        if (numbered(dwelling).isPresent()) {
            return Optional.empty();
        }
        var id = jdbc.sql(
                        "insert into housing.home (dwelling, version) values (:dwelling, 1) on conflict do nothing returning id")
                .param("dwelling", dwelling)
                .query(UUID.class)
                .optional();
        id.ifPresent(home -> write(by, home, content));
        return id;
    }

    /** Writes a home down anew; false, and nothing written, when a colleague was first. */
    boolean change(Viewer by, UUID id, int version, Home.Content content) {
        var changed = jdbc.sql("update housing.home set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        write(by, id, content);
        return true;
    }

    /** Only what differs from the file is kept, so that the rest goes along with it. */
    private void write(Viewer by, UUID id, Home.Content content) {
        jdbc.sql("""
                insert into housing.home_version (home, version, at, by_user, by_role, file_seen, neighbourhood, rooms, kind, rent, step_free,
                    places, available_from, available_until)
                select h.id, h.version, :at, :by, :role, h.file_since,
                    nullif(cast(:neighbourhood as text), h.file_neighbourhood), nullif(cast(:rooms as int), h.file_rooms),
                    nullif(cast(:kind as text), h.file_kind), nullif(cast(:cents as numeric) / 100, h.file_rent),
                    nullif(cast(:stepFree as boolean), h.file_step_free), :places, :from, :until
                from housing.home_now h where h.id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("neighbourhood", content.neighbourhood(), Types.VARCHAR)
                .param("rooms", content.rooms(), Types.INTEGER)
                .param("kind", content.kind() == null ? null : content.kind().name(), Types.VARCHAR)
                .param("cents", content.rentCents(), Types.BIGINT)
                .param("stepFree", content.stepFree(), Types.BOOLEAN)
                .param("places", content.places(), Types.INTEGER)
                .param("from", content.from(), Types.DATE)
                .param("until", content.until(), Types.DATE)
                .update();
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(
                row.getObject("id", UUID.class),
                row.getString("dwelling"),
                row.getInt("version"),
                content(row),
                file(row),
                row.getBoolean("disagrees"),
                Standing.valueOf(row.getString("standing")));
    }

    private static Home.@Nullable Content file(ResultSet row) throws SQLException {
        return row.getBoolean("in_file")
                ? new Home.Content(
                        row.getString("file_neighbourhood"),
                        row.getObject("file_rooms", Integer.class),
                        HomeKind.named(row.getString("file_kind")),
                        cents(row, "file_rent"),
                        row.getObject("file_step_free", Boolean.class),
                        null,
                        null,
                        null)
                : null;
    }

    private static Home.Content content(ResultSet row) throws SQLException {
        return new Home.Content(
                row.getString("neighbourhood"),
                row.getObject("rooms", Integer.class),
                HomeKind.named(row.getString("kind")),
                cents(row, "rent"),
                row.getObject("step_free", Boolean.class),
                row.getObject("places", Integer.class),
                row.getObject("available_from", LocalDate.class),
                row.getObject("available_until", LocalDate.class));
    }

    private static @Nullable Long cents(ResultSet row, String column) throws SQLException {
        var rent = row.getBigDecimal(column);
        return rent == null ? null : rent.movePointRight(2).longValue();
    }
}
