package nl.geland.app.casework;

import java.util.List;
import nl.geland.app.trajectories.ExtractSource;
import nl.geland.app.trajectories.Freeze;
import nl.geland.app.trajectories.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people were contacted; not by whom. */
@Component
final class CaseworkExtract implements ExtractSource {

    private final JdbcClient jdbc;

    CaseworkExtract(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Relation> freeze(Freeze freeze) {
        return List.of(freeze.relation("contact", jdbc.sql("""
                select person, held_on, channel, outcome
                from casework.contact
                where recorded_from <= :at and (recorded_to is null or recorded_to > :at)
                """)));
    }
}
