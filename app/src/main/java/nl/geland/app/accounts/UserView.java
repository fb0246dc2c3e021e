package nl.geland.app.accounts;

import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one user shows.
 *
 * @param code the one-time code, right after it was made; null at every other moment
 */
record UserView(User user, Viewer viewer, @Nullable String code, UserForm form, FormErrors errors) {

    boolean ended() {
        return user.state() == User.State.ENDED;
    }

    boolean self() {
        return user.id().equals(viewer.id());
    }

    boolean askedByViewer() {
        var asked = user.asked();
        return asked != null && asked.askedBy().equals(viewer.id());
    }
}
