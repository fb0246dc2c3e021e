package nl.geland.app.trajectories;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where stories are told. After files came in, every {@link Storyteller} tells its tracks again; what is told the same again changes nothing,
 * what is told otherwise ends in recorded time and begins anew.
 */
@Component
public class Story {

    private final JdbcClient jdbc;
    private final List<Storyteller> tellers;

    Story(JdbcClient jdbc, List<Storyteller> tellers) {
        this.jdbc = jdbc;
        this.tellers = List.copyOf(tellers);
    }

    /** Lets every module tell its part. Runs in the caller's transaction. */
    public void retell(Instant at) {
        tellers.forEach(teller -> teller.tell(this, at));
    }

    /** Makes the spells of a track those that wait in {@code trajectories.told_spell}. */
    public void tellSpells(Track track, Instant at) {
        jdbc.sql("select ended, begun from trajectories.tell_spells(:track, :at)")
                .param("track", track.name())
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Makes the events of these kinds those that wait in {@code trajectories.told_event}. */
    public void tellEvents(List<String> kinds, Instant at) {
        jdbc.sql("select ended, begun from trajectories.tell_events(cast(:kinds as text[]), :at)")
                .param("kinds", kinds.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
