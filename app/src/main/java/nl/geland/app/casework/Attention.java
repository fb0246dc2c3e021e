package nl.geland.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who needs attention and why, by named rules. Inside {@code Access.as}, which decides who is among them.
 *
 * <p>The list of a day is made once and kept in the database, where it stands behind the same row-level security as everything else, until
 * {@link #changed()} says that something it follows from is otherwise.
 */
@Component
final class Attention {

    /** One page of the working list, how many people are on it in all, and how many each rule names before it was narrowed down. */
    record Found(List<AttentionLine> lines, long total, Map<Rule, Integer> counts) {}

    /** A page of people with all their reasons; an empty parameter means any. */
    private static final String LIST = """
            with reason as materialized (
                select a.* from casework.attention a
                where cast(:worker as text) = '' or a.person in (select c.person from casework.card c where c.worker = :worker)
            ), flagged as (
                select r.person, min(r.since) as since from reason r
                where (cast(:rule as text) = '' or r.rule = :rule) and (not :fresh or r.since > cast(:day as date) - 7)
                group by r.person
            ), person as materialized (
                select c.person, c.person_number, c.name, c.search, c.birth_date, c.neighbourhood, c.worker, c.contact_on, f.since,
                    casework.phase_of(c, cast(:day as date)) as phase
                from flagged f join casework.card c on c.person = f.person
            ), placed as (
                select p.*, count(*) over () as total, row_number() over (order by
                    case when :sort = 'SINCE' and not :descending then p.since end,
                    case when :sort = 'SINCE' and :descending then p.since end desc,
                    case when :sort = 'PHASE' and not :descending then array_position(cast(:phases as text[]), p.phase) end,
                    case when :sort = 'PHASE' and :descending then array_position(cast(:phases as text[]), p.phase) end desc,
                    case when :sort = 'NAME' and :descending then p.search end desc,
                    p.search, p.person) as place
                from person p where cast(:phase as text) = '' or p.phase = :phase
            ), page as (
                select * from placed
                where place > least(:offset, (total - 1) / :size * :size) and place <= least(:offset, (total - 1) / :size * :size) + :size
            )
            select p.person, p.person_number, p.name, p.neighbourhood, p.worker, p.contact_on, p.phase, p.since, p.total,
                extract(year from age(cast(:day as date), p.birth_date))::int as age,
                r.rule, r.reason, r.since as reason_since, r.first_on, r.second_on, r.amount,
                (select array_agg(t.rule || ' ' || t.persons) from (select rule, count(*) as persons from reason group by rule) t) as tally
            from page p join reason r on r.person = p.person
            order by p.place, r.since, r.rule
            """;

    private final JdbcClient jdbc;

    Attention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(AttentionFilter filter, Sort<AttentionColumn> sort, Paging asked, LocalDate day) {
        keep(day);
        var total = new long[1];
        var people = new LinkedHashMap<UUID, PersonLine>();
        var reasons = new LinkedHashMap<UUID, List<Reason>>();
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        jdbc.sql(LIST)
                .param("day", day)
                .param("worker", filter.worker())
                .param("rule", Choice.name(filter.rule()))
                .param("phase", Choice.name(filter.phase()))
                .param("fresh", filter.fresh())
                .param("sort", sort.column().name())
                .param("descending", sort.descending())
                .param("phases", Phase.ALL.stream().map(Phase::name).toArray(String[]::new))
                .param("size", asked.size())
                .param("offset", asked.offset())
                .query(row -> {
                    if (people.isEmpty()) {
                        total[0] = row.getLong("total");
                        counts.putAll(tally((String[]) row.getArray("tally").getArray()));
                    }
                    var person = row.getObject("person", UUID.class);
                    people.computeIfAbsent(person, id -> line(id, row));
                    reasons.computeIfAbsent(person, id -> new ArrayList<>()).add(Reason.of(row, day));
                });
        return new Found(
                people.values().stream()
                        .map(person ->
                                new AttentionLine(person, List.copyOf(reasons.getOrDefault(person.id(), List.of()))))
                        .toList(),
                total[0],
                people.isEmpty() ? counts(filter.worker()) : counts);
    }

    /** Makes the list the one of this day, where it is not. */
    private void keep(LocalDate day) {
        jdbc.sql("select casework.keep_attention(cast(:day as date))")
                .param("day", day)
                .query()
                .singleRow();
    }

    /** Says that cards, rules or legal parameters changed: the next who looks gets a new list. */
    void changed() {
        jdbc.sql("update casework.attention_state set changes = changes + 1").update();
    }

    /** A new version of the application may judge differently. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        changed();
    }

    private Map<Rule, Integer> counts(String worker) {
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        jdbc.sql("""
                select a.rule, count(*) as persons from casework.attention a
                where cast(:worker as text) = '' or a.person in (select c.person from casework.card c where c.worker = :worker)
                group by a.rule
                """).param("worker", worker).query(row -> {
            counts.put(Rule.valueOf(row.getString("rule")), row.getInt("persons"));
        });
        return counts;
    }

    private static Map<Rule, Integer> tally(String[] counted) {
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        for (var one : counted) {
            var space = one.indexOf(' ');
            counts.put(Rule.valueOf(one.substring(0, space)), Integer.parseInt(one.substring(space + 1)));
        }
        return counts;
    }

    /** Why one person needs attention; nothing for who does not. */
    List<Reason> of(UUID person, LocalDate day) {
        keep(day);
        return jdbc.sql("""
                select rule, reason, since as reason_since, first_on, second_on, amount
                from casework.attention where person = :person order by since, rule
                """)
                .param("person", person)
                .query((row, n) -> Reason.of(row, day))
                .list();
    }

    private static PersonLine line(UUID person, ResultSet row) {
        try {
            return new PersonLine(
                    person,
                    row.getString("person_number"),
                    row.getString("name"),
                    row.getInt("age"),
                    Phase.valueOf(row.getString("phase")),
                    row.getObject("since", LocalDate.class),
                    row.getString("neighbourhood"),
                    row.getString("worker"),
                    row.getObject("contact_on", LocalDate.class));
        } catch (SQLException e) {
            throw new IllegalStateException("A row of the working list cannot be read", e);
        }
    }
}
