package nl.geland.app.areas;

import java.util.List;
import nl.geland.app.web.Sort;

/** Which part of the list of neighbourhoods is shown. */
enum AreaShow {
    ALL,
    /** With an answer to residents that is late. */
    LATE,
    /** With nothing to do this week. */
    QUIET,
    /** Taken off the list. */
    INACTIVE;

    /** All of them, in the order in which they are shown. */
    static final List<AreaShow> LIST = List.of(values());

    /** How it is written in an address. */
    String code() {
        return Sort.parameter(this);
    }

    /** Key of its name in words. */
    String key() {
        return "areas.show." + code();
    }

    boolean holds(AreaLine line) {
        return switch (this) {
            case ALL -> line.area().active();
            case LATE -> line.area().active() && line.late() > 0;
            case QUIET -> line.area().active() && line.activities() == 0;
            case INACTIVE -> !line.area().active();
        };
    }
}
