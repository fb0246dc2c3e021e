package nl.geland.app.casework;

import java.util.Objects;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;

/** Whose people a viewer sees. The database enforces it for itself; a query that says it too need not ask for each row. */
final class Own {

    /** Stands for a case manager without a code in the files, who accompanies nobody. */
    private static final String NOBODY = "-";

    private Own() {}

    /** The code of a case manager, to whom the own caseload is shown; empty for a team lead, to whom everybody is. */
    static String worker(Viewer viewer) {
        return viewer.role() == Role.CASE_MANAGER ? Objects.requireNonNullElse(viewer.workerCode(), NOBODY) : "";
    }
}
