package nl.geland.app.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.analysis.masking.Cause;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a table is proposed, or a proposal is decided on.
 *
 * @param proposal null while nobody proposed it
 * @param draft null where it cannot be released as it is
 * @param refusal why not; null where it can
 * @param wish what the viewer sent
 */
record DraftView(
        Subject subject,
        @Nullable Proposal proposal,
        @Nullable Draft draft,
        ReleaseRefused.@Nullable Reason refusal,
        Optional<Edition> edition,
        Viewer viewer,
        Map<UUID, User> people,
        Wish wish) {

    /** Whether the viewer may see the numbers as counted: who may see everybody in them. */
    boolean seesBefore() {
        return viewer.role() == Role.TEAM_LEAD;
    }

    boolean isOwn() {
        return proposal != null && proposal.proposedBy().equals(viewer.id());
    }

    String name(Page page, UUID id) {
        var user = people.get(id);
        return user == null ? page.word("disclosure.make.nobody") : user.name();
    }

    static String cause(Cause cause) {
        return "disclosure.cause." + Sort.parameter(cause);
    }

    static String end(Proposal.End end) {
        return "disclosure.make.end." + Sort.parameter(end.outcome());
    }

    static String problem(ReleaseDesk.Outcome outcome) {
        return "disclosure.problem." + Sort.parameter(outcome);
    }

    static String refusal(ReleaseRefused.Reason reason) {
        return "disclosure.refused." + Sort.parameter(reason);
    }
}
