package nl.geland.app.trajectories;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that told us something, so that every spell and record can say where it comes from. */
@Component
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Registers a file that is about to be taken in, and gives its id. */
    public int register(String fileName, String sha256, String kind, Instant recordedAt) {
        return jdbc.sql("""
                insert into trajectories.source (kind, file_name, sha256, recorded_at) values (:kind, :file, :sha, :at) returning id
                """)
                .param("kind", kind)
                .param("file", fileName)
                .param("sha", sha256)
                .param("at", Timestamp.from(recordedAt))
                .query(Integer.class)
                .single();
    }
}
