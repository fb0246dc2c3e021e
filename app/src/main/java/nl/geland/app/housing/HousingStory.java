package nl.geland.app.housing;

import java.time.Instant;
import java.util.List;
import nl.geland.app.trajectories.Story;
import nl.geland.app.trajectories.Storyteller;
import nl.geland.app.trajectories.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where people lived, from the link with the municipality to the day they left, by files and by what colleagues wrote down; what was allotted is kept on the way. */
@Component
final class HousingStory implements Storyteller {

    private final JdbcClient jdbc;
    private final Allotments allotments;

    HousingStory(JdbcClient jdbc, Allotments allotments) {
        this.jdbc = jdbc;
        this.allotments = allotments;
    }

    @Override
    public void tell(Story story, Instant at) {
        allotments.keep(at);
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
                select p.person, 'KEY', o.key_on,
                        case when o.hand_key_on is null then o.file_source else coalesce(o.hand_source, o.file_source) end,
                        case when o.hand_key_on is null then o.file_row else o.version end
                    from housing.offering_now o
                    join trajectories.profile p on p.household = o.household and p.recorded_to is null
                    where o.key_on is not null
                """).update();
        story.tellEvents(List.of("PERMIT", "LINKED", "KEY"), at);
    }
}
