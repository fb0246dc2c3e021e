package nl.geland.app.casework;

import java.util.List;
import nl.geland.app.trajectories.ExtractSource;
import nl.geland.app.trajectories.Freeze;
import nl.geland.app.trajectories.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people were contacted, not by whom; and in which phase each of them is, worked out from the cards as they are now. */
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
                        """)), freeze.relation("phase", jdbc.sql("""
                        select person, phase, since from casework.phase_on(cast(:day as date))
                        """)));
    }
}
