package nl.geland.app.areas;

import java.util.List;
import nl.geland.app.disclosure.NamedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through what is written about neighbourhoods: questions with their promises and answers, activities and places. */
@Component
final class NamesInAreas implements NamedTexts {

    private final JdbcClient jdbc;

    NamesInAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Written> written() {
        return jdbc.sql("""
                select 'areas.named.question' as what, concat_ws(E'\\n', q.asked, q.promise, q.answer) as text,
                    '/wijken/' || a.slug || '/bijeenkomsten/' || m.id || '/vragen/' || q.id as path
                from areas.question q join areas.meeting m on m.id = q.meeting join areas.area a on a.id = m.area
                union all
                select 'areas.named.activity', concat_ws(E'\\n', t.what, t.other_times, t.contact),
                    '/wijken/' || a.slug || '/activiteiten/' || t.id
                from areas.activity_now t join areas.area a on a.id = t.area
                union all
                select 'areas.named.place', concat_ws(E'\\n', p.name, p.address), '/wijken/' || a.slug || '/plekken/' || p.id
                from areas.place_now p join areas.area a on a.id = p.area
                order by 1, 3
                """).query(Written::of).list();
    }
}
