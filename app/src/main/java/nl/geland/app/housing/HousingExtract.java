package nl.geland.app.housing;

import java.util.List;
import nl.geland.app.trajectories.ExtractSource;
import nl.geland.app.trajectories.Freeze;
import nl.geland.app.trajectories.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quota per half-year. */
@Component
final class HousingExtract implements ExtractSource {

    private final JdbcClient jdbc;

    HousingExtract(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Relation> freeze(Freeze freeze) {
        return List.of(freeze.relation("quota_target", jdbc.sql("""
                select half_year, target from housing.known_target(:at)
                """)));
    }
}
