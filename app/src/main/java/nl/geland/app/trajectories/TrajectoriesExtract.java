package nl.geland.app.trajectories;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the newcomers are, without saying who they are, and their spells. */
@Component
final class TrajectoriesExtract implements ExtractSource {

    private final JdbcClient jdbc;

    TrajectoriesExtract(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Relation> freeze(Freeze freeze) {
        return List.of(freeze.relation("person", jdbc.sql("""
                        select person, household, sex, permit_on, linked_on, housed_on, departed_on, departure_reason, neighbourhood,
                            extract(year from age(housed_on, birth_date))::int as age_at_housing,
                            extract(year from age(cast(:day as date), birth_date))::int as age
                        from trajectories.known_profile(:at)
                        """)), freeze.relation("spell", jdbc.sql("""
                        select person, track, lane, state, valid_from, valid_to
                        from trajectories.spell where recorded_from <= :at and (recorded_to is null or recorded_to > :at)

                        """)));
    }
}
