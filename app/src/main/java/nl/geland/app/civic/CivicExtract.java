package nl.geland.app.civic;

import java.util.List;
import nl.geland.app.trajectories.ExtractSource;
import nl.geland.app.trajectories.Freeze;
import nl.geland.app.trajectories.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties with the days on which each thing became known, and exams. Health and what is in the research vault stay out. */
@Component
final class CivicExtract implements ExtractSource {

    private final JdbcClient jdbc;

    CivicExtract(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Relation> freeze(Freeze freeze) {
        return List.of(
                freeze.relation("duty", jdbc.sql("""
                        select person, law, notice_on, intake_on, plan_on, route, education_stated, education_assessed
                        from civic.duty
                        where recorded_from <= :at and (recorded_to is null or recorded_to > :at)
                        """)),
                freeze.relation("exam", jdbc.sql("""
                        select person, taken_on, part, level, result
                        from civic.exam
                        where recorded_from <= :at and (recorded_to is null or recorded_to > :at)
                        """)),
                freeze.relation("covariate", jdbc.sql("""
                        select person, name, value, known_on from civic.duty d
                        cross join lateral (values
                            ('LAW', d.law, d.notice_on), ('EDUCATION_STATED', d.education_stated, d.intake_on),
                            ('EDUCATION_ASSESSED', d.education_assessed, d.intake_on), ('ROUTE', d.route, d.plan_on)) c (name, value, known_on)
                        where recorded_from <= :at and (recorded_to is null or recorded_to > :at)
                            and c.value is not null and c.known_on is not null
                        """)));
    }
}
