package nl.geland.app.housing;

import java.util.List;
import nl.geland.app.web.Sort;

/** How a home stands on a day, as far as offers to permit holders tell. */
enum Standing {
    /** No permit holder lives there that we know of; somebody from the waiting list may. */
    NOBODY,
    COMING,
    /** A shared home with places left. */
    PARTLY,
    OFFERED,
    TAKEN,
    ENDED;

    static final List<Standing> LIST = List.of(values());

    /** Whether it can be offered. */
    boolean free() {
        return switch (this) {
            case NOBODY, COMING, PARTLY -> true;
            case OFFERED, TAKEN, ENDED -> false;
        };
    }

    String code() {
        return Sort.parameter(this);
    }

    String key() {
        return "housing.standing." + code();
    }
}
