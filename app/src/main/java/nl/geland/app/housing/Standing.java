package nl.geland.app.housing;

import java.util.List;
import nl.geland.app.web.Sort;

/** How a home stands on a day, as far as offers to permit holders tell. */
enum Standing {
    /** No permit holder lives there that we know of; somebody from the waiting list may. */
    NOBODY,
    COMING,
    OFFERED,
    TAKEN,
    ENDED;

    static final List<Standing> LIST = List.of(values());

    String code() {
        return Sort.parameter(this);
    }

    String key() {
        return "housing.standing." + code();
    }
}
