package nl.geland.app.trajectories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that told us something, so that every spell and record can say where it comes from. */
@Component
public class Sources {

    private static final Properties SYNTHETIC = synthetic();

    private final JdbcClient jdbc;
    private final Register register;

    Sources(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /**
     * Registers a file that is about to be taken in, and gives its id. A file of the fictional municipality makes the whole register one of
     * made-up people, by whichever door it comes in.
     */
    public int register(String fileName, String sha256, String kind, Instant recordedAt) {
        var seenFrom = SYNTHETIC.getProperty(sha256);
        if (seenFrom != null) {
            register.declareSynthetic(LocalDate.parse(seenFrom));
        }
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

    private static Properties synthetic() {
        var properties = new Properties();
        try (var file = Sources.class.getResourceAsStream("synthetic-sources.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
