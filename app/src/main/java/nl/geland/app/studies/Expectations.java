package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the team of a study expected and what came of it. Inside {@code Access.as}. */
@Component
final class Expectations {

    private final JdbcClient jdbc;
    private final Calendar calendar;

    Expectations(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<Expectation> of(UUID study) {
        return jdbc.sql("select * from studies.expectation where study = :study order by number")
                .param("study", study)
                .query((row, number) -> new Expectation(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getObject("written_on", LocalDate.class),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("outcome"))
                                .map(Expectation.Outcome::valueOf)
                                .orElse(null),
                        row.getObject("settled_on", LocalDate.class),
                        row.getString("explanation"),
                        row.getString("limits"),
                        row.getInt("version")))
                .list();
    }

    Optional<Expectation> find(UUID study, UUID id) {
        return of(study).stream()
                .filter(expectation -> expectation.id().equals(id))
                .findFirst();
    }

    /** Writes an expectation down; from then on its text stays as it is. */
    UUID write(UUID study, String text) {
        return jdbc.sql("""
                insert into studies.expectation (study, number, written_on, text)
                select :study, coalesce(max(number), 0) + 1, :on, :text from studies.expectation where study = :study
                returning id
                """)
                .param("study", study)
                .param("on", calendar.today())
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    /** Says what came of it, or says it anew. */
    Change settle(UUID id, int version, Expectation.Settled settled) {
        return Change.of(jdbc.sql("""
                update studies.expectation set outcome = :outcome, settled_on = :on, explanation = :explanation,
                    limits = :limits, version = version + 1
                where id = :id and version = :version
                """)
                .param("outcome", settled.outcome().name())
                .param("on", calendar.today())
                .param("explanation", settled.explanation())
                .param("limits", settled.limits())
                .param("id", id)
                .param("version", version)
                .update());
    }
}
