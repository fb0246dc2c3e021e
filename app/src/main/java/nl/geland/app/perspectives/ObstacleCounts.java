package nl.geland.app.perspectives;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many obstacles were reported at the desk, by who could take them away; never by whom or about whom. Inside a transaction. */
@Component
public final class ObstacleCounts {

    /** Obstacles by level. */
    public record ByLevel(int nation, int city, int organisation) {}

    private final JdbcClient jdbc;

    ObstacleCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were ever reported, answered or not. */
    public ByLevel byLevel() {
        return jdbc.sql("""
                select count(*) filter (where level = 'NATION') as nation, count(*) filter (where level = 'CITY') as city,
                    count(*) filter (where level = 'ORGANISATION') as organisation
                from perspectives.obstacle
                """)
                .query((row, n) -> new ByLevel(row.getInt("nation"), row.getInt("city"), row.getInt("organisation")))
                .single();
    }
}
