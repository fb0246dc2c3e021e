package nl.geland.app.studies;

import java.sql.Timestamp;
import java.time.Duration;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a raw text now. Until its names are out that is the team, whose work it is; afterwards only who wrote down why, for half an hour.
 * Inside {@code Access.as}.
 */
@Component
final class RawLooks {

    private static final Duration OPEN = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final RawZone rawZone;
    private final Calendar calendar;

    RawLooks(JdbcClient jdbc, RawZone rawZone, Calendar calendar) {
        this.jdbc = jdbc;
        this.rawZone = rawZone;
        this.calendar = calendar;
    }

    boolean mayRead(Viewer viewer, Source source) {
        if (!rawZone.holds(source.id())) {
            return false;
        }
        return source.progress().textVersion() == 0
                || jdbc.sql("""
                        select exists (select from studies.raw_look
                            where source = :source and by_user = :viewer and at > :since)
                        """)
                        .param("source", source.id())
                        .param("viewer", viewer.id())
                        .param("since", Timestamp.from(calendar.now().minus(OPEN)))
                        .query(Boolean.class)
                        .single();
    }

    /** Writes down why somebody opens a raw text. */
    void open(Viewer viewer, Source source, String reason) {
        jdbc.sql("insert into studies.raw_look (source, by_user, at, reason) values (:source, :by, :at, :reason)")
                .param("source", source.id())
                .param("by", viewer.id())
                .param("at", calendar.stamp())
                .param("reason", reason)
                .update();
    }
}
