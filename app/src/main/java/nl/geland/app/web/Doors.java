package nl.geland.app.web;

import nl.geland.app.identity.AccessTable;
import nl.geland.app.identity.Viewers;
import org.springframework.stereotype.Component;

/** Which pages open for whoever stands before them; the shell offers no door that is closed. */
@Component
final class Doors {

    private final AccessTable table;

    Doors(AccessTable table) {
        this.table = table;
    }

    boolean open(String method, String path) {
        return Viewers.find()
                .map(viewer -> table.allows(viewer.role(), method, path))
                .orElseGet(() -> table.allowsEveryone(method, path));
    }
}
