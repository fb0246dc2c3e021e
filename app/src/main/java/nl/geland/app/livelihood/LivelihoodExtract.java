package nl.geland.app.livelihood;

import java.util.List;
import nl.geland.app.trajectories.ExtractSource;
import nl.geland.app.trajectories.Freeze;
import nl.geland.app.trajectories.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Benefits, cut where they run into the next, and jobs. */
@Component
final class LivelihoodExtract implements ExtractSource {

    private final JdbcClient jdbc;

    LivelihoodExtract(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Relation> freeze(Freeze freeze) {
        return List.of(freeze.relation("benefit", jdbc.sql("""
                        select person, started_on, least(ended_on, next_started_on) as ended_on, reason_in,
                            case when next_started_on < coalesce(ended_on, 'infinity') then null else reason_out end as reason_out
                        from (select b.*, lead(started_on) over (partition by person order by started_on) as next_started_on
                            from livelihood.benefit b
                            where recorded_from <= :at and (recorded_to is null or recorded_to > :at)) b
                        where ended_on is null or ended_on > started_on
                        """)), freeze.relation("job", jdbc.sql("""
                        select person, started_on, ended_on, sector, contract, (10 * hours_per_week)::int as tenth_hours_per_week
                        from livelihood.job
                        where recorded_from <= :at and (recorded_to is null or recorded_to > :at)
                        """)));
    }
}
