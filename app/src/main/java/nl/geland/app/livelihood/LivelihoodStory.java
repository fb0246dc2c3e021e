package nl.geland.app.livelihood;

import java.time.Instant;
import nl.geland.app.trajectories.Story;
import nl.geland.app.trajectories.Storyteller;
import nl.geland.app.trajectories.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what people lived on: benefit, part benefit, work, study, other income. */
@Component
final class LivelihoodStory implements Storyteller {

    private final JdbcClient jdbc;

    LivelihoodStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(Story story, Instant at) {
        jdbc.sql("""
                insert into trajectories.told_spell (person, state, valid_from, valid_to, source, source_row)
                select person, state, valid_from, valid_to, source, source_row from livelihood.livelihood_spell
                """).update();
        story.tellSpells(Track.LIVELIHOOD, at);
    }
}
