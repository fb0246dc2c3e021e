package nl.geland.app.coding;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.studies.CodedSources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of which everybody who codes them is done. */
@Component
final class DoneTexts implements CodedSources {

    private final JdbcClient jdbc;

    DoneTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> coded(UUID study) {
        return jdbc.sql("""
                select t.source from coding.task t join studies.source s on s.id = t.source
                where s.study = :study group by t.source having bool_and(t.done_at is not null)
                """).param("study", study).query(UUID.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
