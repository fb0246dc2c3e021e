package nl.geland.app.housing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The neighbourhoods (<i>wijken</i>) that a home can lie in: those with a page of their own, and those that files of homes name. */
@Component
final class Districts {

    private final JdbcClient jdbc;

    Districts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; one that both know is written as on its page. */
    List<String> known() {
        return jdbc.sql("""
                select distinct on (lower(d.name)) d.name from (
                    select a.name, 1 as source from areas.area a
                    union all
                    select f.neighbourhood, 2 from housing.dwelling f where f.recorded_to is null and f.neighbourhood <> '') d
                order by lower(d.name), d.source, d.name
                """).query((row, n) -> row.getString("name")).list();
    }
}
