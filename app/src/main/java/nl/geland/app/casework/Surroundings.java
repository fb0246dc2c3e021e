package nl.geland.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.geland.app.casework.Dossiers.Moment;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes with a person: the household, the legal clocks and the contacts. Inside {@code Access.as}. */
@Component
final class Surroundings {

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The line of a person in lists: phase, case manager, latest contact. */
    PersonLine line(UUID person, LocalDate day) {
        return jdbc.sql("""
                select c.*, casework.phase_of(c, cast(:day as date)) as phase,
                    casework.phase_since(c, casework.phase_of(c, cast(:day as date)), cast(:day as date)) as since,
                    extract(year from age(cast(:day as date), c.birth_date))::int as age
                from casework.card c where c.person = :person
                """)
                .param("day", day)
                .param("person", person)
                .query((row, n) -> People.line(row))
                .single();
    }

    /** The others of the household whom this viewer may see, eldest first; who moved away or died is not among them. */
    List<Dossier.Member> members(UUID person, LocalDate day) {
        return jdbc.sql("""
                select c.person, c.name, extract(year from age(cast(:day as date), c.birth_date))::int as age,
                    casework.phase_of(c, cast(:day as date)) as phase
                from casework.card c
                where c.person <> :person and (c.departed_on is null or c.departed_on > :day)
                    and c.household = (select household from casework.card where person = :person)
                order by c.birth_date, c.person
                """)
                .param("day", day)
                .param("person", person)
                .query((row, n) -> new Dossier.Member(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getInt("age"),
                        phase(row.getString("phase"))))
                .list();
    }

    /** How many people the household holds, those included whom this viewer may not see. */
    int householdSize(UUID person) {
        return jdbc.sql("select household_size from casework.card where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** The legal clocks that run or ran for a person. */
    List<Dossier.Clock> clocks(UUID person, LocalDate day) {
        return jdbc.sql("""
                with card as (
                    select * from casework.card where person = :person
                )
                select 'home' as kind, greatest(
                        c.linked_on + 7 * (n.weeks - l.value)::int, c.permit_on + 7 * n.weeks::int) as due_on, c.housed_on as met_on,
                    f.source || '; ' || m.source as basis, least(f.mark, m.mark) as mark
                from card c
                join housing.parameter f on f.key = 'find-weeks' and f.valid @> c.linked_on
                join housing.parameter m on m.key = 'move-weeks' and m.valid @> c.linked_on
                join housing.parameter l on l.key = 'link-weeks' and l.valid @> c.linked_on
                cross join lateral (select sum(value) as weeks from housing.parameter where valid @> c.linked_on) n
                union all
                select 'plan', c.plan_due_on, c.plan_on, p.source, p.mark from card c
                join civic.parameter p on p.key = 'plan-weeks' and p.valid @> c.notice_on where c.plan_due_on is not null
                union all
                select case when c.route = 'SELF_RELIANCE' then 'term-hours' else 'term' end, c.term_ends_on, c.exams_met_on, p.source, p.mark
                from card c join civic.parameter p on p.key = 'term-years' and p.valid @> c.plan_on where c.term_ends_on is not null
                union all
                select 'pension', c.pension_on, null, p.source, p.mark from card c
                join civic.parameter p on p.key = 'pension-age-months' and p.valid @> c.pension_on
                where c.pension_on < cast(:day as date) + interval '5 years'
                order by due_on
                """)
                .param("day", day)
                .param("person", person)
                .query((row, n) -> new Dossier.Clock(
                        row.getString("kind"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("met_on", LocalDate.class),
                        row.getString("basis"),
                        row.getString("mark")))
                .list();
    }

    int contactCount(UUID person, Moment known) {
        return jdbc.sql("select count(*) from casework.known_contact(cast(:at as timestamptz)) where person = :person")
                .param("at", known.text())
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** The contacts of a page, latest first. */
    List<Dossier.Contact> contacts(UUID person, Moment known, Paging paging) {
        return jdbc.sql("""
                select held_on, worker, channel, outcome from casework.known_contact(cast(:at as timestamptz))
                where person = :person order by held_on desc, source_row desc limit :size offset :offset
                """)
                .param("at", known.text())
                .param("person", person)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> new Dossier.Contact(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static @Nullable Phase phase(@Nullable String name) {
        return name == null ? null : Phase.valueOf(name);
    }
}
