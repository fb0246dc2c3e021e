package nl.geland.app.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.geland.app.identity.Role;

/** What somebody typed about a user. */
record UserForm(String signInName, String name, String role, String workerCode) {

    static final UserForm EMPTY = new UserForm("", "", Role.CASE_MANAGER.name(), "");

    Optional<Role> chosenRole() {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst();
    }

    /** Key of the name of a role. */
    static String word(Role role) {
        return "web.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
