package nl.geland.app.perspectives;

import java.util.List;
import nl.geland.app.web.Sort;

/** Which part of the list is shown. */
enum ObstacleShow {
    ALL,
    OPEN,
    OVERDUE,
    ANSWERED,
    /** Reported by the viewer, or owned. */
    MINE,
    FOLLOWED;

    /** All of them, in the order in which they are shown. */
    static final List<ObstacleShow> LIST = List.of(values());

    /** How it is written in an address. */
    String code() {
        return Sort.parameter(this);
    }

    /** Key of its name in words. */
    String key() {
        return "perspectives.show." + code();
    }
}
