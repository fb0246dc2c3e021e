package nl.geland.app.civic;

import java.time.Instant;
import java.util.List;
import nl.geland.app.trajectories.Story;
import nl.geland.app.trajectories.Storyteller;
import nl.geland.app.trajectories.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the phases under the act, the language levels reached, and the exams on the way. */
@Component
final class CivicStory implements Storyteller {

    private final JdbcClient jdbc;

    CivicStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(Story story, Instant at) {
        jdbc.sql("""
                insert into trajectories.told_spell (person, state, valid_from, valid_to, source, source_row)
                select person, state, valid_from, valid_to, source, source_row from civic.civic_spell
                """).update();
        story.tellSpells(Track.CIVIC, at);
        jdbc.sql("""
                insert into trajectories.told_spell (person, state, valid_from, valid_to, source, source_row)
                select person, state, valid_from, valid_to, source, source_row from civic.language_spell
                """).update();
        story.tellSpells(Track.LANGUAGE, at);
        jdbc.sql("""
                insert into trajectories.told_event (person, kind, detail, happened_on, source, source_row)
                select person, 'NOTICE', '', notice_on, source, source_row from civic.duty
                    where recorded_to is null and notice_on is not null
                union all
                select person, 'INTAKE', '', intake_on, source, source_row from civic.duty
                    where recorded_to is null and intake_on is not null
                union all
                select person, 'PLAN', '', plan_on, source, source_row from civic.duty
                    where recorded_to is null and plan_on is not null
                union all
                select person, case result when 'PASSED' then 'EXAM_PASSED' else 'EXAM_FAILED' end,
                    concat_ws(' ', part, nullif(level, '')), taken_on, source, source_row from civic.exam
                    where recorded_to is null and result in ('PASSED', 'FAILED')
                """).update();
        story.tellEvents(List.of("NOTICE", "INTAKE", "PLAN", "EXAM_PASSED", "EXAM_FAILED"), at);
    }
}
