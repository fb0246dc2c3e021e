package nl.geland.app.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.stereotype.Component;

/** Where two people decide that a table becomes public: one proposes, another releases. Inside a transaction. */
@Component
final class ReleaseDesk {

    /** What became of a wish. */
    enum Outcome {
        DONE,
        /** Somebody was first; nothing was written. */
        STALE,
        /** Other data are counted by now than when it was proposed. */
        OTHER_DATA,
        /** Who proposes does not release. */
        OWN_PROPOSAL,
        /** The gate refused it; nothing was written. */
        REFUSED
    }

    private final Gate gate;
    private final Proposals proposals;
    private final ReleaseStore store;
    private final List<Releasable> tables;
    private final Clock clock;

    ReleaseDesk(Gate gate, Proposals proposals, ReleaseStore store, List<Releasable> tables, Clock clock) {
        this.gate = gate;
        this.proposals = proposals;
        this.store = store;
        this.tables = List.copyOf(tables);
        this.clock = clock;
    }

    List<Releasable> tables() {
        return tables;
    }

    Optional<Releasable> table(String key) {
        return tables.stream()
                .filter(table -> table.subject().key().equals(key))
                .findFirst();
    }

    /** The data that are being released this season, one for each family that was. */
    List<Edition> editions() {
        return tables.stream()
                .map(Releasable::family)
                .distinct()
                .flatMap(family -> gate.edition(family).stream())
                .toList();
    }

    /** The table counted from the data that may be released now. */
    Optional<Counted> count(Releasable table) {
        return table.count(
                gate.edition(table.family()).map(Edition::dataVersion).orElse(null));
    }

    /** Proposes a table; empty when somebody did before and nobody decided yet. */
    Optional<UUID> propose(Viewer by, Releasable table, Counted counted, String reason) {
        store.lock();
        var key = table.subject().key();
        if (proposals.open().stream().anyMatch(open -> open.subject().equals(key))) {
            return Optional.empty();
        }
        return Optional.of(proposals.add(by, clock.instant(), key, counted.dataVersion(), reason));
    }

    /** Makes what was proposed public. */
    Outcome release(Viewer by, Proposal proposal, Releasable table) {
        store.lock();
        if (!proposal.isOpen()) {
            return Outcome.STALE;
        }
        if (proposal.proposedBy().equals(by.id())) {
            return Outcome.OWN_PROPOSAL;
        }
        var counted = count(table);
        if (counted.isEmpty() || !counted.get().dataVersion().equals(proposal.dataVersion())) {
            return Outcome.OTHER_DATA;
        }
        if (!proposals.end(proposal.id(), Proposal.Outcome.RELEASED, by, clock.instant())) {
            return Outcome.STALE;
        }
        gate.release(
                table.subject(),
                counted.get(),
                new Approval(by, proposal.reason(), new Approval.Proposed(proposal.id(), proposal.proposedBy())));
        return Outcome.DONE;
    }

    /** Decides that what was proposed stays inside; whoever proposed it may do that too. */
    Outcome drop(Viewer by, Proposal proposal) {
        return proposals.end(proposal.id(), Proposal.Outcome.DROPPED, by, clock.instant())
                ? Outcome.DONE
                : Outcome.STALE;
    }

    /** Takes a table off the page. */
    Outcome withdraw(Viewer by, int number, String reason) {
        return gate.withdraw(number, by, reason) ? Outcome.DONE : Outcome.STALE;
    }
}
