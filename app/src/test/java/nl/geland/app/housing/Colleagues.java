package nl.geland.app.housing;

import nl.geland.app.identity.Role;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;

/** Who works in the town: each signs in anew. */
record Colleagues(TestDatabase database, int port) {

    Visitor as(Role role) {
        return new Staff(database).signIn(role, port);
    }

    Visitor lead() {
        return as(Role.TEAM_LEAD);
    }

    /** The team lead at the desk of homes. */
    DeskVisit desk() {
        return new DeskVisit(lead(), database);
    }
}
