package nl.geland.app.web;

import java.util.Optional;
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

    /** The page that holds the form which is sent to an address; empty where there is none, or it is closed for whoever sent it. */
    Optional<String> form(String address) {
        var row = table.find("POST", address);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var pattern = row.get().path().getPatternString();
        var path = address;
        while (pattern.lastIndexOf('/') > 0) {
            if (isPage(pattern) && open("GET", path)) {
                return Optional.of(path);
            }
            pattern = pattern.substring(0, pattern.lastIndexOf('/'));
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return isPage(pattern) && open("GET", path) ? Optional.of(path) : Optional.empty();
    }

    private boolean isPage(String pattern) {
        return table.rows().stream()
                .anyMatch(row -> row.method().equals("GET")
                        && row.path().getPatternString().equals(pattern));
    }

    boolean open(String method, String path) {
        return Viewers.find()
                .map(viewer -> table.allows(viewer.role(), method, path))
                .orElseGet(() -> table.allowsEveryone(method, path));
    }
}
