package nl.geland.app.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of this register, as lists show them. Inside {@code Access.as}, which decides who is among them. */
@Component
final class People {

    /** One page of a list, and how many there are in all. */
    record Found(List<PersonLine> people, long total) {}

    /** What the visible people can be filtered by. */
    record Facets(List<String> workers, List<String> neighbourhoods) {}

    /** Every filter and order there is; which one holds comes in as a parameter. */
    private static final String LIST = """
            with found as (
                select c.person, c.person_number, c.name, c.search, c.birth_date, c.neighbourhood, c.worker, c.contact_on,
                    casework.phase_of(c, cast(:day as date)) as phase,
                    casework.phase_since(c, casework.phase_of(c, cast(:day as date)), cast(:day as date)) as since
                from casework.card c
                cross join (select casework.searchable(cast(:search as text)) as words) s
                where (cast(:worker as text) = '' or c.worker = :worker)
                    and (cast(:neighbourhood as text) = '' or c.neighbourhood = :neighbourhood)
                    and (cast(:route as text) = '' or coalesce(c.route, 'NONE') = :route)
                    and (cast(:phase as text) = '' or casework.phase_of(c, cast(:day as date)) = :phase)
                    and (cast(:search as text) = '' or (btrim(s.words) <> '' and not exists (
                        select from unnest(string_to_array(btrim(s.words), ' ')) word
                        where strpos(c.search, case when length(word) < 3 then ' ' || word else word end) = 0)))
            ), size as (
                select count(*) as total from found
            )
            select f.*, size.total, extract(year from age(cast(:day as date), f.birth_date))::int as age
            from found f cross join size
            order by
                case when :sort = 'NAME' and not :descending then f.search end,
                case when :sort = 'NAME' and :descending then f.search end desc,
                case when :sort = 'NUMBER' and not :descending then f.person_number end,
                case when :sort = 'NUMBER' and :descending then f.person_number end desc,
                case when :sort = 'AGE' and not :descending then f.birth_date end desc,
                case when :sort = 'AGE' and :descending then f.birth_date end,
                case when :sort = 'PHASE' and not :descending then array_position(cast(:phases as text[]), f.phase) end,
                case when :sort = 'PHASE' and :descending then array_position(cast(:phases as text[]), f.phase) end desc nulls last,
                case when :sort = 'SINCE' and not :descending then f.since end,
                case when :sort = 'SINCE' and :descending then f.since end desc nulls last,
                case when :sort = 'NEIGHBOURHOOD' and not :descending then f.neighbourhood end,
                case when :sort = 'NEIGHBOURHOOD' and :descending then f.neighbourhood end desc nulls last,
                case when :sort = 'WORKER' and not :descending then f.worker end,
                case when :sort = 'WORKER' and :descending then f.worker end desc nulls last,
                case when :sort = 'CONTACT' and not :descending then f.contact_on end,
                case when :sort = 'CONTACT' and :descending then f.contact_on end desc nulls last,
                f.search, f.person
            limit :size offset (select greatest(0, least(:offset, (total - 1) / :size * :size)) from size)
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(PeopleFilter filter, Sort<PeopleColumn> sort, Paging asked, LocalDate day) {
        var total = new long[1];
        var people = jdbc.sql(LIST)
                .param("day", day)
                .param("search", filter.search())
                .param("worker", filter.worker())
                .param("neighbourhood", filter.neighbourhood())
                .param("route", Choice.name(filter.route()))
                .param("phase", Choice.name(filter.phase()))
                .param("sort", sort.column().name())
                .param("descending", sort.descending())
                .param("phases", Phase.ALL.stream().map(Phase::name).toArray(String[]::new))
                .param("size", asked.size())
                .param("offset", asked.offset())
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return line(row);
                })
                .list();
        return new Found(people, total[0]);
    }

    /** What there is to filter by, for a case manager among the own caseload. */
    Facets facets(String worker) {
        return jdbc.sql("""
                select array_agg(distinct worker) filter (where worker is not null) as workers,
                    array_agg(distinct neighbourhood) filter (where neighbourhood is not null) as neighbourhoods
                from casework.card where cast(:worker as text) = '' or worker = :worker
                """)
                .param("worker", worker)
                .query((row, n) -> new Facets(texts(row.getArray("workers")), texts(row.getArray("neighbourhoods"))))
                .single();
    }

    static PersonLine line(ResultSet row) throws SQLException {
        var phase = row.getString("phase");
        return new PersonLine(
                row.getObject("person", UUID.class),
                row.getString("person_number"),
                row.getString("name"),
                row.getInt("age"),
                phase == null ? null : Phase.valueOf(phase),
                row.getObject("since", LocalDate.class),
                row.getString("neighbourhood"),
                row.getString("worker"),
                row.getObject("contact_on", LocalDate.class));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Arrays.asList() : Arrays.asList((String[]) array.getArray());
    }
}
