package nl.geland.app.disclosure;

import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the page on which a table is looked at before it is public. Inside a transaction. */
@Component
final class Drafts {

    private final Gate gate;
    private final ReleaseDesk desk;
    private final Users users;

    Drafts(Gate gate, ReleaseDesk desk, Users users) {
        this.gate = gate;
        this.desk = desk;
        this.users = users;
    }

    DraftView view(Viewer viewer, Releasable table, @Nullable Proposal proposal, Wish wish) {
        Draft draft = null;
        ReleaseRefused.Reason refusal = null;
        if (proposal == null || proposal.isOpen()) {
            var counted = desk.count(table).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            try {
                draft = gate.draft(table.subject(), counted);
            } catch (ReleaseRefused refused) {
                refusal = refused.reason();
            }
        }
        return new DraftView(
                table.subject(),
                proposal,
                draft,
                refusal,
                gate.edition(table.family()),
                viewer,
                users.all().stream().collect(Collectors.toUnmodifiableMap(User::id, Function.identity())),
                wish);
    }
}
