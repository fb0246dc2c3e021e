package nl.geland.app.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed to become public, and what became of that. Inside a transaction. */
@Component
final class Proposals {

    private static final String SELECT = """
            select p.id, p.subject, p.data_version, p.reason, p.proposed_at, p.proposed_by, e.outcome, e.at, e.by_user
            from disclosure.proposal p left join disclosure.proposal_end e on e.proposal = p.id
            where p.id = coalesce(cast(:id as uuid), p.id) and (e.proposal is null or cast(:id as uuid) is not null)
            order by p.proposed_at, p.id
            """;

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait, oldest first. */
    List<Proposal> open() {
        return select(null);
    }

    Optional<Proposal> find(UUID id) {
        return select(id).stream().findFirst();
    }

    UUID add(Viewer by, Instant at, String subject, String dataVersion, String reason) {
        return jdbc.sql("""
                insert into disclosure.proposal (subject, data_version, reason, proposed_at, proposed_by)
                values (:subject, :version, :reason, :at, :by) returning id
                """)
                .param("subject", subject)
                .param("version", dataVersion)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .query(UUID.class)
                .single();
    }

    /** Ends one; false when it ended before. */
    boolean end(UUID id, Proposal.Outcome outcome, Viewer by, Instant at) {
        return jdbc.sql("""
                insert into disclosure.proposal_end (proposal, outcome, at, by_user) values (:id, :outcome, :at, :by)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("outcome", outcome.name())
                        .param("at", Timestamp.from(at))
                        .param("by", by.id())
                        .update()
                == 1;
    }

    private List<Proposal> select(@Nullable UUID id) {
        return jdbc.sql(SELECT)
                .param("id", id, Types.OTHER)
                .query((row, n) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("data_version"),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("proposed_by", UUID.class),
                outcome == null
                        ? null
                        : new Proposal.End(
                                Proposal.Outcome.valueOf(outcome),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("by_user", UUID.class)));
    }
}
