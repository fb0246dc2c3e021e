package nl.geland.app.perspectives;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.springframework.stereotype.Component;

/** Who can own an obstacle or a promise: the people who work with newcomers or on policy. */
@Component
public final class DeskTeam {

    private static final Set<Role> ROLES = EnumSet.of(Role.TEAM_LEAD, Role.CASE_MANAGER, Role.POLICY_ADVISER);

    private final Users users;

    DeskTeam(Users users) {
        this.users = users;
    }

    /** Whom one can be given to. */
    public List<User> members() {
        return users.all().stream()
                .filter(user -> user.state() != User.State.ENDED && ROLES.contains(user.role()))
                .toList();
    }

    /** Everybody who may own one or once did, by id. */
    public Map<UUID, User> byId() {
        return users.all().stream().collect(Collectors.toUnmodifiableMap(User::id, Function.identity()));
    }

    /** Whether somebody is one of them. */
    public static boolean has(Viewer viewer) {
        return ROLES.contains(viewer.role());
    }
}
