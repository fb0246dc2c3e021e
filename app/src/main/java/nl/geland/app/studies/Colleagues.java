package nl.geland.app.studies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.identity.User;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** Those who can be let in to a study, found by what is typed of them: a name, or the sign-in name where two have the same name. */
record Colleagues(List<User> users) {

    /** Everybody who may sign in with a role that has a part in a study. */
    static Colleagues of(Collection<User> users) {
        return new Colleagues(users.stream()
                .filter(user -> user.state() != User.State.ENDED && StudyPart.SECOND_CODER.isFor(user.role()))
                .toList());
    }

    /** Those who can be let in to do this. */
    Colleagues forPart(StudyPart part) {
        return new Colleagues(
                users.stream().filter(user -> part.isFor(user.role())).toList());
    }

    Colleagues without(Collection<UUID> inside) {
        return new Colleagues(
                users.stream().filter(user -> !inside.contains(user.id())).toList());
    }

    Optional<User> find(String typed) {
        return users.stream()
                .filter(user -> user.signInName().equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> {
                    var named = users.stream()
                            .filter(user -> user.name().equalsIgnoreCase(typed))
                            .toList();
                    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
                });
    }

    /** What the field suggests: the name, with the role beside it. */
    List<Option> options(Page page) {
        Map<String, Long> named = users.stream().collect(Collectors.groupingBy(User::name, Collectors.counting()));
        return users.stream()
                .map(user -> new Option(
                        named.getOrDefault(user.name(), 0L) > 1 ? user.signInName() : user.name(),
                        user.name() + ", " + page.word("web.role." + Sort.parameter(user.role()))))
                .toList();
    }
}
