package nl.geland.app.housing;

import java.util.List;
import nl.geland.app.web.Sort;

/** How a home stands on a day, as far as offers to permit holders tell. */
enum Standing {
    /** Somebody says that it is free. */
    FREE,
    COMING,
    /** A shared home with places left. */
    PARTLY,
    /** Nobody knows who lives there: no permit holder that we know of, but somebody from the waiting list may. */
    UNKNOWN,
    OFFERED,
    TAKEN,
    ENDED;

    static final List<Standing> LIST = List.of(values());

    /** Whether it can be offered. */
    boolean free() {
        return switch (this) {
            case FREE, COMING, PARTLY, UNKNOWN -> true;
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
