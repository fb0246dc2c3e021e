package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people each household has, whoever accompanies them: the cut-off rent goes by all of them. Numbers only; outside a transaction. */
@Component
final class HouseholdSizes {

    private final Access access;
    private final JdbcClient jdbc;

    HouseholdSizes(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    Map<UUID, Integer> on(LocalDate day) {
        return access.asSystem("household sizes", () -> {
            var sizes = new HashMap<UUID, Integer>();
            jdbc.sql("""
                    select p.household, count(*) as persons from trajectories.profile p
                    where p.recorded_to is null and p.household is not null and (p.departed_on is null or p.departed_on > :day)
                    group by p.household
                    """).param("day", day).query(row -> {
                sizes.put(row.getObject("household", UUID.class), row.getInt("persons"));
            });
            return sizes;
        });
    }
}
