package nl.geland.app.offers;

import java.util.List;
import nl.geland.app.trajectories.ExtractSource;
import nl.geland.app.trajectories.Freeze;
import nl.geland.app.trajectories.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who enrolled in which offer, drawn by lottery or not. */
@Component
final class OffersExtract implements ExtractSource {

    private final JdbcClient jdbc;

    OffersExtract(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Relation> freeze(Freeze freeze) {
        return List.of(freeze.relation("participation", jdbc.sql("""
                select person, programme, enrolled_on, started_on, ended_on, by_lottery, drawn, status
                from offers.participation
                where recorded_from <= :at and (recorded_to is null or recorded_to > :at)
                """)));
    }
}
