package nl.geland.app.disclosure;

import java.util.Objects;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Public tables for the demo, so that its public pages are in use. They come about as real ones do: the policy adviser
 * proposes and the team lead releases.
 */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class PublicSamples {

    private static final int TABLES = 3;

    private final Access access;
    private final ReleaseDesk desk;
    private final Proposals proposals;
    private final ReleaseStore store;
    private final Users users;

    PublicSamples(Access access, ReleaseDesk desk, Proposals proposals, ReleaseStore store, Users users) {
        this.access = access;
        this.desk = desk;
        this.proposals = proposals;
        this.store = store;
        this.users = users;
    }

    /** Makes some tables public where none was ever proposed; otherwise leaves all as it is. */
    public void load() {
        access.asSystem("demo public", () -> {
            if (proposals.open().isEmpty()
                    && store.lines().stream().noneMatch(line -> line.origin().ownPage())) {
                desk.tables().stream().limit(TABLES).forEach(this::release);
            }
        });
    }

    private void release(Releasable table) {
        var adviser = viewer("beleidsadviseur");
        desk.count(table)
                .flatMap(counted ->
                        desk.propose(adviser, table, counted, "De raad vroeg om cijfers die iedereen kan lezen."))
                .flatMap(proposals::find)
                .ifPresent(proposal -> desk.release(viewer("teamleider"), proposal, table));
    }

    private Viewer viewer(String signInName) {
        return users.all().stream()
                .filter(user -> Objects.equals(user.signInName(), signInName))
                .map(PublicSamples::viewer)
                .findFirst()
                .orElseThrow();
    }

    private static Viewer viewer(User user) {
        return new Viewer(user.id(), user.name(), user.role(), user.workerCode());
    }
}
