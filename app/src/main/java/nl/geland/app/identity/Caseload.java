package nl.geland.app.identity;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case manager accompanies whom: the ground on which a case manager may see a dossier (<i>caseload</i>). */
@Component
public final class Caseload {

    /**
     * A person and the case manager of that person.
     *
     * @param workerCode the code in the files of the municipality, such as {@code KM08}
     */
    public record Assignment(UUID person, String workerCode) {}

    private final JdbcClient jdbc;

    Caseload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces all assignments by these; who is not among them has no case manager any more. Inside
     * {@link Access#asSystem}, so that it comes about together with the import it follows from.
     *
     * @throws IllegalStateException outside {@link Access}
     */
    public void assign(Collection<Assignment> assignments) {
        Access.scope();
        jdbc.sql("lock table identity.caseload in share row exclusive mode").update();
        var persons = assignments.stream().map(Assignment::person).toArray(UUID[]::new);
        var workers = assignments.stream().map(Assignment::workerCode).toArray(String[]::new);
        jdbc.sql("delete from identity.caseload where not person = any(:persons::uuid[])")
                .param("persons", persons)
                .update();
        jdbc.sql("""
                insert into identity.caseload as held (person, worker_code)
                select person, worker from unnest(:persons::uuid[], :workers::text[]) as fresh (person, worker)
                on conflict (person) do update set worker_code = excluded.worker_code
                where held.worker_code <> excluded.worker_code""").param("persons", persons).param("workers", workers).update();
    }

    /** How many persons have a case manager. */
    public int assigned() {
        return jdbc.sql("select count(*) from identity.caseload")
                .query(Integer.class)
                .single();
    }
}
