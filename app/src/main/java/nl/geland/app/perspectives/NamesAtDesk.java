package nl.geland.app.perspectives;

import java.util.List;
import nl.geland.app.disclosure.NamedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through what was reported at the desk and answered there, and through the room that was given. */
@Component
final class NamesAtDesk implements NamedTexts {

    private final JdbcClient jdbc;

    NamesAtDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Written> written() {
        return jdbc.sql("""
                select 'perspectives.named.obstacle' as what, concat_ws(E'\\n', o.what, o.answer, o.doing) as text,
                    '/belemmeringen/' || o.id as path
                from perspectives.obstacle o
                union all
                select 'perspectives.named.room', concat_ws(E'\\n', r.other_rule, r.done, r.why,
                    (select v.outcome from perspectives.room_version v where v.room = r.id and v.version = r.version)), '/ruimte/' || r.id
                from perspectives.room_given r
                order by 1, 3
                """).query(Written::of).list();
    }
}
