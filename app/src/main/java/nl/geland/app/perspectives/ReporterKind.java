package nl.geland.app.perspectives;

import java.util.List;
import nl.geland.app.web.Sort;

/** As whom somebody reports: all that a page ever says of the one who reported. */
enum ReporterKind {
    PROFESSIONAL,
    VOLUNTEER,
    NEWCOMER,
    /** Somebody of the team itself; not a choice in the form. */
    STAFF;

    /** What a reporter from outside the team chooses from. */
    static final List<ReporterKind> FROM_OUTSIDE = List.of(PROFESSIONAL, VOLUNTEER, NEWCOMER);

    /** Key of its name in words. */
    String key() {
        return "perspectives.kind." + Sort.parameter(this);
    }
}
