package nl.geland.app.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.disclosure.Approval;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.disclosure.PublishedTexts;
import nl.geland.app.disclosure.TextKey;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Scenarios for everybody. One person proposes what came out, another makes it public, exactly as both read it. Inside a
 * transaction of whoever does it.
 */
@Component
final class PublicScenarios {

    /** What became of a wish. */
    enum Outcome {
        DONE,
        /** Somebody was first; nothing was written. */
        STALE,
        /** Who proposes does not release. */
        OWN_PROPOSAL
    }

    private static final String SUBJECT = "scenario";
    private static final String PICTURE = "picture";
    private static final String ADDRESS = "address";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublishedTexts texts;
    private final Users users;

    PublicScenarios(JdbcClient jdbc, Clock clock, PublishedTexts texts, Users users) {
        this.users = users;
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
    }

    UUID propose(Viewer by, Saved scenario, UUID comparison, Picture picture, String reason) {
        return jdbc.sql("""
                insert into simulation.proposal (scenario, version, comparison, content, proposed_by, proposed_at, reason)
                values (:scenario, :version, :comparison, :content, :by, :at, :reason) returning id
                """)
                .param("scenario", scenario.id())
                .param("version", scenario.version())
                .param("comparison", comparison)
                .param("content", picture.json())
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .query(UUID.class)
                .single();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("""
                select p.*, e.outcome, w.proposal is not null as withdrawn from simulation.proposal p
                left join simulation.proposal_end e on e.proposal = p.id
                left join simulation.withdrawal w on w.proposal = p.id where p.id = :id
                """).param("id", id).query(PublicScenarios::proposal).optional();
    }

    /** What colleagues who saved, asked or proposed are called. */
    Names names() {
        return Names.of(users.all());
    }

    /** Those that nobody decided about and those that are public, the last one first. */
    List<Proposal> open() {
        return jdbc.sql("""
                select p.*, e.outcome, false as withdrawn from simulation.proposal p
                left join simulation.proposal_end e on e.proposal = p.id
                left join simulation.withdrawal w on w.proposal = p.id
                where w.proposal is null and e.outcome is distinct from 'DROPPED' order by p.proposed_at desc, p.id desc
                """).query(PublicScenarios::proposal).list();
    }

    Outcome release(Viewer by, Proposal proposal) {
        if (proposal.proposedBy().equals(by.id())) {
            return Outcome.OWN_PROPOSAL;
        }
        if (!end(by, proposal, Proposal.State.RELEASED)) {
            return Outcome.STALE;
        }
        var approval = Approval.second(by, proposal.reason(), proposal.id(), proposal.proposedBy());
        texts.release(key(proposal.id(), PICTURE), proposal.content(), approval);
        texts.release(key(proposal.id(), ADDRESS), proposal.id().toString(), approval);
        return Outcome.DONE;
    }

    /** Decides that it stays inside; whoever proposed it may do that too. */
    Outcome drop(Viewer by, Proposal proposal) {
        return end(by, proposal, Proposal.State.DROPPED) ? Outcome.DONE : Outcome.STALE;
    }

    Outcome withdraw(Viewer by, Proposal proposal, String reason) {
        var first = proposal.state() == Proposal.State.RELEASED
                && jdbc.sql("""
                        insert into simulation.withdrawal (proposal, by_user, at, reason)
                        values (:proposal, :by, :at, :reason) on conflict do nothing
                        """)
                                .param("proposal", proposal.id())
                                .param("by", by.id())
                                .param("at", Timestamp.from(clock.instant()))
                                .param("reason", reason)
                                .update()
                        == 1;
        if (first) {
            texts.withdraw(key(proposal.id(), PICTURE), by, reason);
            texts.withdraw(key(proposal.id(), ADDRESS), by, reason);
        }
        return first ? Outcome.DONE : Outcome.STALE;
    }

    private boolean end(Viewer by, Proposal proposal, Proposal.State state) {
        return jdbc.sql("""
                insert into simulation.proposal_end (proposal, outcome, by_user, at) values (:proposal, :outcome, :by, :at)
                on conflict do nothing
                """)
                        .param("proposal", proposal.id())
                        .param("outcome", state.name())
                        .param("by", by.id())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** The day on which one was last made public; empty while none is. */
    Optional<LocalDate> changedOn() {
        return texts.current(SUBJECT).values().stream()
                .map(PublishedText::releasedOn)
                .max(LocalDate::compareTo);
    }

    PublicScenarioList list() {
        var published = texts.current(SUBJECT);
        return new PublicScenarioList(published.entrySet().stream()
                .filter(text -> text.getKey().part().equals(PICTURE))
                .flatMap(text ->
                        Optional.ofNullable(published.get(key(text.getKey().item(), ADDRESS)))
                                .map(address -> new PublicScenario(text.getValue(), address))
                                .stream())
                .sorted(Comparator.comparing(
                                (PublicScenario one) -> one.content().releasedOn())
                        .reversed()
                        .thenComparing(one -> one.address().content()))
                .toList());
    }

    Optional<PublicScenario> published(UUID id) {
        var parts = texts.ofItem(SUBJECT, id);
        return Optional.ofNullable(parts.get(PICTURE))
                .flatMap(picture ->
                        Optional.ofNullable(parts.get(ADDRESS)).map(address -> new PublicScenario(picture, address)));
    }

    /** That a scenario was public and is no more; empty where it is, or never was. */
    Optional<WithdrawnScenario> withdrawn(UUID id) {
        return texts.withdrawnOn(key(id, PICTURE)).map(WithdrawnScenario::new);
    }

    private static TextKey key(UUID id, String part) {
        return new TextKey(SUBJECT, id, part);
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("scenario", UUID.class),
                row.getInt("version"),
                row.getString("content"),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("reason"),
                row.getBoolean("withdrawn")
                        ? Proposal.State.WITHDRAWN
                        : outcome == null ? Proposal.State.OPEN : Proposal.State.valueOf(outcome));
    }
}
