package nl.geland.app.offers;

import java.time.Instant;
import nl.geland.app.trajectories.Story;
import nl.geland.app.trajectories.Storyteller;
import nl.geland.app.trajectories.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which offers ran, a lane for each programme. */
@Component
final class OffersStory implements Storyteller {

    private final JdbcClient jdbc;

    OffersStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(Story story, Instant at) {
        jdbc.sql("""
                insert into trajectories.told_spell (person, lane, state, valid_from, valid_to, source, source_row)
                select person, lane, state, valid_from, valid_to, source, source_row from offers.support_spell
                """).update();
        story.tellSpells(Track.SUPPORT, at);
    }
}
