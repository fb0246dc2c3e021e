package nl.geland.app.simulation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.identity.User;

/** What colleagues are called. */
record Names(Map<UUID, String> byId) {

    static Names of(List<User> users) {
        return new Names(users.stream().collect(Collectors.toMap(User::id, User::name)));
    }

    String of(UUID id) {
        return byId.getOrDefault(id, "");
    }
}
