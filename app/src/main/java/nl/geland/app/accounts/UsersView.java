package nl.geland.app.accounts;

import java.util.List;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.User;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;

/** What the list of users shows. */
record UsersView(List<User> users, UserForm form, FormErrors errors) {

    static List<Option> roles(Page page) {
        return List.of(Role.values()).stream()
                .map(role -> new Option(role.name(), page.word(UserForm.word(role))))
                .toList();
    }
}
