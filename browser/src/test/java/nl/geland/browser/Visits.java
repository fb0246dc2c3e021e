package nl.geland.browser;

import com.microsoft.playwright.Browser;
import java.util.Locale;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;

/** Lets visitors in, with a role or without. */
final class Visits {

    private final Browser browser;
    private final Staff staff;
    private final int port;

    Visits(Browser browser, TestDatabase database, int port) {
        this.browser = browser;
        this.staff = new Staff(database);
        this.port = port;
    }

    /** Somebody who has not signed in. */
    Visit stranger(Look look) {
        return new Visit(browser, port, look);
    }

    /** Somebody who signed in on the page where everybody does. */
    Visit as(Role role, Look look) {
        var name = "walk." + role.name().toLowerCase(Locale.ROOT).replace("_", "-");
        staff.add(name, role, role == Role.CASE_MANAGER ? Staff.WORKER : null);
        var visit = stranger(look);
        visit.signIn(name, Staff.PASSWORD);
        return visit;
    }
}
