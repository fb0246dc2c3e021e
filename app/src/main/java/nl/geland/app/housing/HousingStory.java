package nl.geland.app.housing;

import java.time.Instant;
import java.util.List;
import nl.geland.app.trajectories.Story;
import nl.geland.app.trajectories.Storyteller;
import nl.geland.app.trajectories.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where people lived, from the link with the municipality to the day they left. */
@Component
final class HousingStory implements Storyteller {

    private final JdbcClient jdbc;

    HousingStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(Story story, Instant at) {
        jdbc.sql("""
                insert into trajectories.told_spell (person, state, valid_from, valid_to, source, source_row)
                select person, state, valid_from, valid_to, source, source_row from housing.residence_spell
                """).update();
        story.tellSpells(Track.RESIDENCE, at);
        jdbc.sql("""
                insert into trajectories.told_event (person, kind, happened_on, source, source_row)
                select person, 'PERMIT', permit_on, source, source_row from trajectories.profile
                    where recorded_to is null and permit_on is not null
                union all
                select person, 'LINKED', linked_on, source, source_row from trajectories.profile
                    where recorded_to is null and linked_on is not null
                union all
                select p.person, 'KEY', o.key_on, o.source, o.source_row from housing.offer o
                    join trajectories.profile p on p.household = o.household and p.recorded_to is null
                    where o.recorded_to is null and o.key_on is not null
                """).update();
        story.tellEvents(List.of("PERMIT", "LINKED", "KEY"), at);
    }
}
